import { type UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Ballot, type Choice, type DocumentView } from '../../api/documents';
import { type Problem } from '../../api/problem';
import { type Act, useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { canSeal, sealPaper } from './seal-paper';
import { type Slip, slipBody, SlipFields } from './slip-fields';

/** The slip itself: what goes with the choice, and sending it; a secret one is sealed here, before it leaves the page. */
export function VoteDialog(props: {
  readonly document: DocumentView;
  readonly ballot: Ballot;
  readonly personId: string;
  readonly choice: Choice;
  readonly slip: Slip;
  readonly set: (part: Partial<Slip>) => void;
  readonly again: boolean;
  readonly cast: UseMutationResult<unknown, Problem, Act>;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const { ballot, choice, slip, set, cast, again } = props;
  const [sealing, setSealing] = useState(false);
  // The text stands above the slip on every page that votes; what was written stays on the slip.
  const open = useCommand(() => {
    cast.reset();
    props.close();
    window.scrollTo({ top: 0 });
  });
  const path = `/api/documents/${props.document.id}/ballot`;
  const method = again ? 'PUT' : 'POST';
  const send = async (): Promise<void> => {
    if (!ballot.secret) return cast.mutate({ method, path: `${path}/votes${again ? '/mine' : ''}`, body: slipBody(choice, slip) });
    setSealing(true);
    const paper = { ...slipBody(choice, slip), ...(slip.code.trim() === '' ? {} : { code: slip.code.trim() }) };
    const sealed = await sealPaper(ballot.publicKey ?? '', { decisionId: ballot.decisionId, personId: props.personId }, paper);
    setSealing(false);
    cast.mutate({ method, path: `${path}/sealed-votes${again ? '/mine' : ''}`, body: { sealed } });
  };
  const blocked = ballot.secret && !canSeal();
  return (
    <Modal title={t.ballot.cast(t.vote.choices[choice])} close={props.close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!cast.isPending && !sealing && !blocked) void send();
        }}
      >
        {ballot.secret && (
          <div className="note">
            <p>
              <strong>{t.ballot.secretTitle}</strong>
            </p>
            {t.ballot.secretText.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        <SlipFields choice={choice} slip={slip} set={set} content={props.document.current.content} problem={cast.error} />
        {ballot.secret && (
          <>
            <p className="small muted">{t.ballot.secretOpinion}</p>
            <Field label={t.ballot.code} hint={t.ballot.codeHint}>
              {(ids) => (
                <input
                  {...ids}
                  maxLength={40}
                  autoComplete="off"
                  value={slip.code}
                  onChange={(event) => set({ code: event.target.value })}
                />
              )}
            </Field>
          </>
        )}
        <p className="small muted">{ballot.rules.conduct.changeable ? t.ballot.changeable : t.ballot.unchangeable}</p>
        {blocked && <p className="note note-warn">{t.ballot.noSeal}</p>}
        <ProblemNote problem={cast.error} except={['opinion', 'nodeId', 'wording', 'reserved']} />
        {cast.error?.code === 'ballot.not-opened' && (
          <div>
            <Button busy={open.isPending} onClick={() => open.mutate({ path: `/api/documents/${props.document.id}/readings` })}>
              {t.ballot.openText}
            </Button>
          </div>
        )}
        <div className="actions">
          <Button type="submit" kind="main" busy={cast.isPending || sealing} disabled={blocked}>
            {t.vote.cast}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
