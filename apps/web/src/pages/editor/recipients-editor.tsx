import { type ReactNode, useState } from 'react';
import { type DocumentContent, PURPOSES, type RecipientLine, type RecipientPurpose } from '../../api/content';
import { type Problem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { OrganisationPicker } from '../../ui/organisation-picker';
import { ProblemNote } from '../../ui/problem-note';
import { emptyLine, orNull } from './edit-content';
import { TargetNames } from './target-names';

interface Resolved {
  readonly lines: readonly RecipientLine[];
  readonly substitutions: readonly { readonly lineId: string; readonly from: string; readonly to: string; readonly reason: string }[];
  readonly unresolved: readonly string[];
}

/** The printed lines of `Nơi nhận`, and what each stands for in the directory. */
export function RecipientsEditor(props: {
  readonly organisationId: string;
  readonly lines: readonly RecipientLine[];
  readonly change: (change: (content: DocumentContent) => DocumentContent) => void;
  readonly problem: Problem | null;
}): ReactNode {
  const t = useTexts();
  const [found, setFound] = useState<Resolved | null>(null);
  const setLines = (make: (lines: readonly RecipientLine[]) => readonly RecipientLine[]): void =>
    props.change((was) => ({ ...was, recipients: make(was.recipients) }));
  const set = (id: string, part: Partial<RecipientLine>): void =>
    setLines((lines) => lines.map((line) => (line.id === id ? { ...line, ...part } : line)));
  const resolve = useCommand<Resolved>((answer) => {
    setFound(answer);
    // Only what came back for lines that still stand as they were sent: typing goes on meanwhile.
    const targets = new Map(answer.lines.map((line) => [`${line.id} ${line.line}`, line]));
    setLines((lines) => lines.map((line) => targets.get(`${line.id} ${line.line}`) ?? line));
  });
  return (
    <section className="stack" aria-label={t.editor.recipients}>
      <div className="row row-between">
        <h2>{t.editor.recipients}</h2>
        <Button
          busy={resolve.isPending}
          disabled={props.lines.length === 0}
          onClick={() =>
            resolve.mutate({
              path: '/api/directory/recipient-lines/resolve',
              body: { organisationId: props.organisationId, lines: props.lines },
            })
          }
        >
          {t.editor.resolve}
        </Button>
      </div>
      {props.problem?.of('content.recipients') && <p className="field-error">{props.problem.of('content.recipients')}</p>}
      <ProblemNote problem={resolve.error} />
      {found && (found.substitutions.length > 0 || found.unresolved.length > 0) && (
        <div className="note note-warn stack" role="status">
          {found.substitutions.length > 0 && (
            <ul>
              {found.substitutions.map((one) => (
                <li key={`${one.lineId}${one.from}${one.to}`}>{t.editor.substituted(one.from, one.to, one.reason)}</li>
              ))}
            </ul>
          )}
          {found.unresolved.length > 0 && <p>{t.editor.unresolved(found.unresolved.length)}</p>}
        </div>
      )}
      <ul className="edit-nodes">
        {props.lines.map((line) => (
          <LineEditor key={line.id} line={line} set={set} remove={() => setLines((lines) => lines.filter((one) => one.id !== line.id))} />
        ))}
      </ul>
      <div>
        <Button onClick={() => setLines((lines) => [...lines, emptyLine()])}>+ {t.editor.addLine}</Button>
      </div>
    </section>
  );
}

function LineEditor(props: {
  readonly line: RecipientLine;
  readonly set: (id: string, part: Partial<RecipientLine>) => void;
  readonly remove: () => void;
}): ReactNode {
  const t = useTexts();
  const { line, set } = props;
  const [picking, setPicking] = useState(false);
  return (
    <li className="edit-node" aria-label={line.line}>
      <div className="edit-line edit-line-recipient">
        <select
          aria-label={`${t.editor.purpose}: ${line.line}`}
          value={line.purpose}
          onChange={(event) => set(line.id, { purpose: event.target.value as RecipientPurpose })}
        >
          {PURPOSES.map((purpose) => (
            <option key={purpose} value={purpose}>
              {t.editor.purposes[purpose]}
            </option>
          ))}
        </select>
        <input
          aria-label={t.editor.recipientLine}
          value={line.line}
          // Another wording may mean another recipient: what it was resolved to goes with the old one.
          onChange={(event) => set(line.id, { line: event.target.value, targets: [] })}
        />
        <input
          aria-label={`${t.editor.tag}: ${line.line}`}
          placeholder={t.editor.tag}
          value={line.tag ?? ''}
          onChange={(event) => set(line.id, { tag: orNull(event.target.value) })}
        />
      </div>
      <div className="row row-between">
        <span>
          {line.kind === 'archive' ? (
            <span className="muted">{t.editor.archived}</span>
          ) : line.targets.length === 0 ? (
            <Badge tone="warn">{t.editor.noTarget}</Badge>
          ) : (
            <>
              <span className="muted">{t.editor.target}: </span>
              <TargetNames targets={line.targets} />
            </>
          )}
        </span>
        <span className="row">
          {line.kind !== 'archive' && (
            <Button kind="quiet" className="button-small" aria-expanded={picking} onClick={() => setPicking((was) => !was)}>
              {t.editor.pickTarget}
            </Button>
          )}
          <Button kind="quiet" className="button-small" aria-label={`${t.frame.remove}: ${line.line}`} onClick={props.remove}>
            ✕ {t.frame.remove}
          </Button>
        </span>
      </div>
      {picking && (
        <OrganisationPicker
          label={t.editor.pickTarget}
          groups
          picked={(target) => {
            set(line.id, { targets: [...line.targets, target] });
            setPicking(false);
          }}
        />
      )}
    </li>
  );
}
