import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type DocumentItem } from '../api/documents';
import { fullTitle } from '../api/content';
import { usePages } from '../api/page';
import { type OwedPaper } from '../api/sessions';
import { useCommand } from '../api/use-command';
import { useTexts } from '../texts/language';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { dayText, momentText } from '../ui/dates';
import { Due } from '../ui/due';
import { Field } from '../ui/field';
import { FileField } from '../ui/file-field';
import { Empty, Loaded } from '../ui/loaded';
import { Modal } from '../ui/modal';
import { More } from '../ui/more';
import { ProblemNote } from '../ui/problem-note';
import { useToast } from '../ui/toast';
import { useTitle } from '../ui/use-title';
import { PAPER_TONES } from './sessions/item-papers';

/** Papers the own unit owes sessions: it hands them in here, without seeing the session. */
export function OwedPapers(): ReactNode {
  const t = useTexts();
  const list = usePages<OwedPaper>(['owed-papers'], '/api/documents/owed-papers');
  useTitle(t.owed.title);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t.owed.title}</h1>
          <p>{t.owed.about}</p>
        </div>
      </header>
      <Loaded asked={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={t.owed.none}>{t.owed.noneText}</Empty>
          ) : (
            <>
              <ul className="plain-list stack">
                {list.items.map((paper) => (
                  <Paper key={paper.id} paper={paper} />
                ))}
              </ul>
              <More list={list} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Paper({ paper }: { readonly paper: OwedPaper }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [choosing, setChoosing] = useState(false);
  const path = `/api/documents/owed-papers/${paper.id}`;
  const send = useCommand<{ readonly status: string }>(({ status }) => {
    setChoosing(false);
    toast(status === 'late' ? t.owed.sentLate : t.owed.sent);
  });
  return (
    <li className="card stack">
      <div className="row row-between">
        <h2>{paper.title}</h2>
        <Badge tone={PAPER_TONES[paper.status]}>{t.agenda.paperStatuses[paper.status]}</Badge>
      </div>
      <p className="muted">
        {t.waiting.forSession(t.sessions.named(paper.session.bodyName, paper.session.ordinal), dayText(paper.session.startsAt))}
        {paper.owedBy !== null && ` · ${paper.owedBy}`}
      </p>
      <p className="row">
        {t.owed.due}: <Due at={paper.dueAt} done={paper.status !== 'awaited'} />
        {paper.handedInAt !== null && <span className="muted">({t.owed.handedIn(momentText(paper.handedInAt))})</span>}
      </p>
      {paper.documentId !== null && (
        <p>
          <Link to="/van-ban/$documentId" params={{ documentId: paper.documentId }}>
            {t.owed.open}
          </Link>
        </p>
      )}
      {paper.fileName !== null && (
        <p>
          <a href={`${path}/file`} download>
            {t.owed.download(paper.fileName)}
          </a>
        </p>
      )}
      {paper.open ? (
        <div className="stack">
          <FileField
            label={t.owed.fileLabel}
            button={send.isPending ? t.frame.working : paper.status === 'awaited' ? t.owed.file : t.owed.again}
            hint={t.owed.formats}
            accept=".docx,.pdf,.txt"
            disabled={send.isPending}
            picked={(file) => {
              const form = new FormData();
              form.set('file', file);
              send.mutate({ path: `${path}/file`, body: form });
            }}
          />
          <div>
            <Button onClick={() => setChoosing(true)}>{t.owed.document}</Button>
          </div>
        </div>
      ) : (
        <p className="muted">{t.owed.closed}</p>
      )}
      {!choosing && <ProblemNote problem={send.error} />}
      {choosing && (
        <ChooseDocument
          paper={paper}
          busy={send.isPending}
          problem={send.error}
          close={() => setChoosing(false)}
          chosen={(documentId) => send.mutate({ path: `${path}/document`, body: { documentId } })}
        />
      )}
    </li>
  );
}

/** A document of the unit that owes the paper, in place of a file. */
function ChooseDocument(props: {
  readonly paper: OwedPaper;
  readonly busy: boolean;
  readonly problem: Parameters<typeof ProblemNote>[0]['problem'];
  readonly close: () => void;
  readonly chosen: (documentId: string) => void;
}): ReactNode {
  const t = useTexts();
  const [documentId, setDocumentId] = useState('');
  const documents = usePages<DocumentItem>(['documents', 'own'], '/api/documents', { limit: 100 });
  const own = documents.items.filter((item) => item.organisationId === props.paper.owedById && item.stage !== 'withdrawn');
  return (
    <Modal title={t.owed.document} close={props.close} wide>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.busy) props.chosen(documentId);
        }}
      >
        <Field label={t.owed.pick} hint={t.owed.pickHint}>
          {(ids) => (
            <select {...ids} required value={documentId} onChange={(event) => setDocumentId(event.target.value)}>
              <option value="">{t.owed.pickNone}</option>
              {own.map((item) => (
                <option key={item.id} value={item.id}>
                  {item.symbol === null ? fullTitle(item) : `${item.symbol}: ${fullTitle(item)}`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <More list={documents} />
        <ProblemNote problem={props.problem} />
        <div className="actions">
          <Button type="submit" kind="main" busy={props.busy}>
            {t.owed.send}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
