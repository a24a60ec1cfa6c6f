import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { CAPACITIES } from '../../api/content';
import { type DocumentAction, type DocumentView, type IssuePreview, issuePreviewQuery } from '../../api/documents';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { printed } from '../../texts/printed';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { dayText, momentText } from '../../ui/dates';
import { Field } from '../../ui/field';
import { Empty, Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { Sheet } from './sheet';
import { Signatories } from './signatories';
import { useDocument } from './use-document';

/** Signing in a stated capacity; then number, date, recipients and the irrevocable issue; then the official files. */
export function IssuePage(): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const may = (action: DocumentAction): boolean => document.actions.includes(action);
  return (
    <div className="stack-wide">
      {document.issue && <Issued document={document} issue={document.issue} />}
      {document.signature && (
        <p className="note note-good">
          {t.issue.signedBy(
            document.signature.name,
            [document.signature.capacity, document.signature.onBehalfOf, document.signature.position].filter(Boolean).join(' '),
            momentText(document.signature.at),
          )}
        </p>
      )}
      {document.signatories.length > 0 && document.stage !== 'draft' && <Signatories document={document} />}
      {may('issue') && <BeforeIssue document={document} />}
      {may('sign') && <Sign document={document} />}
      {!may('sign') && !may('countersign') && !may('issue') && !document.issue && !document.signature && document.stage !== 'approved' && (
        <Empty title={t.issue.notYet} />
      )}
      {(may('sign') || may('countersign') || may('issue')) && <Sheet content={document.current.content} />}
    </div>
  );
}

