import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type DragEvent, type ReactNode, useState } from 'react';
import { handedInQuery, type HandedInItem, importQuery, readingOf } from '../../api/imports';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { FileField } from '../../ui/file-field';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { useTitle } from '../../ui/use-title';
import { CheckImport } from '../imports/check-import';
import { ReadingUnderWay } from '../imports/reading-under-way';
import { useUpload } from '../imports/use-upload';

/** A file from disk: chosen, read, looked at beside its text, corrected, and only then made a draft. */
export function ImportFile(): ReactNode {
  const t = useTexts();
  const { tep } = useSearch({ from: '/inside/van-ban/nhap-tep' });
  useTitle(t.importFile.title);
  return tep === undefined ? <ChooseFile /> : <OneFile key={tep} id={tep} />;
}

function OneFile({ id }: { readonly id: string }): ReactNode {
  const t = useTexts();
  const { baoCao } = useSearch({ from: '/inside/van-ban/nhap-tep' });
  const asked = useQuery(importQuery(id));
  // What was refused, and why; there is no use in trying the same file again.
  if (asked.error !== null)
    return (
      <div className="stack">
        <h1>{t.importFile.title}</h1>
        <ProblemNote problem={asked.error} />
        <div>
          <Link to="/van-ban/nhap-tep" search={{ baoCao }} className="button">
            {t.importFile.another}
          </Link>
        </div>
      </div>
    );
  return (
    <Loaded asked={asked}>
      {(file) => {
        const imported = readingOf(file);
        return imported === null ? (
          <ReadingUnderWay file={file} reportId={baoCao} />
        ) : (
          <CheckImport imported={imported} reportId={baoCao ?? null} />
        );
      }}
    </Loaded>
  );
}

function ChooseFile(): ReactNode {
  const t = useTexts();
  const { baoCao } = useSearch({ from: '/inside/van-ban/nhap-tep' });
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const queries = useQueryClient();
  const say = useToast();
  const upload = useUpload((ids, of) => {
    const [only] = ids;
    // Of several each is opened from the list, when it was read.
    if (of === 1 && only !== undefined) return void navigate({ to: '/van-ban/nhap-tep', search: { tep: only, baoCao } });
    say(t.importFile.taken(ids.length));
    void queries.invalidateQueries({ queryKey: handedInQuery.queryKey });
  });
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <h1>{t.importFile.title}</h1>
          <p>{t.importFile.about}</p>
        </div>
      </header>
      <div
        className={over ? 'card drop drop-over' : 'card drop'}
        onDragOver={(event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          setOver(false);
          upload.send([...event.dataTransfer.files]);
        }}
      >
        <FileField
          label={t.importFile.file}
          button={t.importFile.pick}
          hint={t.importFile.hint}
          accept=".docx,.pdf,.txt,application/pdf,text/plain"
          disabled={upload.sending !== null}
          pickedAll={upload.send}
        />
        {upload.sending !== null && (
          <div className="stack" role="status">
            <p>{t.importFile.sending(upload.sending.fileName, Math.round(upload.sending.part * 100))}</p>
            <progress className="progress" max={1} value={upload.sending.part} aria-label={t.importFile.sendingLabel} />
            <div>
              <Button onClick={upload.stop}>{t.importFile.stop}</Button>
            </div>
          </div>
        )}
        {upload.notSent.map(({ fileName, problem }) => (
          <div key={fileName}>
            <p>
              <strong>{fileName}</strong>
            </p>
            <ProblemNote problem={problem} />
          </div>
        ))}
      </div>
      <Recent />
    </div>
  );
}

/** Files handed in before: a reading goes on while its page is closed. */
function Recent(): ReactNode {
  const t = useTexts();
  const { data } = useQuery(handedInQuery);
  const items = data?.items.filter(({ status }) => status !== 'cancelled') ?? [];
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="tep-gan-day">
      <h2 id="tep-gan-day">{t.importFile.recent}</h2>
      <ul className="values card">
        {items.map((item) => (
          <li key={item.id} className="word">
            <Link to="/van-ban/nhap-tep" search={{ tep: item.id }}>
              {item.fileName}
            </Link>
            <span className="row muted">
              <State item={item} /> {momentText(item.importedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function State({ item }: { readonly item: HandedInItem }): ReactNode {
  const t = useTexts();
  if (item.status === 'refused') return <Badge tone="bad">{t.importFile.refused}</Badge>;
  if (item.status === 'waiting')
    return (
      <Badge tone="info">
        {item.progress === null ? t.importFile.waiting : t.importFile.page(item.progress.page, item.progress.pages)}
      </Badge>
    );
  return item.drafted ? <Badge tone="good">{t.importFile.drafted}</Badge> : null;
}
