import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { codeOfType, type DocumentContent } from '../../api/content';
import { type Imported, type Question, type Said } from '../../api/imports';
import { type Problem } from '../../api/problem';
import { useMay, useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { IssuerFields } from '../documents/issuer-fields';
import { useIssuer } from '../documents/use-issuer';
import { ContentEditor } from '../editor/content-editor';
import { labelOf, openQuestions, sayings } from './answers';
import { aroundAsRead, carry } from './carry';
import { OriginalPane } from './original-pane';
import { Questions } from './questions';
import { choicesOf, type Value, valueAsked, valuesOf } from './reading-values';
import { ReadingPanel } from './reading-panel';
import { useAnswers } from './use-answers';
import { useLearned } from './use-learned';

/** From so many paragraphs on (some hundred pages) the draft is opened for editing only when asked for. */
const LONG = 1_500;

/** What was read of a file beside its text: uncertain values first, corrections learned, and below the draft that will be made of it. */
export function CheckImport({ imported, reportId }: { readonly imported: Imported; readonly reportId: string | null }): ReactNode {
  const t = useTexts();
  const say = useToast();
  const navigate = useNavigate();
  const session = useSession();
  const person = session?.person.id ?? '';
  const [content, setContent, forgetContent] = useKept<DocumentContent>(`import.${imported.id}.${person}`, imported.content);
  const {
    answers,
    say: tell,
    submit: tellWhenTaken,
    problem,
    sendAgain,
    settled,
  } = useAnswers(imported, person, ({ draft }) => setContent((was) => carry(was, imported.content, draft)));
  const opened = useRef(imported);
  useEffect(() => {
    // What was corrected when this browser was killed, or by a colleague since.
    const { corrected, read, content: now } = opened.current;
    if (corrected !== null) setContent((was) => carry(was, aroundAsRead(read, now), now));
  }, [setContent]);
  const [lit, setLit] = useState<string | null>(null);
  const [inHand, setInHand] = useState<Question | null>(null);
  /** Which of the two a phone shows. */
  const [side, setSide] = useState<'original' | 'reading'>('reading');
  const learned = useLearned();
  const teaches = useMay('administrator', 'drafter', 'reviewer', 'clerk');
  const issuer = useIssuer();
  const saying = useMemo(() => sayings(t), [t]);
  const values = useMemo(() => valuesOf(imported.read, saying), [imported.read, saying]);
  const corrected = useMemo(
    () => (imported.corrected === null ? values : valuesOf(imported.corrected, saying)),
    [imported.corrected, saying, values],
  );
  const open = useMemo(() => openQuestions(imported.read, answers), [imported.read, answers]);
  const [editing, setEditing] = useState(content.body.length <= LONG);
  const asked = useMemo(() => new Set(open.flatMap((question) => valueAsked(question, values)?.path ?? [])), [open, values]);
  const create = useCommand<{ id: string }>((answer) => {
    forgetContent();
    void navigate({ to: '/van-ban/$documentId/soan-thao', params: { documentId: answer.id } });
  });
  const choices = useMemo(() => {
    const asking = inHand !== null && answers[inHand.path] === undefined ? inHand : null;
    return asking === null ? [] : choicesOf(asking, imported.text);
  }, [inHand, answers, imported.text]);
  const label = useCallback((value: Value) => labelOf(t, value), [t]);
  /** A correction holds for the draft, and may teach the reader a word; taken back, it is forgotten. */
  const answer = async (value: Value, said: readonly Said[], typed = false): Promise<Problem | null> => {
    const wrong = await (typed ? tellWhenTaken(said) : tell(said));
    if (wrong !== null) return wrong;
    for (const { path, answer: given, text } of said) {
      if (path !== value.path) continue;
      if (given === 'corrected') teach(value, text ?? '');
      else learned.forgetOf(path);
    }
    return null;
  };
  const teach = (value: Value, text: string): void => {
    const office = session?.position?.organisationId ?? null;
    const recipient = value.group === 'recipients' ? imported.read.recipients[Number(value.path.split('.')[1])] : undefined;
    const printed = recipient?.line ?? (value.place === null ? '' : imported.text.slice(value.place.from, value.place.to));
    const word = printed.replace(/\s+/g, ' ').trim();
    if (value.teaches === null || word === '' || text === '' || word === text || office === null || !teaches) return;
    const year = (imported.read.date ?? new Date().toISOString()).slice(0, 4);
    learned.teach({
      path: value.path,
      organisationId: office,
      kind: value.teaches,
      word,
      meaning: value.path === 'type' ? (codeOfType(text) ?? text) : text,
      validFrom: `${year}-01-01`,
      learnedFrom: imported.id,
    });
  };
  const submit = async (): Promise<void> => {
    if (create.isPending || issuer.organisation === null) return;
    // What was said last is part of the draft.
    if (!(await settled())) return;
    create.mutate({
      path: '/api/documents',
      body: {
        organisationId: issuer.organisation.id,
        type: content.head.type,
        content,
        importId: imported.id,
        ...(issuer.procedure === '' ? {} : { procedure: issuer.procedure }),
        ...(reportId === null ? {} : { reportId }),
      },
    });
  };
  /** What was pressed in the original: another reading is taken, a value is brought up at the right. */
  const pick = (id: string): void => {
    const choice = choices.find((one) => one.id === id);
    const value = inHand === null ? undefined : valueAsked(inHand, values);
    if (choice !== undefined && inHand !== null && value !== undefined)
      return void answer(value, [{ path: inHand.path, answer: 'corrected', text: choice.text }]);
    setSide('reading');
    requestAnimationFrame(() => {
      const question = document.querySelector<HTMLElement>(`[data-question="${id}"]`);
      (question ?? document.getElementById(`gia-tri-${id}`))?.focus();
    });
  };
  const look = (path: string): void => {
    setLit(null);
    setSide('original');
    // Once it is there to be scrolled.
    requestAnimationFrame(() => setLit(path));
  };
  return (
    <div className="stack">
      <header className="import-head">
        <h1>{t.importFile.title}</h1>
        <p className="muted">
          <a
            href={`/api/documents/imports/${imported.id}/original`}
            target="_blank"
            rel="noreferrer"
            title={imported.format === 'pdf' ? t.pdf.open : t.reading.saveOriginal}
          >
            {imported.fileName}
          </a>{' '}
          {imported.ocr && <Badge tone="warn">{t.reading.scan}</Badge>}
        </p>
        <div className="actions">
          <Link to="/danh-ba/tu-ngu" className="button button-small button-quiet no-phone">
            {t.words.title}
          </Link>
          <Button
            className="button-small"
            onClick={() => void navigate({ to: '/van-ban/nhap-tep', search: reportId === null ? {} : { baoCao: reportId } })}
          >
            {t.importFile.another}
          </Button>
        </div>
      </header>
      {imported.failure !== null && (
        <p className="note note-warn" role="alert">
          {t.reading.failed}
        </p>
      )}
      {imported.documentIds.length > 0 && (
        <p className="note">
          {t.reading.drafted}{' '}
          {imported.documentIds.map((documentId) => (
            <Link key={documentId} to="/van-ban/$documentId" params={{ documentId }}>
              {t.reading.openDraft}
            </Link>
          ))}
        </p>
      )}
      <div className="which only-phone" role="group" aria-label={t.reading.shown}>
        {(['original', 'reading'] as const).map((one) => (
          <Button key={one} aria-pressed={side === one} onClick={() => setSide(one)}>
            {one === 'original' ? t.reading.original : t.importFile.recognised}
          </Button>
        ))}
      </div>
      <div className={`import-two import-shows-${side}`}>
        <OriginalPane
          imported={imported}
          values={values}
          asked={asked}
          choices={choices}
          label={label}
          lit={lit}
          point={setLit}
          pick={pick}
        />
        <section className="stack import-reading" aria-labelledby="doc-duoc">
          <h2 id="doc-duoc" className="no-phone">
            {t.importFile.recognised}
          </h2>
          {learned.words.map((word) => (
            <p key={word.id} className="note learned" role="status">
              {t.reading.learned(word.word, word.meaning)}{' '}
              <Button
                kind="quiet"
                busy={learned.busy}
                onClick={() => {
                  learned.forget(word);
                  say(t.reading.unlearned);
                }}
              >
                {t.reading.unlearn}
              </Button>
            </p>
          ))}
          <ProblemNote problem={learned.problem} />
          {problem !== null && (
            <div className="stack">
              <ProblemNote problem={problem} />
              <p>
                {t.reading.unsent} <Button onClick={sendAgain}>{t.reading.sendAgain}</Button>
              </p>
            </div>
          )}
          <Questions open={open} values={values} lit={lit} point={setLit} take={setInHand} say={answer} look={look} />
          <ReadingPanel
            values={values}
            corrected={corrected}
            named={imported.read.named ?? []}
            answers={answers}
            lit={lit}
            point={setLit}
            say={answer}
          />
        </section>
      </div>
      <section className="stack" aria-labelledby="du-thao">
        <h2 id="du-thao">{t.reading.draft}</h2>
        <p className="muted">{t.importFile.summary(content.body.length, content.recipients.length)}</p>
        {editing ? (
          <ContentEditor organisationId={issuer.organisation?.id ?? ''} content={content} change={setContent} problem={create.error} />
        ) : (
          <div className="stack">
            <p>{t.reading.longDraft}</p>
            <div>
              <Button onClick={() => setEditing(true)}>{t.reading.editHere}</Button>
            </div>
          </div>
        )}
      </section>
      <div className="save-bar">
        <IssuerFields issuer={issuer} type={content.head.type} problem={create.error} />
        <Button kind="main" busy={create.isPending} disabled={issuer.organisation === null} onClick={() => void submit()}>
          {t.importFile.create}
        </Button>
        {create.error && (
          <div className="grow">
            <ProblemNote problem={create.error} />
          </div>
        )}
      </div>
    </div>
  );
}
