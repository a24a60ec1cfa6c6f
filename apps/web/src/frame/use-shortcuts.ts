import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

const PLACES: Readonly<Record<string, '/viec-cua-toi' | '/van-ban' | '/van-den' | '/theo-doi' | '/canh-bao'>> = {
  v: '/viec-cua-toi',
  b: '/van-ban',
  d: '/van-den',
  t: '/theo-doi',
  c: '/canh-bao',
};

/** `/` goes to the search field; Alt+Shift with V, B, D, T, C goes to the main places (no single letters: they would fire while dictating). */
export function useShortcuts(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.key === '/' && !target.matches('input, textarea, select, [contenteditable]')) {
        const search = document.querySelector<HTMLInputElement>('input[type=search]');
        if (search) {
          event.preventDefault();
          search.focus();
        }
      }
      const place = event.altKey && event.shiftKey ? PLACES[event.code.replace('Key', '').toLowerCase()] : undefined;
      if (place) {
        event.preventDefault();
        void navigate({ to: place });
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [navigate]);
}
