import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { documentQuery } from '../../api/documents';
import { type AgendaItem, type Sitting } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Loaded } from '../../ui/loaded';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { CloseBallot } from '../document/close-ballot';
import { PutOffItem } from './put-off-item';

/** The vote on an item: opened, watched and closed by who presides; members go to vote from here. */
export function ItemVote({ sitting, item }: { readonly sitting: Sitting; readonly item: AgendaItem }): ReactNode {
  const t = useTexts();
  const [asked, setAsked] = useState<'open' | 'close' | 'put-off' | null>(null);
  const close = (): void => setAsked(null);
  const presides = sitting.moves.includes('ballot') && item.status !== 'put-off';
  const { ballot } = item;
  const opens = presides && item.documentId !== null && item.documentStage === 'committee' && ballot?.status !== 'open';
  return (
    <div className="stack">
      {ballot?.status === 'open' && (
        <div className="note row row-between" role="status">
          <span>
            <strong>{t.room.voting}</strong>: {t.room.voted(ballot.voted, ballot.rosterSize)}
            {ballot.secret && ` · ${t.room.secretVote}`}
          </span>
          {sitting.mine.seat && (
            <Link to="/van-ban/$documentId/bieu-quyet" params={{ documentId: ballot.documentId }} className="button button-main">
              {t.room.goVote}
            </Link>
          )}
        </div>
      )}
      {ballot?.explanation && (
        <p className={`note ${ballot.outcome === 'approved' || ballot.outcome === 'approved-with-changes' ? 'note-good' : 'note-warn'}`}>
          <strong>{t.room.result}:</strong> {ballot.explanation}
        </p>
      )}
      {presides && (
        <div className="actions">
          {opens && (
            <Button kind="main" onClick={() => setAsked('open')}>
              {t.room.vote}
            </Button>
          )}
          {ballot?.status === 'open' && (
            <Button kind="main" onClick={() => setAsked('close')}>
              {t.room.closeVote}
            </Button>
          )}
          {ballot === null && <Button onClick={() => setAsked('put-off')}>{t.room.putOff}</Button>}
        </div>
      )}
      {asked === 'open' && <OpenVote sitting={sitting} item={item} close={close} />}
      {asked === 'put-off' && <PutOffItem sitting={sitting} item={item} close={close} />}
      {asked === 'close' && ballot && <CloseVote sitting={sitting} item={item} documentId={ballot.documentId} close={close} />}
    </div>
  );
}

function CloseVote(props: {
  readonly sitting: Sitting;
  readonly item: AgendaItem;
  readonly documentId: string;
  readonly close: () => void;
}): ReactNode {
  const asked = useQuery(documentQuery(props.documentId));
  return (
    <Loaded asked={asked}>
      {(document) => (
        <CloseBallot
          document={document}
          path={`/api/sessions/${props.sitting.id}/agenda/${props.item.id}/ballot/close`}
          close={props.close}
        />
      )}
    </Loaded>
  );
}

const SUBJECTS = ['general', 'personnel', 'discipline'] as const;

function OpenVote({
  sitting,
  item,
  close,
}: {
  readonly sitting: Sitting;
  readonly item: AgendaItem;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [subject, setSubject] = useState<(typeof SUBJECTS)[number]>('general');
  const [secret, setSecret] = useState(false);
  const [onPaper, setOnPaper] = useState(false);
  const act = useCommand(() => {
    close();
    toast(t.room.voting);
  });
  return (
    <Modal title={t.room.voteTitle} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending)
            act.mutate({ path: `/api/sessions/${sitting.id}/agenda/${item.id}/ballot/open`, body: { subject, secret, onPaper } });
        }}
      >
        <p>{t.room.voteText}</p>
        <Field label={t.room.subject}>
          {(ids) => (
            <select {...ids} value={subject} onChange={(event) => setSubject(event.target.value as typeof subject)}>
              {SUBJECTS.map((one) => (
                <option key={one} value={one}>
                  {t.room.subjects[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className="choice">
          <input type="checkbox" checked={secret} onChange={(event) => setSecret(event.target.checked)} />
          {t.room.secret}
        </label>
        {(secret || subject !== 'general') && (
          <label className="choice">
            <input type="checkbox" checked={onPaper} onChange={(event) => setOnPaper(event.target.checked)} />
            {t.paperCount.onPaper}
          </label>
        )}
        <ProblemNote problem={act.error} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.room.vote}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
