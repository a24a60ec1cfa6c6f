import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { type Dossier, type Evidence, evidenceQuery, type Figure } from '../../api/findings';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { PdfView } from '../../ui/pdf-view';
import { isText, PictureView, TextView } from './evidence-view';
import { Answers } from './self-report-section';

interface Source {
  readonly id: string;
  readonly title: string;
  readonly view: ReactNode;
}

/** Everything there is to look at on a subject, one at a time: its self-report, its explanations, the delegation's evidence. */
export function SourcesPane(props: {
  readonly dossier: Dossier;
  readonly shown: string | null;
  readonly show: (id: string) => void;
  /** Takes a figure of the self-report into a new finding; null where the asker does not write. */
  readonly take: ((figure: Figure) => void) | null;
}): ReactNode {
  const t = useTexts();
  const asked = useQuery(evidenceQuery(props.dossier.id));
  return (
    <section className="card stack sources" aria-labelledby="tai-lieu">
      <h2 id="tai-lieu">{t.sources.title}</h2>
      <Loaded asked={asked}>
        {({ items }) => (
          <Pane {...props} sources={[...ownSources(props.dossier, props.take, t), ...items.map((one) => evidenceSource(one, t))]} />
        )}
      </Loaded>
    </section>
  );
}

type Texts = ReturnType<typeof useTexts>;

function ownSources(dossier: Dossier, take: ((figure: Figure) => void) | null, t: Texts): Source[] {
  const report = dossier.selfReport;
  const answered = dossier.explanations.filter(({ answer }) => answer !== null);
  return [
    ...(report !== null && report.submittedAt !== null && report.state !== 'returned'
      ? [{ id: 'self-report', title: t.sources.selfReport, view: <ReportView dossier={dossier} take={take} /> }]
      : []),
    ...(answered.length > 0
      ? [
          {
            id: 'explanations',
            title: t.sources.explanations,
            view: (
              <ul className="stack">
                {answered.map(({ id, question, answer }) => (
                  <li key={id}>
                    <strong>{question}</strong>
                    <p className="as-typed">{answer}</p>
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ];
}

function ReportView({ dossier, take }: { readonly dossier: Dossier; readonly take: ((figure: Figure) => void) | null }): ReactNode {
  const t = useTexts();
  const report = dossier.selfReport;
  if (report === null) return null;
  return (
    <div className="stack">
      <Answers dossier={dossier} report={report} />
      {report.figures.length > 0 && (
        <>
          <h3>{t.findings.fromReport}</h3>
          <ul className="list">
            {report.figures.map((figure, index) => (
              <li key={index} className="item">
                <p>{figure.quote}</p>
                <p className="item-side">
                  {figure.met !== null && (
                    <Badge tone={figure.met ? 'good' : 'bad'}>{figure.met ? t.findings.met : t.findings.notMet}</Badge>
                  )}
                </p>
                {figure.proposed !== null && figure.target !== null && figure.proposed.target === null && (
                  <p className="field-error">{t.findings.contradicts}</p>
                )}
                {take !== null && (
                  <div>
                    <Button
                      className="button-small"
                      onClick={() =>
                        take(
                          figure.proposed ?? {
                            indicator: figure.quote,
                            value: '',
                            unit: '',
                            comparison: null,
                            target: null,
                            source: t.sources.selfReport,
                          },
                        )
                      }
                    >
                      {t.findings.take}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function evidenceSource(one: Evidence, t: Texts): Source {
  const file = `/api/inspections/evidence/${one.id}/file`;
  const view =
    one.kind === 'note' ? (
      <p className="as-typed">{one.text}</p>
    ) : one.shown && one.mediaType?.startsWith('image/') ? (
      <PictureView key={one.id} src={file} label={one.title} />
    ) : one.shown && one.mediaType === 'application/pdf' ? (
      <div className="evidence-pdf">
        <PdfView key={one.id} url={file} label={one.title}>
          <a className="button button-small" href={file} target="_blank" rel="noreferrer">
            {t.sources.openFile}
          </a>
        </PdfView>
      </div>
    ) : isText(one) ? (
      <TextView key={one.id} src={file} label={one.title} />
    ) : (
      <p className="stack">
        {!one.shown && <span className="muted">{t.sources.notShown}</span>}
        <a className="button" href={file} target="_blank" rel="noreferrer">
          {t.sources.openFile} ({one.fileName})
        </a>
      </p>
    );
  return { id: one.id, title: one.title, view };
}

function Pane({
  sources,
  shown,
  show,
}: {
  readonly sources: readonly Source[];
  readonly shown: string | null;
  readonly show: (id: string) => void;
}): ReactNode {
  const t = useTexts();
  const at = Math.max(
    0,
    sources.findIndex(({ id }) => id === shown),
  );
  const source = sources[at];
  const previous = sources[at - 1]?.id;
  const next = sources[at + 1]?.id;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const to = event.code === 'ArrowLeft' ? previous : event.code === 'ArrowRight' ? next : undefined;
      if (!event.altKey || !event.shiftKey || to === undefined) return;
      event.preventDefault();
      show(to);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [previous, next, show]);
  if (source === undefined) return <p className="muted">{t.sources.none}</p>;
  return (
    <>
      <div className="row">
        <Button
          className="button-small"
          disabled={previous === undefined}
          onClick={() => previous !== undefined && show(previous)}
          aria-label={t.sources.previous}
          aria-keyshortcuts="Alt+Shift+ArrowLeft"
        >
          ←
        </Button>
        <select aria-label={t.sources.title} value={source.id} onChange={(event) => show(event.target.value)}>
          {sources.map(({ id, title }, index) => (
            <option key={id} value={id}>
              {index + 1}. {title}
            </option>
          ))}
        </select>
        <Button
          className="button-small"
          disabled={next === undefined}
          onClick={() => next !== undefined && show(next)}
          aria-label={t.sources.next}
          aria-keyshortcuts="Alt+Shift+ArrowRight"
        >
          →
        </Button>
      </div>
      {source.view}
    </>
  );
}