function Sign({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const block = document.current.content.signature;
  // Only what rules allow this person today; what the draft prints where that is allowed.
  const allowed = (document.capacities ?? []).map((one) => one ?? '');
  const drafted = block?.capacity ?? '';
  const [capacity, setCapacity] = useState(allowed.includes(drafted) ? drafted : (allowed[0] ?? drafted));
  const [behalf, setBehalf] = useState(block?.onBehalfOf ?? (allowed.includes('T/M') ? printed.standingCommittee : ''));
  const [asking, setAsking] = useState(false);
  const sign = useCommand(() => {
    setAsking(false);
    toast(t.issue.signed);
  });
  return (
    <section className="card stack" aria-labelledby="ky">
      <h2 id="ky">{t.issue.signTitle}</h2>
      <p className="muted">{t.issue.signText}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        <div className="fields">
          <Field label={t.editor.capacity} error={sign.error?.of('capacity')}>
            {(ids) => (
              <select {...ids} value={capacity} onChange={(event) => setCapacity(event.target.value)}>
                {(allowed.length > 0 ? allowed : ['', ...CAPACITIES]).map((one) => (
                  <option key={one} value={one}>
                    {one === '' ? t.editor.direct : one}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {capacity !== '' && (
            <Field label={t.issue.order} error={sign.error?.of('onBehalfOf')}>
              {(ids) => <input {...ids} value={behalf} onChange={(event) => setBehalf(event.target.value)} />}
            </Field>
          )}
        </div>
        <ProblemNote problem={asking ? null : sign.error} except={['capacity', 'onBehalfOf']} />
        <div>
          <Button type="submit" kind="main">
            {t.issue.sign}
          </Button>
        </div>
      </form>
      {asking && (
        <Ask
          title={t.issue.signConfirm}
          yes={t.issue.sign}
          busy={sign.isPending}
          problem={sign.error}
          close={() => setAsking(false)}
          act={() =>
            sign.mutate({
              path: `/api/documents/${document.id}/sign`,
              body: {
                capacity: capacity === '' ? null : capacity,
                onBehalfOf: capacity === '' || behalf.trim() === '' ? null : behalf.trim(),
              },
            })
          }
        >
          <p>{[capacity, capacity === '' ? '' : behalf, block?.position ?? ''].filter((part) => part !== '').join(' · ')}</p>
        </Ask>
      )}
    </section>
  );
}

function BeforeIssue({ document }: { readonly document: DocumentView }): ReactNode {
  const preview = useQuery(issuePreviewQuery(document.id));
  return <Loaded asked={preview}>{(found) => <IssueForm document={document} preview={found} />}</Loaded>;
}

function IssueForm({ document, preview }: { readonly document: DocumentView; readonly preview: IssuePreview }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [day, setDay] = useState<string | null>(preview.issuedOn);
  const [urgency, setUrgency] = useState(0);
  const [asking, setAsking] = useState(false);
  const issue = useCommand<{ symbol: string }>((answer) => {
    setAsking(false);
    toast(t.issue.issued(answer.symbol));
  });
  const blocked = preview.blockers.length > 0;
  return (
    <section className="card stack" aria-labelledby="ban-hanh">
      <h2 id="ban-hanh">{t.issue.previewTitle}</h2>
      <div className="figures">
        <div className="figure">
          <strong>{preview.symbol ?? '…'}</strong>
          {t.issue.nextNumber}
        </div>
        <div className="figure">
          <strong>{preview.recipients}</strong>
          {t.issue.recipients}
        </div>
      </div>
      {preview.firstRecipients.length > 0 && (
        <details>
          <summary>{t.recipients.title}</summary>
          <ul>
            {preview.firstRecipients.map((one, at) => (
              <li key={at}>{one.name}</li>
            ))}
            {preview.recipients > preview.firstRecipients.length && <li>… (+{preview.recipients - preview.firstRecipients.length})</li>}
          </ul>
        </details>
      )}
      {preview.substitutions.length > 0 && (
        <div className="note note-warn">
          <p>{t.issue.substitutions}</p>
          <ul>
            {preview.substitutions.map((one) => (
              <li key={`${one.lineId}${one.to}`}>{t.editor.substituted(one.from, one.to, one.reason)}</li>
            ))}
          </ul>
        </div>
      )}
      {blocked ? (
        <div className="note note-bad">
          <p>{t.issue.blockers}</p>
          <ul>
            {preview.blockers.map((one, at) => (
              <li key={at}>{one.text}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="note note-good">{t.issue.ready}</p>
      )}
      <div className="fields">
        <DateField label={t.issue.date} value={day} change={setDay} error={issue.error?.of('issuedOn') ?? null} />
        <Field label={t.issue.urgency}>
          {(ids) => (
            <select {...ids} value={urgency} onChange={(event) => setUrgency(Number(event.target.value))}>
              {t.issue.urgencies.map((name, level) => (
                <option key={name} value={level}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <ProblemNote problem={asking ? null : issue.error} except={['issuedOn']} />
      <div>
        <Button kind="main" disabled={blocked} onClick={() => setAsking(true)}>
          {t.issue.issue}
        </Button>
      </div>
      {asking && (
        <Ask
          title={t.issue.issueConfirm(preview.symbol ?? '', preview.recipients)}
          yes={t.issue.issue}
          busy={issue.isPending}
          problem={issue.error}
          close={() => setAsking(false)}
          act={() =>
            issue.mutate({
              path: `/api/documents/${document.id}/issue`,
              body: { ...(day === null || day === preview.issuedOn ? {} : { issuedOn: day }), urgency },
            })
          }
        >
          <p>{t.issue.issueText}</p>
        </Ask>
      )}
    </section>
  );
}

function Issued({ document, issue }: { readonly document: DocumentView; readonly issue: NonNullable<DocumentView['issue']> }): ReactNode {
  const t = useTexts();
  return (
    <section className="card stack" aria-labelledby="da-ban-hanh">
      <h2 id="da-ban-hanh">{t.issue.doneTitle}</h2>
      <dl className="facts">
        <dt>{t.registers.symbol}</dt>
        <dd>
          <strong>{issue.symbol}</strong>
        </dd>
        <dt>{t.issue.date}</dt>
        <dd>{dayText(issue.issuedOn)}</dd>
        <dt>{t.issue.recipients}</dt>
        <dd>{issue.recipients}</dd>
        <dt>{t.issue.urgency}</dt>
        <dd>{t.issue.urgencies[issue.urgency]}</dd>
      </dl>
      {issue.rendered ? (
        <div className="row">
          <a className="button button-main" href={`/api/documents/${document.id}/files/pdf`} download>
            {t.issue.pdf}
          </a>
          <a className="button" href={`/api/documents/${document.id}/files/docx`} download>
            {t.issue.docx}
          </a>
        </div>
      ) : (
        <p className="muted" role="status">
          <span className="spinner" aria-hidden="true" /> {t.issue.rendering}
        </p>
      )}
    </section>
  );
}
