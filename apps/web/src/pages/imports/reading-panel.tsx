import { Fragment, type ReactNode, useState } from 'react';
import { type Answers, type Reading, type Said } from '../../api/imports';
import { type Problem } from '../../api/problem';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { hover } from '../../ui/hover';
import { answersTo, labelOf, partLabel } from './answers';
import { CorrectValue } from './correct-value';
import { type Group, GROUPS, type Value } from './reading-values';

interface Props {
  /** As it was read. */
  readonly values: readonly Value[];
  /** As it was corrected. */
  readonly corrected: readonly Value[];
  readonly named: NonNullable<Reading['named']>;
  readonly answers: Answers;
  readonly lit: string | null;
  readonly point: (path: string | null) => void;
  /** `typed`: not shown before it is taken. */
  readonly say: (value: Value, said: readonly Said[], typed?: boolean) => Promise<Problem | null>;
}

/** Everything that was read, by group, with what the person said of it; what was read wrongly without a doubt can be corrected too. */
export function ReadingPanel(props: Props): ReactNode {
  return GROUPS.map((group) => (
    <GroupOfValues key={group} {...props} group={group} values={props.values.filter((value) => value.group === group)} />
  ));
}

/** Of a document of hundreds of pages a browser shows no more at once. */
const AT_FIRST = 60;

function GroupOfValues({ group, values, ...props }: Props & { readonly group: Group }): ReactNode {
  const t = useTexts();
  const [all, setAll] = useState(false);
  const lit = props.lit === null ? -1 : values.findIndex(({ path }) => path === props.lit);
  const shown = all ? values.length : Math.max(AT_FIRST, lit + 1);
  return (
    <details className="card" open={group !== 'sections'}>
      <summary>
        <strong>{t.reading.groups[group]}</strong> {values.length > 0 && group !== 'head' && group !== 'signature' && `(${values.length})`}
      </summary>
      {values.length === 0 && <p className="hint">{t.reading.none}</p>}
      <ul className="values">
        {values.slice(0, shown).map((value) => (
          <OneValue key={value.path} {...props} value={value} />
        ))}
      </ul>
      {values.length > shown && <Button onClick={() => setAll(true)}>{t.reading.showAll(values.length)}</Button>}
    </details>
  );
}

function OneValue({ value, corrected, named, answers, lit, point, say }: Omit<Props, 'values'> & { readonly value: Value }): ReactNode {
  const t = useTexts();
  const [correcting, setCorrecting] = useState(false);
  const now = corrected.find(({ path }) => path === value.path) ?? value;
  const answered = answersTo(value, answers);
  const changed = answered.some((path) => answers[path] !== null);
  const byOffice = answered.some((path) => named.some((one) => one.path === path && one.text === answers[path]));
  const label = labelOf(t, value);
  const leave = (): void => {
    setCorrecting(false);
    requestAnimationFrame(() => document.getElementById(`gia-tri-${value.path}`)?.focus());
  };
  return (
    <li
      tabIndex={0}
      id={`gia-tri-${value.path}`}
      className={lit === value.path ? 'lit' : undefined}
      onFocus={() => point(value.path)}
      {...hover(value.path, lit, point)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.key.toLowerCase() !== 's' || event.ctrlKey || event.metaKey) return;
        if (value.parts.length === 0) return;
        event.preventDefault();
        setCorrecting(true);
      }}
    >
      <div className="value">
        {value.group === 'head' && <span className="value-label">{label}</span>}
        <div className="value-said">
          <Shown value={value} now={now} />{' '}
          {answered.length > 0 && <Badge tone="good">{t.reading[byOffice ? 'named' : changed ? 'corrected' : 'accepted']}</Badge>}
        </div>
        <div className="value-acts">
          {answered.length > 0 && (
            <Button
              kind="quiet"
              className="button-small"
              aria-label={`${t.reading.again}: ${label} ${value.text}`}
              onClick={() =>
                void say(
                  value,
                  answered.map((path) => ({ path, answer: 'open' })),
                )
              }
            >
              {t.reading.again}
            </Button>
          )}
          {value.parts.length > 0 && (
            <Button
              kind="quiet"
              className="button-small"
              tabIndex={-1}
              aria-label={`${t.reading.correct}: ${label} ${value.text}`}
              onClick={() => setCorrecting(true)}
            >
              {t.reading.correct}
            </Button>
          )}
        </div>
      </div>
      {correcting && (
        <CorrectValue
          value={now}
          parts={now.parts}
          candidates={[]}
          keep={async (said) => {
            const wrong = await say(value, said, true);
            if (wrong !== null) return wrong;
            leave();
            return null;
          }}
          leave={leave}
        />
      )}
    </li>
  );
}

/** What was read; beside it what it, or the changed parts of it, should be. */
function Shown({ value, now }: { readonly value: Value; readonly now: Value }): ReactNode {
  const t = useTexts();
  const changed = now.parts.filter(({ path, text }) => value.parts.find((part) => part.path === path)?.text !== text);
  const whole = changed.find(({ path }) => path === value.path);
  const read = value.text === '' ? <em className="hint">{t.reading.empty}</em> : value.text;
  return (
    <>
      {whole !== undefined && value.text !== '' ? <s>{value.text}</s> : read}
      {changed.map((part) => (
        <Fragment key={part.path}>
          {part.part === '' ? ' ' : <br />}
          <ins>
            {part.part !== '' && `${partLabel(t, value, part)}: `}
            {part.text === '' ? t.reading.emptied : part.text}
          </ins>
        </Fragment>
      ))}
    </>
  );
}
