import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { DOCUMENT_TYPES, fullTitle } from '../../api/content';
import { type DocumentItem, STAGES } from '../../api/documents';
import { usePages } from '../../api/page';
import { useMay } from '../../api/session';
import { useTexts } from '../../texts/language';
import { dayText } from '../../ui/dates';
import { Field } from '../../ui/field';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { StageBadge } from '../../ui/stage-badge';
import { useTitle } from '../../ui/use-title';

/** Documents the position may see, found by words, stage and type. */
export function DocumentsList(): ReactNode {
  const t = useTexts();
  const search = useSearch({ from: '/inside/van-ban' });
  const navigate = useNavigate({ from: '/van-ban' });
  const drafts = useMay('drafter');
  const [words, setWords] = useState(search.tim ?? '');
  useTitle(t.nav.documents);
  useEffect(() => {
    const timer = setTimeout(() => {
      if ((search.tim ?? '') !== words.trim()) {
        void navigate({ search: (was) => ({ ...was, tim: words.trim() || undefined }), replace: true });
      }
    }, 350);
    return () => clearTimeout(timer);
  }, [words, search.tim, navigate]);
  const list = usePages<DocumentItem>(['documents'], '/api/documents', { stage: search.giaiDoan, type: search.loai, q: search.tim });
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t.nav.documents}</h1>
          <p>{t.documents.about}</p>
        </div>
        {drafts && (
          <div className="row">
            <Link to="/van-ban/nhap-tep" search={{}} className="button button-main">
              {t.documents.import}
            </Link>
            <Link to="/van-ban/soan-moi" className="button">
              {t.documents.create}
            </Link>
          </div>
        )}
      </header>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <div className="field-search">
          <Field label={t.documents.search}>
            {(ids) => <input {...ids} type="search" value={words} onChange={(event) => setWords(event.target.value)} />}
          </Field>
        </div>
        <Field label={t.documents.stage}>
          {(ids) => (
            <select
              {...ids}
              value={search.giaiDoan ?? ''}
              onChange={(event) => void navigate({ search: (was) => ({ ...was, giaiDoan: event.target.value || undefined }) })}
            >
              <option value="">{t.documents.anyStage}</option>
              {STAGES.map((stage) => (
                <option key={stage} value={stage}>
                  {t.stages[stage]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.documents.type}>
          {(ids) => (
            <select
              {...ids}
              value={search.loai ?? ''}
              onChange={(event) => void navigate({ search: (was) => ({ ...was, loai: event.target.value || undefined }) })}
            >
              <option value="">{t.documents.anyType}</option>
              {Object.entries(DOCUMENT_TYPES).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </form>
      <Loaded asked={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={search.tim || search.giaiDoan || search.loai ? t.documents.notFound : t.documents.none}>
              {drafts && !search.tim && <p>{t.documents.noneText}</p>}
            </Empty>
          ) : (
            <ul className="list">
              {list.items.map((item) => (
                <li key={item.id}>
                  <Link to="/van-ban/$documentId" params={{ documentId: item.id }} className="item">
                    <span className="item-title">
                      {item.symbol ? `${item.symbol}: ` : ''}
                      {fullTitle(item)}
                    </span>
                    <span className="item-side">
                      <StageBadge stage={item.stage} />
                    </span>
                    <span className="muted">
                      {item.organisationName ? `${item.organisationName} · ` : ''}
                      {item.issuedOn ? t.documents.issuedOn(dayText(item.issuedOn)) : t.document.since(dayText(item.since))}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <More list={list} />
    </>
  );
}
