import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { dossierQuery, type Dossier, type Figure, type Findings, findingsQuery } from '../../api/findings';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Empty, Loaded } from '../../ui/loaded';
import { FindingCard } from './finding-card';
import { FindingForm } from './finding-form';
import { RequirementsSection } from './requirements-section';
import { SourcesPane } from './sources-pane';

/** Evidence on the left, what is found in it on the right. The subject sees its draft here and says what it thinks of it. */
export function FindingsPage(): ReactNode {
  const { subjectId } = useParams({ from: '/inside/kiem-tra/doi-tuong/$subjectId' });
  const dossier = useQuery(dossierQuery(subjectId));
  const findings = useQuery(findingsQuery(subjectId));
  return (
    <Loaded asked={dossier}>{(known) => <Loaded asked={findings}>{(found) => <Editor dossier={known} found={found} />}</Loaded>}</Loaded>
  );
}

function Editor({ dossier, found }: { readonly dossier: Dossier; readonly found: Findings }): ReactNode {
  const t = useTexts();
  const writes = found.actions.includes('write');
  const opines = found.actions.includes('opine');
  const [shown, setShown] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [figure, setFigure] = useState<Figure | null>(null);
  useEffect(() => {
    if (!writes) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      if (!event.altKey || !event.shiftKey || event.code !== 'KeyN') return;
      event.preventDefault();
      setEditing('new');
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [writes]);
  const close = (): void => {
    setEditing(null);
    setFigure(null);
  };
  return (
    <div className={dossier.files ? 'side-by-side' : 'stack-wide'}>
      {dossier.files && (
        <SourcesPane
          dossier={dossier}
          shown={shown}
          show={setShown}
          take={
            writes
              ? (taken) => {
                  setFigure(taken);
                  setEditing('new');
                }
              : null
          }
        />
      )}
      <div className="stack-wide">
        <section className="stack" aria-labelledby="nhan-xet">
          <div className="row row-between">
            <h2 id="nhan-xet">{t.findings.title}</h2>
            {writes && editing !== 'new' && (
              <Button kind="main" onClick={() => setEditing('new')} aria-keyshortcuts="Alt+Shift+N">
                + {t.findings.add} <span className="small">({t.findings.addKey})</span>
              </Button>
            )}
          </div>
          {opines && <p className="note">{t.opinion.about}</p>}
          {editing === 'new' && (
            <FindingForm
              key={figure?.indicator ?? 'new'}
              subjectId={dossier.id}
              finding={null}
              figure={figure}
              evidenceId={shown}
              close={close}
            />
          )}
          {found.findings.length === 0 && editing !== 'new' && (
            <Empty title={dossier.files ? t.findings.none : t.findings.notYet}>{writes && <p>{t.findings.noneText}</p>}</Empty>
          )}
          {found.findings.map((finding) =>
            editing === finding.id ? (
              <FindingForm key={finding.id} subjectId={dossier.id} finding={finding} figure={null} evidenceId={shown} close={close} />
            ) : (
              <FindingCard
                key={finding.id}
                finding={finding}
                writes={writes}
                opines={opines}
                notes={dossier.actions.includes('hold-conference')}
                edit={() => setEditing(finding.id)}
                show={dossier.files ? setShown : null}
              />
            ),
          )}
        </section>
        <RequirementsSection dossier={dossier} found={found} />
      </div>
    </div>
  );
}
