import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { dropAll, dropDossier, type KeptDossier, keptDossiers, keptPdf, markOpened } from '../../offline/kept-dossiers';
import { forgetShell } from '../../offline/shell';
import { useTexts } from '../../texts/language';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/loaded';
import { useTitle } from '../../ui/use-title';
import { Sheet } from '../document/sheet';

/** Dossiers kept on this device: read without a network, without asking the server anything. */
export function KeptPage(): ReactNode {
  const t = useTexts();
  const queries = useQueryClient();
  const kept = useQuery({ queryKey: ['kept'], queryFn: keptDossiers, networkMode: 'always' });
  const [asking, setAsking] = useState(false);
  useTitle(t.offline.title);
  const again = (): void => void queries.invalidateQueries({ queryKey: ['kept'] });
  return (
    <div className="alone alone-wide">
      <main className="stack-wide" id="trang">
        <header className="page-head">
          <div>
            <h1>{t.offline.title}</h1>
            <p>{t.offline.about}</p>
          </div>
          <Link to="/ban-lam-viec" className="button">
            {t.offline.online}
          </Link>
        </header>
        <Loaded asked={kept}>
          {(items) =>
            items.length === 0 ? (
              <Empty title={t.offline.nothing}>{t.offline.nothingText}</Empty>
            ) : (
              <>
                {items.map((one) => (
                  <KeptCard key={one.documentId} kept={one} changed={again} />
                ))}
                <div>
                  <Button kind="danger" onClick={() => setAsking(true)}>
                    {t.offline.dropAll}
                  </Button>
                </div>
              </>
            )
          }
        </Loaded>
        {asking && (
          <Ask
            title={t.offline.dropAsk}
            yes={t.offline.dropAll}
            danger
            busy={false}
            problem={null}
            close={() => setAsking(false)}
            act={() => {
              setAsking(false);
              void Promise.all([dropAll(), forgetShell()]).then(again);
            }}
          >
            <p>{t.offline.dropText}</p>
          </Ask>
        )}
      </main>
    </div>
  );
}

function KeptCard({ kept, changed }: { readonly kept: KeptDossier; readonly changed: () => void }): ReactNode {
  const t = useTexts();
  const [reading, setReading] = useState(false);
  const [asking, setAsking] = useState(false);
  const openPdf = async (): Promise<void> => {
    const pdf = await keptPdf(kept.documentId);
    if (pdf === null) return;
    void markOpened(kept);
    const address = URL.createObjectURL(pdf);
    window.open(address, '_blank');
    // The other window has read it by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return (
    <section className="card stack" aria-label={kept.title}>
      <h2>{kept.title}</h2>
      <p className="muted">
        {t.offline.version(kept.ordinal)} · {t.dossier.keptAt(momentText(kept.keptAt))} · {t.offline.of(kept.person.name)} ·{' '}
        {t.offline.size((kept.size / 1_048_576).toFixed(1))}
      </p>
      <ol>
        {kept.parts.map((part, index) => (
          <li key={index}>{part.title}</li>
        ))}
      </ol>
      <div className="row">
        <Button kind="main" onClick={() => void openPdf()}>
          {t.offline.openPdf}
        </Button>
        <Button
          aria-expanded={reading}
          onClick={() => {
            if (!reading) void markOpened(kept);
            setReading(!reading);
          }}
        >
          {reading ? t.offline.hideText : t.offline.readText}
        </Button>
        <Button onClick={() => setAsking(true)}>{t.offline.drop}</Button>
      </div>
      {reading && <Sheet content={kept.content} />}
      {asking && (
        <Ask
          title={t.offline.dropAsk}
          yes={t.offline.drop}
          danger
          busy={false}
          problem={null}
          close={() => setAsking(false)}
          act={() => {
            setAsking(false);
            void dropDossier(kept.documentId).then(changed);
          }}
        >
          <p>{t.offline.dropText}</p>
        </Ask>
      )}
    </section>
  );
}
