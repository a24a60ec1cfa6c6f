import { type ReactNode, useState } from 'react';
import { type Choice, CHOICES, type DocumentView, type Seat } from '../../api/documents';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { Said } from './said';
import { EMPTY_SLIP, type Slip, slipBody, SlipFields } from './slip-fields';

interface Form extends Slip {
  readonly choice: Choice | null;
}

/** The office enters a slip filled in on paper (two people, each blind), or writes one down for the member to send. */
export function KeepSlip(props: {
  readonly seat: Seat;
  readonly decisionId: string;
  readonly document: DocumentView;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const { seat, document, close } = props;
  const [how, setHow] = useState<'paper' | 'prepare'>('paper');
  const [form, setForm, forget] = useKept<Form>(`keep.${props.decisionId}.${seat.personId}`, { ...EMPTY_SLIP, choice: null });
  const set = (part: Partial<Form>): void => setForm((was) => ({ ...was, ...part }));
  const path = `/api/documents/${document.id}/ballot`;
  const keep = useCommand<{ status?: 'entered' | 'mismatch' | 'confirmed' }>(({ status }) => {
    forget();
    close();
    toast(status ? t.ballot.paperDone[status] : t.ballot.preparedDone);
  });
  const { choice } = form;
  return (
    <Modal title={t.ballot.keepTitle(seat.name)} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (keep.isPending || choice === null) return;
          const body = slipBody(choice, form);
          keep.mutate(
            how === 'paper'
              ? { path: `${path}/paper-votes/${seat.personId}`, body }
              : { method: 'PUT', path: `${path}/prepared-votes/${seat.personId}`, body },
          );
        }}
      >
        {(['paper', 'prepare'] as const).map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="how" checked={how === one} onChange={() => setHow(one)} />
            {one === 'paper' ? t.ballot.keepPaper : t.ballot.keepPrepare}
          </label>
        ))}
        <p className="small muted">{how === 'paper' ? t.ballot.keepPaperText : t.ballot.keepPrepareText}</p>
        {how === 'paper' && seat.paper && (
          <div className={seat.paper.status === 'mismatch' ? 'note note-warn' : 'note'}>
            <p>{t.ballot.paper[seat.paper.status]}</p>
            {seat.paper.readings.map((reading, at) => (
              <div key={at}>
                <p>
                  {at + 1}. {t.vote.choices[reading.choice]}
                </p>
                <Said {...reading} content={document.current.content} />
              </div>
            ))}
          </div>
        )}
        <fieldset className="stack">
          <legend>{t.ballot.choice}</legend>
          {CHOICES.map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="slip" required checked={choice === one} onChange={() => set({ choice: one })} />
              {t.vote.choices[one]}
            </label>
          ))}
        </fieldset>
        {choice && <SlipFields choice={choice} slip={form} set={set} content={document.current.content} problem={keep.error} />}
        <ProblemNote problem={keep.error} except={['opinion', 'nodeId', 'wording', 'reserved']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={keep.isPending}>
            {t.frame.save}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
