import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { type DocumentContent } from '../../api/content';
import { type Imported, type Question } from '../../api/imports';
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
import { type Answer, type Answers, labelOf, openQuestions, sayDue } from './answers';
import { OriginalPane } from './original-pane';
import { Questions } from './questions';
import { choicesOf, type Value, valueAsked, valuesOf } from './reading-values';
import { ReadingPanel } from './reading-panel';
import { useLearned } from './use-learned';

/** The fields of the head that a draft keeps; number and date come when it is issued. */
const OF_HEAD = new Set(['type', 'title', 'superior', 'issuer', 'place']);

/** What was read of a file beside its text: uncertain values first, corrections learned, and below the draft that will be made of it. */
export function CheckImport({ imported, reportId }: { readonly imported: Imported; readonly reportId: string | null }): ReactNode {
  const t = useTexts();
  const say = useToast();
  const navigate = useNavigate();
  const session = useSession();
  const person = session?.person.id ?? '';
  const [content, setContent, forgetContent] = useKept<DocumentContent>(`import.${imported.id}.${person}`, imported.content);
  const [answers, setAnswers, forgetAnswers] = useKept<Answers>(`import-answers.${imported.id}.${person}`, {});
  const [lit, setLit] = useState<string | null>(null);
  const [inHand, setInHand] = useState<Question | null>(null);
  /** Which of the two a phone shows. */
  const [side, setSide] = useState<'original' | 'reading'>('reading');
  const learned = useLearned();
  const teaches = useMay('administrator', 'drafter', 'reviewer', 'clerk');
  const issuer = useIssuer();
  const values = useMemo(() => valuesOf(imported.read, sayDue(t)), [imported.read, t]);
  const open = openQuestions(imported.read, answers);
  const asked = useMemo(() => new Set(open.flatMap((question) => valueAsked(question, values)?.path ?? [])), [open, values]);
  const create = useCommand<{ id: string }>((answer) => {
    forgetContent();
    forgetAnswers();
    void navigate({ to: '/van-ban/$documentId/soan-thao', params: { documentId: answer.id } });
  });
  const choices = useMemo(() => {
    const asking = inHand !== null && answers[inHand.path] === undefined ? inHand : null;
    return asking === null ? [] : choicesOf(asking, imported.text);
  }, [inHand, answers, imported.text]);
  const label = useCallback((value: Value) => labelOf(t, value), [t]);
  const answer = (path: string, value: Value, given: Answer): void => {
    setAnswers((was) => ({ ...was, [path]: given }));
    if (given.kind === 'corrected' && path === value.path) corrected(value, given.text);
  };
  /** A corrected value takes effect on the draft, and may teach the reader a word. */
  const corrected = (value: Value, text: string): void => {
    if (OF_HEAD.has(value.path)) setContent((was) => ({ ...was, head: { ...was.head, [value.path]: text } }));
    if (value.group === 'recipients') {
      const index = Number(value.path.split('.')[1]);
      const line = imported.read.recipients[index]?.line;
      setContent((was) => ({ ...was, recipients: was.recipients.map((one) => (one.line === line ? { ...one, line: text } : one)) }));
    }
    const office = session?.position?.organisationId ?? null;
    const printed = value.place === null ? '' : imported.text.slice(value.place.from, value.place.to).replace(/\s+/g, ' ').trim();
    if (value.teaches === null || printed === '' || printed === text || office === null || !teaches) return;
    const year = (imported.read.date ?? new Date().toISOString()).slice(0, 4);
    learned.teach({
      organisationId: office,
      kind: value.teaches,
      word: value.group === 'recipients' ? (imported.read.recipients[Number(value.path.split('.')[1])]?.line ?? printed) : printed,
      meaning: text,
      validFrom: `${year}-01-01`,
      learnedFrom: imported.id,
    });
  };
  const submit = (): void => {
    if (create.isPending || issuer.organisation === null) return;
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
      return answer(inHand.path, value, { kind: 'corrected', text: choice.text });
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
          <Questions open={open} values={values} lit={lit} point={setLit} take={setInHand} answer={answer} look={look} />
          <ReadingPanel
            values={values}
            answers={answers}
            lit={lit}
            point={setLit}
            correct={(value, text) => answer(value.path, value, { kind: 'corrected', text })}
          />
        </section>
      </div>
      <section className="stack" aria-labelledby="du-thao">
        <h2 id="du-thao">{t.reading.draft}</h2>
        <p className="muted">{t.importFile.summary(content.body.length, content.recipients.length)}</p>
        <ContentEditor organisationId={issuer.organisation?.id ?? ''} content={content} change={setContent} problem={create.error} />
      </section>
      <div className="save-bar">
        <IssuerFields issuer={issuer} type={content.head.type} problem={create.error} />
        <Button kind="main" busy={create.isPending} disabled={issuer.organisation === null} onClick={submit}>
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
