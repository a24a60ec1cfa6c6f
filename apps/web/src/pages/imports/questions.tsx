import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { type Question } from '../../api/imports';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { hover } from '../../ui/hover';
import { CorrectValue } from './correct-value';
import { type Answer, labelOf } from './answers';
import { choicesOf, type Value, valueAsked } from './reading-values';

/** What the reader is not sure of, the least certain first: one key calls it right, takes another reading, or opens it for correction. */
export function Questions(props: {
  readonly open: readonly Question[];
  readonly values: readonly Value[];
  readonly lit: string | null;
  readonly point: (path: string | null) => void;
  /** The question in hand: what else it could be is marked in the original. */
  readonly take: (question: Question | null) => void;
  readonly answer: (path: string, value: Value, answer: Answer) => void;
  /** On a phone, where the original is not beside it. */
  readonly look: (path: string) => void;
}): ReactNode {
  const t = useTexts();
  const { open, values, lit, point } = props;
  const list = useRef<HTMLOListElement>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const focusOn = (index: number): void => {
    const items = list.current?.querySelectorAll<HTMLElement>('[data-question]');
    items?.[Math.max(0, Math.min(index, items.length - 1))]?.focus();
  };
  const settle = (index: number, question: Question, value: Value, given: Answer): void => {
    props.answer(question.path, value, given);
    setCorrecting(null);
    // After the answered one left the list, the next stands at its place.
    requestAnimationFrame(() => focusOn(index));
  };
  const onKey = (event: KeyboardEvent, index: number, question: Question, value: Value): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const choice = choicesOf(question).find((one) => one.key === key);
    if (choice !== undefined) settle(index, question, value, { kind: 'corrected', text: choice.text });
    else if (t.reading.rightKeys.includes(key)) settle(index, question, value, { kind: 'accepted' });
    else if (key === 's') setCorrecting(question.path);
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
      {open.length > 0 && <p className="hint no-phone">{t.reading.keys}</p>}
      <ol className="questions" ref={list}>
        {open.map((question, index) => {
          const value = valueAsked(question, values);
          if (value === undefined) return null;
          const part = question.path.slice(value.path.length + 1);
          return (
            <li
              key={question.path}
              data-question={value.path}
              tabIndex={0}
              className={lit === value.path ? 'question lit' : 'question'}
              onFocus={() => {
                props.take(question);
                point(value.path);
              }}
              {...hover(value.path, lit, (path) => {
                if (path !== null) props.take(question);
                point(path);
              })}
              onKeyDown={(event) => onKey(event, index, question, value)}
            >
              <p className="question-what">
                <strong>{labelOf(t, value)}</strong> {value.text === '' ? <em>{t.reading.empty}</em> : value.text}
              </p>
              <p className="hint">
                {part !== '' && <strong>{t.reading.parts[part as keyof typeof t.reading.parts] ?? ''} </strong>}
                {t.reading.reasons[question.reason]}{' '}
                {question.confidence > 0 && `(${t.reading.confidence(Math.round(question.confidence * 100))})`}
              </p>
              {correcting === question.path ? (
                <CorrectValue
                  value={part === '' ? value : { ...value, text: '' }}
                  candidates={choicesOf(question).map(({ text }) => text)}
                  keep={(text) => settle(index, question, value, { kind: 'corrected', text })}
                  leave={() => {
                    setCorrecting(null);
                    requestAnimationFrame(() => focusOn(index));
                  }}
                />
              ) : (
                <div className="actions">
                  {value.text !== '' && (
                    <Button kind="main" className="button-small" onClick={() => settle(index, question, value, { kind: 'accepted' })}>
                      {t.reading.right}
                    </Button>
                  )}
                  {choicesOf(question).map(({ id, key, text }) => (
                    <Button
                      key={id}
                      className="button-small"
                      onPointerMove={(event) => {
                        // The line around it would light its value again.
                        event.stopPropagation();
                        if (lit !== id) point(id);
                      }}
                      onFocus={() => point(id)}
                      onClick={() => settle(index, question, value, { kind: 'corrected', text })}
                    >
                      <kbd className="choice-key">{key}</kbd> {text}
                    </Button>
                  ))}
                  <Button className="button-small" onClick={() => setCorrecting(question.path)}>
                    {t.reading.correct}
                  </Button>
                  {value.text === '' && (
                    <Button kind="quiet" className="button-small" onClick={() => settle(index, question, value, { kind: 'accepted' })}>
                      {t.reading.accepted}
                    </Button>
                  )}
                  {value.place !== null && (
                    <Button kind="quiet" className="button-small only-phone" onClick={() => props.look(value.path)}>
                      {t.reading.look}
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
