import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type BodyNode } from '../../api/content';
import { differenceQuery, type NodeDifference, versionsQuery, type VersionItem } from '../../api/documents';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { momentText } from '../../ui/dates';
import { Field } from '../../ui/field';
import { Loaded } from '../../ui/loaded';
import { labelText } from './sheet';
import { useDocument } from './use-document';
import { WordDifference } from './word-difference';

/** Every version that was saved, and what differs between any two, node by node. */
export function VersionsPage(): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const versions = useQuery(versionsQuery(document.id));
  return (
    <div className="stack-wide">
      <Loaded asked={versions}>
        {({ items }) => {
          const newest = [...items].sort((a, b) => b.ordinal - a.ordinal);
          return (
            <>
              <section className="stack" aria-label={t.versions.title}>
                <ul className="list">
                  {newest.map((version) => (
                    <li key={version.id}>
                      <div className="item">
                        <span className="item-title">
                          {t.versions.version(version.ordinal)} {version.current && <Badge tone="info">{t.versions.current}</Badge>}
                        </span>
                        <span className="item-side muted">{momentText(version.madeAt)}</span>
                        <span className="muted">
                          {version.madeBy}
                          {version.note ? ` · ${version.note}` : ''}
                          {version.formFixes && ` · ${t.formFix.byOffice(version.formFixes.length)}`}
                        </span>
                      </div>
                    </li>
                  ))}
                </ul>
              </section>
              {newest.length > 1 ? <Compare versions={newest} documentId={document.id} /> : <p className="muted">{t.versions.only}</p>}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function Compare({ versions, documentId }: { readonly versions: readonly VersionItem[]; readonly documentId: string }): ReactNode {
  const t = useTexts();
  const search = useSearch({ from: '/inside/van-ban/$documentId/phien-ban' });
  const navigate = useNavigate({ from: '/van-ban/$documentId/phien-ban' });
  const from = search.tu ?? versions[1]?.id ?? '';
  const to = search.den ?? versions[0]?.id ?? '';
  const diff = useQuery({ ...differenceQuery(documentId, from, to), enabled: from !== '' && to !== '' && from !== to });
  const choose = (part: { tu?: string; den?: string }): void => void navigate({ search: { tu: from, den: to, ...part }, replace: true });
  const options = versions.map((version) => (
    <option key={version.id} value={version.id}>
      {t.versions.version(version.ordinal)}
    </option>
  ));
  return (
    <section className="stack" aria-labelledby="so-sanh">
      <h2 id="so-sanh">{t.versions.compare}</h2>
      <div className="filters">
        <Field label={t.versions.from}>
          {(ids) => (
            <select {...ids} value={from} onChange={(event) => choose({ tu: event.target.value })}>
              {options}
            </select>
          )}
        </Field>
        <Field label={t.versions.to}>
          {(ids) => (
            <select {...ids} value={to} onChange={(event) => choose({ den: event.target.value })}>
              {options}
            </select>
          )}
        </Field>
      </div>
      {from === to ? (
        <p className="muted">{t.versions.same}</p>
      ) : (
        <Loaded asked={diff}>{({ nodes }) => <Differences items={nodes} />}</Loaded>
      )}
    </section>
  );
}

/** The differences of two versions, word by word within each node. */
export function Differences({ items }: { readonly items: readonly NodeDifference[] }): ReactNode {
  const t = useTexts();
  if (items.length === 0) return <p className="muted">{t.versions.same}</p>;
  const nodes = items.filter((item) => item.before !== null || item.after !== null);
  const parts = items.filter((item) => item.before === null && item.after === null);
  return (
    <div className="stack">
      {nodes.map((item) => (
        <div key={item.nodeId} className="diff" lang="vi">
          <Badge tone={item.change === 'removed' ? 'bad' : item.change === 'added' ? 'good' : 'info'}>
            {t.versions.changes[item.change]}
          </Badge>{' '}
          <WordDifference before={wordsOf(item.change === 'moved' ? item.after : item.before)} after={wordsOf(item.after)} />
        </div>
      ))}
      {parts.length > 0 && (
        <p>{t.versions.partChanged(parts.map((item) => t.versions.parts[item.nodeId.replace(/:.*$/, '')] ?? item.nodeId).join(', '))}</p>
      )}
    </div>
  );
}

function wordsOf(node: BodyNode | null): string {
  if (!node) return '';
  return [node.label === null ? '' : labelText(node.label), node.heading ?? '', node.text].filter((part) => part !== '').join(' ');
}
