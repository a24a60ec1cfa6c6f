import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode } from 'react';
import { type WordGroup, type WordKind, type WordKindRules, wordKindsQuery } from '../../api/imports';
import { type Problem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { dayAfter, localDay, useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

interface Typed {
  readonly group: WordGroup;
  readonly kind: WordKind;
  readonly word: string;
  readonly meaning: string;
  readonly firstDay: string | null;
  /** The last day it is used; null while it is. */
  readonly lastDay: string | null;
  readonly withdrawn: boolean;
}

/** Keeps a word of the office: first what of a document it belongs to, then what it is, told with an example. */
export function AddWord({ organisationId }: { readonly organisationId: string }): ReactNode {
  const t = useTexts();
  const kinds = useQuery(wordKindsQuery);
  return (
    <details className="card">
      <summary>{t.words.add}</summary>
      <Loaded asked={kinds}>{(all) => <AddWordForm organisationId={organisationId} kinds={all} />}</Loaded>
    </details>
  );
}

function AddWordForm(props: { readonly organisationId: string; readonly kinds: readonly WordKindRules[] }): ReactNode {
  const { organisationId, kinds } = props;
  const t = useTexts();
  const say = useToast();
  const today = localDay(useNow());
  // From the beginning of the year: documents of this year are still being read.
  const blank = { word: '', meaning: '', firstDay: `${today.slice(0, 4)}-01-01`, lastDay: null, withdrawn: false };
  const [typed, setTyped, forget] = useKept<Typed>('word.new', { group: 'bodies', kind: 'body', ...blank });
  const change = (more: Partial<Typed>): void => setTyped((was) => ({ ...was, ...more }));
  const add = useCommand(() => {
    setTyped((was) => ({ ...was, ...blank }));
    forget();
    say(t.words.added);
  });
  const groups = [...new Set(kinds.map(({ group }) => group))];
  const ofGroup = kinds.filter(({ group }) => group === typed.group);
  const rules = ofGroup.find(({ kind }) => kind === typed.kind) ?? ofGroup[0];
  if (rules === undefined) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (add.isPending) return;
    const { word, meaning, firstDay, lastDay, withdrawn } = typed;
    add.mutate({
      path: '/api/directory/words',
      body: {
        organisationId,
        kind: rules.kind,
        word: word.trim(),
        meaning: withdrawn || rules.meaning === 'itself' ? null : meaning.trim() || null,
        withdrawn,
        validFrom: firstDay,
        validTo: lastDay === null ? null : dayAfter(lastDay),
      },
    });
  };
  const first = (group: WordGroup): WordKind => kinds.find((one) => one.group === group)?.kind ?? 'body';
  const told = t.words.kinds[rules.kind];
  return (
    <form className="stack" onSubmit={submit}>
      <div className="fields">
        <Field label={t.words.group}>
          {(ids) => (
            <select
              {...ids}
              value={typed.group}
              onChange={({ target }) => {
                const group = target.value as WordGroup;
                change({ group, kind: first(group), meaning: '' });
              }}
            >
              {groups.map((one) => (
                <option key={one} value={one}>
                  {t.words.groups[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.words.kind}>
          {(ids) => (
            <select {...ids} value={rules.kind} onChange={({ target }) => change({ kind: target.value as WordKind, meaning: '' })}>
              {ofGroup.map(({ kind }) => (
                <option key={kind} value={kind}>
                  {t.words.kinds[kind].name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="word-kind" aria-live="polite">
        <p>{told.about}</p>
        <p>
          {t.words.example}: <q lang="vi">{told.example}</q>
        </p>
        <details>
          <summary>{t.words.known(rules.known.length)}</summary>
          <p lang="vi">{rules.known.join(' · ')}</p>
        </details>
      </div>
      <Field label={t.words.word} error={add.error?.of('word')}>
        {(ids) => (
          <input {...ids} lang="vi" required maxLength={300} value={typed.word} onChange={({ target }) => change({ word: target.value })} />
        )}
      </Field>
      {!typed.withdrawn && (
        <MeaningField rules={rules} value={typed.meaning} change={(meaning) => change({ meaning })} problem={add.error} />
      )}
      <div className="fields">
        <DateField
          label={t.words.firstDay}
          hint={t.words.firstDayHint}
          required
          value={typed.firstDay}
          change={(firstDay) => change({ firstDay })}
          error={add.error?.of('validFrom') ?? null}
        />
        <DateField
          label={t.words.lastDay}
          hint={t.words.lastDayHint}
          value={typed.lastDay}
          change={(lastDay) => change({ lastDay })}
          error={add.error?.of('validTo') ?? null}
        />
      </div>
      <label className="choice">
        <input type="checkbox" checked={typed.withdrawn} onChange={({ target }) => change({ withdrawn: target.checked })} />
        {t.words.withdraw}
      </label>
      <ProblemNote problem={add.error} except={['word', 'meaning', 'validFrom', 'validTo']} />
      <div className="actions">
        <Button kind="main" type="submit" busy={add.isPending}>
          {t.words.add}
        </Button>
      </div>
    </form>
  );
}

/** What the word stands for, as its kind wants it said. */
function MeaningField(props: {
  readonly rules: WordKindRules;
  readonly value: string;
  readonly change: (meaning: string) => void;
  readonly problem: Problem | null;
}): ReactNode {
  const t = useTexts();
  const { rules, value, change, problem } = props;
  if (rules.meaning === 'itself') return null;
  const error = problem?.of('meaning');
  if (rules.meaning === 'choice')
    return (
      <Field label={t.words.meaning} error={error}>
        {(ids) => (
          <select {...ids} required value={value} onChange={({ target }) => change(target.value)}>
            <option value="">{t.words.choose}</option>
            {rules.choices.map((choice) => (
              <option key={choice} value={choice}>
                {t.words.choices[choice] ?? choice}
              </option>
            ))}
          </select>
        )}
      </Field>
    );
  return (
    <Field label={t.words.meaning} hint={t.words.meaningOf[rules.meaning]} error={error}>
      {(ids) => (
        <input
          {...ids}
          lang="vi"
          required={rules.meaning !== 'name'}
          maxLength={300}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Field>
  );
}
