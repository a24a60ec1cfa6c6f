import { type PointerEvent } from 'react';

let last = { x: -1, y: -1 };

/**
 * What is under a pointer that moves is lit. What comes under a resting one (a page scrolled by the keyboard, which browsers tell as a move
 * too) is not, and does not put out what the keyboard lit.
 */
export const hover = (id: string, lit: string | null, point: (id: string | null) => void) => ({
  onPointerMove: ({ clientX: x, clientY: y }: PointerEvent): void => {
    const moved = x !== last.x || y !== last.y;
    last = { x, y };
    if (moved && lit !== id) point(id);
  },
  onPointerLeave: (): void => {
    if (lit === id) point(null);
  },
});
