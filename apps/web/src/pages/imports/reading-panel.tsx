import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { type Due, type Question, type Reading } from '../../api/imports';
import { useTexts } from '../../texts/language';
import { type Texts } from '../../texts/vi';
import { Button } from '../../ui/button';
import { dayText } from '../../ui/dates';
import { CorrectValue } from './correct-value';
import { type Group, GROUPS, type Value, valueAsked } from './reading-values';

/** What the person said of a value: it is right, or what it should be. */
export type Answer = { readonly kind: 'accepted' } | { readonly kind: 'corrected'; readonly text: string };
export type Answers = Readonly<Record<string, Answer>>;

export function sayDue(t: Texts): (due: Due) => string {
  const says = t.reading.dues;
  return (due) => {
    switch (due.kind) {
      case 'date':
        return dayText(due.date);
      case 'recurring':
        return says.every[due.every];
      case 'vague':
        return due.text;
      case 'period': {
        const [year = '', part = ''] = due.period.split('-');
        if (part.startsWith('Q')) return says.quarter(part.slice(1), year);
        if (part.startsWith('H')) return says.half(part.slice(1), year);
        return part.startsWith('M') ? says.months(part.slice(1), year) : says.year(year);
      }
    }
  };
}

/** Questions whose value was neither called right nor corrected, the least certain first. */
export const openQuestions = (read: Reading, answers: Answers): readonly Question[] =>
  read.questions.filter(({ path }) => answers[path] === undefined);

interface Props {
  readonly read: Reading;
  readonly values: readonly Value[];
  readonly answers: Answers;
  readonly lit: string | null;
  readonly point: (path: string | null) => void;
  readonly answer: (path: string, answer: Answer | null) => void;
  /** A corrected value takes effect on the draft, and may teach the reader a word. */
  readonly corrected: (value: Value, text: string) => void;
}

/** The reading: what is uncertain first, one key to call it right and go on; below it everything by group. */
export function ReadingPanel(props: Props): ReactNode {
  const t = useTexts();
  const { read, values, answers, lit, point } = props;
  const open = useMemo(() => openQuestions(read, answers), [read, answers]);
  return (
    <div className="stack">
      <Questions {...props} open={open} />
      {GROUPS.map((group) => (
        <GroupOfValues
          key={group}
          group={group}
          values={values.filter((value) => value.group === group)}
          answers={answers}
          lit={lit}
          point={point}
          t={t}
        />
      ))}
    </div>
  );
}

function Questions({ open, values, lit, point, answer, corrected }: Props & { readonly open: readonly Question[] }): ReactNode {
  const t = useTexts();
  const list = useRef<HTMLOListElement>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const focusOn = (index: number): void => {
    const items = list.current?.querySelectorAll<HTMLElement>('[data-question]');
    items?.[Math.max(0, Math.min(index, items.length - 1))]?.focus();
  };
  const settle = (index: number, path: string, given: Answer): void => {
    answer(path, given);
    setCorrecting(null);
    // After the answered one left the list, the next stands at its place.
    requestAnimationFrame(() => focusOn(index));
  };
  const onKey = (event: KeyboardEvent, index: number, path: string): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (t.reading.rightKeys.includes(key)) settle(index, path, { kind: 'accepted' });
    else if (key === 's') setCorrecting(path);
    else if (key === 'arrowdown') focusOn(index + 1);
    else if (key === 'arrowup') focusOn(index - 1);
    else return;
    event.preventDefault();
  };
  return (
    <section className="card stack" aria-labelledby="can-xem-lai">
      <h3 id="can-xem-lai" aria-live="polite">
        {t.reading.questions(open.length)}
      </h3>
      {open.length > 0 && <p className="hint">{t.reading.keys}</p>}
      <ol className="questions" ref={list}>
        {open.map((question, index) => {
          const value = valueAsked(question, values);
          if (value === undefined) return null;
          const shown = value.path;
          return (
            <li
              key={question.path}
              data-question=""
              tabIndex={0}
              className={lit === shown ? 'question lit' : 'question'}
              onFocus={() => point(shown)}
              onPointerEnter={() => point(shown)}
              onPointerLeave={() => point(null)}
              onKeyDown={(event) => onKey(event, index, question.path)}
            >
              <p className="question-what">
                <strong>{label(t, value)}</strong> {value.text === '' ? <em>{t.reading.empty}</em> : value.text}
              </p>
              <p className="hint">
                {t.reading.reasons[question.reason]}{' '}
                {question.confidence > 0 && `(${t.reading.confidence(Math.round(question.confidence * 100))})`}
              </p>
              {correcting === question.path ? (
                <CorrectValue
                  value={value}
                  candidates={question.candidates}
                  keep={(text) => {
                    corrected(value, text);
                    settle(index, question.path, { kind: 'corrected', text });
                  }}
                  leave={() => {
                    setCorrecting(null);
                    requestAnimationFrame(() => focusOn(index));
                  }}
                />
              ) : (
                <div className="actions">
                  {value.text !== '' && (
                    <Button kind="main" onClick={() => settle(index, question.path, { kind: 'accepted' })}>
                      {t.reading.right}
                    </Button>
                  )}
                  {question.candidates.map((candidate) => (
                    <Button
                      key={candidate}
                      onClick={() => {
                        corrected(value, candidate);
                        settle(index, question.path, { kind: 'corrected', text: candidate });
                      }}
                    >
                      {candidate}
                    </Button>
                  ))}
                  <Button onClick={() => setCorrecting(question.path)}>{t.reading.correct}</Button>
                  {value.text === '' && (
                    <Button kind="quiet" onClick={() => settle(index, question.path, { kind: 'accepted' })}>
                      {t.reading.accepted}
                    </Button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const label = (t: Texts, value: Value): string => t.reading.fields[value.label as keyof Texts['reading']['fields']] ?? value.label;

function GroupOfValues(props: {
  readonly group: Group;
  readonly values: readonly Value[];
  readonly answers: Answers;
  readonly lit: string | null;
  readonly point: (path: string | null) => void;
  readonly t: Texts;
}): ReactNode {
  const { group, values, answers, lit, point, t } = props;
  return (
    <details className="card" open={group !== 'sections'}>
      <summary>
        <strong>{t.reading.groups[group]}</strong> {values.length > 0 && group !== 'head' && `(${values.length})`}
      </summary>
      {values.length === 0 && <p className="hint">{t.reading.none}</p>}
      <ul className="values">
        {values.map((value) => {
          const given = answers[value.path];
          return (
            <li
              key={value.path}
              tabIndex={0}
              id={`gia-tri-${value.path}`}
              className={lit === value.path ? 'lit' : undefined}
              onFocus={() => point(value.path)}
              onPointerEnter={() => point(value.path)}
              onPointerLeave={() => point(null)}
            >
              {group === 'head' && <span className="value-label">{label(t, value)}</span>}{' '}
              {given?.kind === 'corrected' ? (
                <>
                  <s>{value.text}</s> <ins>{given.text}</ins>
                </>
              ) : value.text === '' ? (
                <em className="hint">{t.reading.empty}</em>
              ) : (
                value.text
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
