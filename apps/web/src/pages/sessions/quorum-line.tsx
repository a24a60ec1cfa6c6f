import { type ReactNode } from 'react';
import { type Sitting } from '../../api/sessions';
import { useTexts } from '../../texts/language';

/** `8/11 có mặt; cần ít nhất 8`: said in words, the colour only repeats it. */
export function QuorumLine({ sitting }: { readonly sitting: Sitting }): ReactNode {
  const t = useTexts();
  const { quorum } = sitting;
  if (quorum === null) return null;
  const tone = quorum.reached === null ? '' : quorum.reached ? 'note-good' : 'note-warn';
  return (
    <p className={`note ${tone}`} role="status">
      <strong>{t.room.quorum(quorum.present, quorum.seats)}</strong>
      {quorum.needed !== null && `; ${t.room.needed(quorum.needed)}`}.{' '}
      {quorum.reached === null ? t.room.noRule : quorum.reached ? t.room.reached : t.room.notReached}
    </p>
  );
}
