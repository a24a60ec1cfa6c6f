import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { type DocumentContent } from '../../api/content';
import { type Imported } from '../../api/imports';
import { useMay, useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { IssuerFields } from '../documents/issuer-fields';
import { useIssuer } from '../documents/use-issuer';
import { ContentEditor } from '../editor/content-editor';
import { type Answer, type Answers, openQuestions, ReadingPanel, sayDue } from './reading-panel';
import { type Value, valueAsked, valuesOf } from './reading-values';
import { SourceText } from './source-text';
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
  const answer = (path: string, given: Answer | null): void =>
    setAnswers((was) => {
      const { [path]: _before, ...rest } = was;
      return given === null ? rest : { ...rest, [path]: given };
    });
  const corrected = (value: Value, text: string): void => {
    answer(value.path, { kind: 'corrected', text });
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
  const original = `/api/documents/imports/${imported.id}/original`;
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <h1>{t.importFile.title}</h1>
          <p>{t.importFile.summary(content.body.length, content.recipients.length)}</p>
          {imported.ocr && <p className="note">{t.reading.ocr}</p>}
          {imported.failure !== null && (
            <p className="note" role="alert">
              {t.reading.failed}
            </p>
          )}
        </div>
        <div className="actions">
          <a className="button" href={original} target="_blank" rel="noreferrer">
            {imported.format === 'pdf' ? t.reading.openOriginal : t.reading.saveOriginal}
          </a>
          <Link to="/danh-ba/tu-ngu" className="button">
            {t.words.title}
          </Link>
          <Button onClick={() => void navigate({ to: '/van-ban/nhap-tep', search: reportId === null ? {} : { baoCao: reportId } })}>
            {t.importFile.another}
          </Button>
        </div>
      </header>
      <div className="edit-two">
        <section className="card source-card" aria-labelledby="toan-van">
          <h2 id="toan-van">{t.importFile.source}</h2>
          <SourceText
            text={imported.text}
            label={t.importFile.source}
            values={values}
            asked={asked}
            lit={lit}
            point={setLit}
            pick={(path) => document.getElementById(`gia-tri-${path}`)?.focus()}
          />
        </section>
        <section className="stack" aria-labelledby="doc-duoc">
          <h2 id="doc-duoc">{t.importFile.recognised}</h2>
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
          <ReadingPanel
            read={imported.read}
            values={values}
            answers={answers}
            lit={lit}
            point={setLit}
            answer={answer}
            corrected={corrected}
          />
        </section>
      </div>
      <section className="stack" aria-labelledby="du-thao">
        <h2 id="du-thao">{t.reading.draft}</h2>
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
