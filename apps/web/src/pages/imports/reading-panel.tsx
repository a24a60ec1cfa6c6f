import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { hover } from '../../ui/hover';
import { type Answers, labelOf } from './answers';
import { CorrectValue } from './correct-value';
import { type Group, GROUPS, type Value } from './reading-values';

interface Props {
  readonly values: readonly Value[];
  readonly answers: Answers;
  readonly lit: string | null;
  readonly point: (path: string | null) => void;
  readonly correct: (value: Value, text: string) => void;
}

/** Everything that was read, by group, with what the person said of it; what was read wrongly without a doubt can be corrected too. */
export function ReadingPanel(props: Props): ReactNode {
  return GROUPS.map((group) => (
    <GroupOfValues key={group} {...props} group={group} values={props.values.filter((value) => value.group === group)} />
  ));
}

function GroupOfValues({ group, values, answers, lit, point, correct }: Props & { readonly group: Group }): ReactNode {
  const t = useTexts();
  const [correcting, setCorrecting] = useState<string | null>(null);
  const leave = (path: string): void => {
    setCorrecting(null);
    requestAnimationFrame(() => document.getElementById(`gia-tri-${path}`)?.focus());
  };
  return (
    <details className="card" open={group !== 'sections'}>
      <summary>
        <strong>{t.reading.groups[group]}</strong> {values.length > 0 && group !== 'head' && `(${values.length})`}
      </summary>
      {values.length === 0 && <p className="hint">{t.reading.none}</p>}
      <ul className="values">
        {values.map((value) => (
          <li
            key={value.path}
            tabIndex={0}
            id={`gia-tri-${value.path}`}
            className={lit === value.path ? 'lit' : undefined}
            onFocus={() => point(value.path)}
            {...hover(value.path, lit, point)}
            onKeyDown={(event) => {
              if (event.target !== event.currentTarget || event.key.toLowerCase() !== 's' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              setCorrecting(value.path);
            }}
          >
            <div className="value">
              <div>
                {group === 'head' && <span className="value-label">{labelOf(t, value)}</span>} <Said value={value} answers={answers} />
              </div>
              <Button
                kind="quiet"
                className="button-small"
                tabIndex={-1}
                aria-label={`${t.reading.correct}: ${labelOf(t, value)} ${value.text}`}
                onClick={() => setCorrecting(value.path)}
              >
                {t.reading.correct}
              </Button>
            </div>
            {correcting === value.path && (
              <CorrectValue
                value={value}
                candidates={[]}
                keep={(text) => {
                  correct(value, text);
                  leave(value.path);
                }}
                leave={() => leave(value.path)}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Said({ value, answers }: { readonly value: Value; readonly answers: Answers }): ReactNode {
  const t = useTexts();
  const given = answers[value.path];
  if (given?.kind === 'corrected')
    return (
      <>
        <s>{value.text}</s> <ins>{given.text}</ins>
      </>
    );
  // Of a part: the due of an order, the target of a figure.
  const parts = Object.entries(answers).filter(([path]) => path.startsWith(`${value.path}.`));
  return (
    <>
      {value.text === '' ? <em className="hint">{t.reading.empty}</em> : value.text}
      {parts.map(([path, answer]) =>
        answer.kind === 'accepted' ? null : (
          <ins key={path}>
            {' '}
            {t.reading.parts[path.slice(value.path.length + 1) as keyof typeof t.reading.parts] ?? ''} {answer.text}
          </ins>
        ),
      )}
    </>
  );
}
