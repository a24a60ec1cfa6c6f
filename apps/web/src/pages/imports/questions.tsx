import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Question, type Said } from '../../api/imports';
import { type Problem } from '../../api/problem';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { hover } from '../../ui/hover';
import { labelOf } from './answers';
import { CorrectValue } from './correct-value';
import { choicesOf, type Part, type Value, valueAsked } from './reading-values';

interface Settled {
  readonly paths: readonly string[];
  readonly question: string;
  readonly label: string;
}

/** As one is settled, the next one comes. */
const MOST_SHOWN = 40;

/** What the reader is not sure of, the least certain first: one key calls it right, takes another reading, or opens it for correction. */
export function Questions(props: {
  readonly open: readonly Question[];
  readonly values: readonly Value[];
  readonly lit: string | null;
  readonly point: (path: string | null) => void;
  /** The question in hand: what else it could be is marked in the original. */
  readonly take: (question: Question | null) => void;
  /** `typed`: not shown before it is taken. */
  readonly say: (value: Value, said: readonly Said[], typed?: boolean) => Promise<Problem | null>;
  /** On a phone, where the original is not beside it. */
  readonly look: (path: string) => void;
}): ReactNode {
  const t = useTexts();
  const { open, values, lit, point } = props;
  const list = useRef<HTMLOListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [last, setLast] = useState<Settled | null>(null);
  const placeOf = (index: number): HTMLElement | null => {
    const items = list.current?.querySelectorAll<HTMLElement>('[data-question]');
    return items?.[Math.max(0, Math.min(index, items.length - 1))] ?? title.current;
  };
  const focusOn = (index: number): void => placeOf(index)?.focus();
  const itemOf = (path: string): HTMLElement | null => list.current?.querySelector<HTMLElement>(`[data-path="${path}"]`) ?? null;
  /** Where the focus belongs once a question has left the list, or has come back: at once or later, as its answer is taken. */
  const wanted = useRef<(() => HTMLElement | null) | null>(null);
  useEffect(() => {
    const place = wanted.current?.() ?? null;
    if (place === null) return;
    wanted.current = null;
    place.focus();
  });
  /** After the answered one left the list, the next stands at its place. */
  const goOn = (index: number, question: Question, value: Value, paths: readonly string[]): void => {
    setCorrecting(null);
    setLast({ paths, question: question.path, label: labelOf(t, value) });
    wanted.current = () => (itemOf(question.path) === null ? placeOf(index) : null);
  };
  const settle = (index: number, question: Question, value: Value, said: Said): void => {
    void props.say(value, [said]);
    goOn(index, question, value, [said.path]);
  };
  const undo = (): void => {
    const value = values.find(({ path }) => last?.paths.some((one) => one === path || one.startsWith(`${path}.`)));
    if (last === null || value === undefined) return;
    void props.say(
      value,
      last.paths.map((path): Said => ({ path, answer: 'open' })),
    );
    setLast(null);
    const again = last.question;
    wanted.current = () => itemOf(again);
  };
  const onKey = (event: KeyboardEvent, index: number, question: Question, value: Value): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const choice = choicesOf(question).find((one) => one.key === key);
    if (choice !== undefined) settle(index, question, value, { path: question.path, answer: 'corrected', text: choice.text });
    else if (t.reading.rightKeys.includes(key)) settle(index, question, value, { path: question.path, answer: 'right' });
    else if (key === 's') setCorrecting(question.path);
    else if (key === 'z') undo();
    else if (key === 'arrowdown') focusOn(index + 1);
    else if (key === 'arrowup') focusOn(index - 1);
    else return;
    event.preventDefault();
  };
  return (
    <section
      className="card stack"
      aria-labelledby="can-xem-lai"
      onKeyDown={(event) => {
        // Behind the last question the focus rests on the heading.
        if (event.target !== title.current || event.key.toLowerCase() !== 'z' || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        undo();
      }}
    >
      <h3 id="can-xem-lai" aria-live="polite" ref={title} tabIndex={-1}>
        {t.reading.questions(open.length)}
      </h3>
      {open.length > 0 && (
        <p className="hint no-phone" id="phim-tat">
          {t.reading.keys}
        </p>
      )}
      {last !== null && (
        <p className="settled" role="status">
          {t.reading.settled(last.label)}{' '}
          <Button kind="quiet" className="button-small" onClick={undo}>
            {t.reading.undo}
          </Button>
        </p>
      )}
      <ol className="questions" ref={list}>
        {open.slice(0, MOST_SHOWN).map((question, index) => {
          const value = valueAsked(question, values);
          if (value === undefined) return null;
          const part = question.path.slice(value.path.length + 1);
          const asks = `hoi-${question.path}`;
          return (
            <li key={question.path}>
              <div
                role="group"
                aria-labelledby={`${asks}-gi`}
                aria-describedby={`${asks}-vi-sao phim-tat`}
                data-question={value.path}
                data-path={question.path}
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
                <p className="question-what" id={`${asks}-gi`}>
                  <strong>{labelOf(t, value)}</strong> {value.text === '' ? <em>{t.reading.empty}</em> : value.text}
                </p>
                <p className="hint" id={`${asks}-vi-sao`}>
                  {part !== '' && <strong>{t.reading.parts[part as keyof typeof t.reading.parts] ?? ''} </strong>}
                  {t.reading.reasons[question.reason]}{' '}
                  {question.confidence > 0 && `(${t.reading.confidence(Math.round(question.confidence * 100))})`}
                </p>
                {correcting === question.path ? (
                  <CorrectValue
                    value={value}
                    parts={partsAsked(question, value, part)}
                    candidates={choicesOf(question).map(({ text }) => text)}
                    keep={async (said) => {
                      const known = said.some(({ path }) => path === question.path);
                      const all: readonly Said[] = known ? said : [...said, { path: question.path, answer: 'right' }];
                      const wrong = await props.say(value, all, true);
                      if (wrong !== null) return wrong;
                      goOn(
                        index,
                        question,
                        value,
                        all.map(({ path }) => path),
                      );
                      return null;
                    }}
                    leave={() => {
                      setCorrecting(null);
                      requestAnimationFrame(() => focusOn(index));
                    }}
                  />
                ) : (
                  <div className="actions">
                    {value.text !== '' && (
                      <Button
                        kind="main"
                        className="button-small"
                        onClick={() => settle(index, question, value, { path: question.path, answer: 'right' })}
                      >
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
                        onFocus={(event) => {
                          // Nor does the focus that comes to it.
                          event.stopPropagation();
                          props.take(question);
                          point(id);
                        }}
                        onClick={() => settle(index, question, value, { path: question.path, answer: 'corrected', text })}
                      >
                        <kbd className="choice-key">{key}</kbd> {text}
                      </Button>
                    ))}
                    {partsAsked(question, value, part).length > 0 && (
                      <Button className="button-small" onClick={() => setCorrecting(question.path)}>
                        {t.reading.correct}
                      </Button>
                    )}
                    {value.text === '' && (
                      <Button
                        kind="quiet"
                        className="button-small"
                        onClick={() => settle(index, question, value, { path: question.path, answer: 'right' })}
                      >
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
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A question on a part is answered by that part, one on the whole by all of its parts. */
function partsAsked(question: Question, value: Value, part: string): readonly Part[] {
  if (part === '') return value.parts;
  const known = value.parts.find((one) => one.path === question.path);
  return [known ?? { path: question.path, part, text: '' }];
}
