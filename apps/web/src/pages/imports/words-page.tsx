import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type OfficeWord, type WordKind, wordsQuery } from '../../api/imports';
import { useMay, useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { dayAfter, dayText, localDay, useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { Empty, Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { useTitle } from '../../ui/use-title';

/** The words of the own office: seen, searched, added, ended, with the file each was learned from. */
export function WordsPage(): ReactNode {
  const t = useTexts();
  const office = useSession()?.position?.organisationId ?? '';
  const [q, setQ] = useState('');
  const words = useQuery(wordsQuery(office, q.trim()));
  const mayKeep = useMay('administrator', 'drafter', 'reviewer', 'clerk');
  useTitle(t.words.title);
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <h1>{t.words.title}</h1>
          <p>{t.words.about}</p>
        </div>
      </header>
      {mayKeep && office !== '' && <AddWord organisationId={office} />}
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <div className="field-search">
          <Field label={t.words.search}>
            {(ids) => <input {...ids} type="search" lang="vi" value={q} onChange={(event) => setQ(event.target.value)} />}
          </Field>
        </div>
      </form>
      <Loaded asked={words}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.words.none} />
          ) : (
            <ul className="values card">
              {items.map((word) => (
                <Word key={word.id} word={word} mayKeep={mayKeep} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function Word({ word, mayKeep }: { readonly word: OfficeWord; readonly mayKeep: boolean }): ReactNode {
  const t = useTexts();
  const say = useToast();
  const today = localDay(useNow());
  const [asking, setAsking] = useState(false);
  const end = useCommand(() => {
    setAsking(false);
    say(t.words.ended);
  });
  const over = word.validTo != null && word.validTo <= today;
  // A period is never empty: a word that begins today ends tomorrow.
  const lastDay = word.validFrom < today ? today : dayAfter(word.validFrom);
  return (
    <li className={over ? 'word word-over' : 'word'}>
      <div>
        <strong lang="vi">{word.word}</strong>
        {word.meaning != null && word.meaning !== '' && <span lang="vi"> → {word.meaning}</span>}
        <p className="hint">
          {t.words.kinds[word.kind]} · {t.words.from.toLowerCase()} {dayText(word.validFrom)}
          {word.validTo != null && ` ${t.words.until} ${dayText(word.validTo)}`}
          {over && ` (${t.words.over})`} · {t.words.origin[word.origin]}
          {word.learnedFrom != null && (
            <>
              {' · '}
              <Link to="/van-ban/nhap-tep" search={{ tep: word.learnedFrom }}>
                {t.words.source}
              </Link>
            </>
          )}
        </p>
      </div>
      {mayKeep && !over && (
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t.words.end}
        </Button>
      )}
      {asking && (
        <Ask
          title={`${t.words.end}: ${word.word}`}
          yes={t.words.end}
          busy={end.isPending}
          problem={end.error}
          act={() =>
            end.mutate({
              method: 'PATCH',
              path: `/api/directory/words/${word.id}`,
              body: { expectedVersion: word.version, validTo: lastDay },
            })
          }
          close={() => setAsking(false)}
        >
          <p>{t.words.endText}</p>
        </Ask>
      )}
    </li>
  );
}

function AddWord({ organisationId }: { readonly organisationId: string }): ReactNode {
  const t = useTexts();
  const say = useToast();
  const today = localDay(useNow());
  const [kind, setKind] = useState<WordKind>('body');
  const [word, setWord] = useState('');
  const [meaning, setMeaning] = useState('');
  const add = useCommand(() => {
    setWord('');
    setMeaning('');
    say(t.words.added);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (add.isPending) return;
    add.mutate({
      path: '/api/directory/words',
      // From the beginning of the year: documents of this year are still being read.
      body: { organisationId, kind, word: word.trim(), meaning: meaning.trim() || null, validFrom: `${today.slice(0, 4)}-01-01` },
    });
  };
  return (
    <details className="card">
      <summary>{t.words.add}</summary>
      <form className="stack" onSubmit={submit}>
        <Field label={t.words.word} error={add.error?.of('word')}>
          {(ids) => <input {...ids} lang="vi" required maxLength={300} value={word} onChange={(event) => setWord(event.target.value)} />}
        </Field>
        <Field label={t.words.kind}>
          {(ids) => (
            <select {...ids} value={kind} onChange={(event) => setKind(event.target.value as WordKind)}>
              {(Object.keys(t.words.kinds) as WordKind[]).map((one) => (
                <option key={one} value={one}>
                  {t.words.kinds[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.words.meaning} hint={t.words.meaningHint} error={add.error?.of('meaning')}>
          {(ids) => <input {...ids} lang="vi" maxLength={300} value={meaning} onChange={(event) => setMeaning(event.target.value)} />}
        </Field>
        <ProblemNote problem={add.error} except={['word', 'meaning']} />
        <div className="actions">
          <Button kind="main" type="submit" busy={add.isPending}>
            {t.words.add}
          </Button>
        </div>
      </form>
    </details>
  );
}
