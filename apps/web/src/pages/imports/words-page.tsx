import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type OfficeWord, wordsQuery } from '../../api/imports';
import { useMay, useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { dayAfter, dayText, localDay, useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { Empty, Loaded } from '../../ui/loaded';
import { useToast } from '../../ui/toast';
import { useTitle } from '../../ui/use-title';
import { AddWord } from './add-word';

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
  const mistaken = word.origin === 'learned';
  // What was learned by mistake was never so, also in documents of before today.
  const lastDay = word.validFrom < today && !mistaken ? today : dayAfter(word.validFrom);
  return (
    <li className={over ? 'word word-over' : 'word'}>
      <div>
        <strong lang="vi">{word.word}</strong>
        {word.meaning != null && word.meaning !== '' && <span lang="vi"> → {t.words.choices[word.meaning] ?? word.meaning}</span>}
        {word.withdrawn === true && <span> ({t.words.withdrawn})</span>}
        <p className="hint">
          {t.words.kinds[word.kind].name} · {t.words.from.toLowerCase()} {dayText(word.validFrom)}
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
          <p>{mistaken ? t.reading.unlearnText : t.words.endText}</p>
        </Ask>
      )}
    </li>
  );
}
