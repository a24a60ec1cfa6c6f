import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type DragEvent, type ReactNode, useState } from 'react';
import { type Imported, importQuery } from '../../api/imports';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { FileField } from '../../ui/file-field';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useTitle } from '../../ui/use-title';
import { CheckImport } from '../imports/check-import';

/** A file from disk: chosen, read, looked at beside its text, corrected, and only then made a draft. */
export function ImportFile(): ReactNode {
  const t = useTexts();
  const { tep, baoCao } = useSearch({ from: '/inside/van-ban/nhap-tep' });
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  useTitle(t.importFile.title);
  const imported = useQuery({ ...importQuery(tep ?? ''), enabled: tep !== undefined });
  const upload = useCommand<Imported>((answer) => void navigate({ to: '/van-ban/nhap-tep', search: { tep: answer.id, baoCao } }));
  const send = (file: File): void => {
    if (upload.isPending) return;
    const form = new FormData();
    form.append('file', file);
    upload.mutate({ path: '/api/documents/imports', body: form });
  };
  if (tep !== undefined)
    return <Loaded asked={imported}>{(read) => <CheckImport key={read.id} imported={read} reportId={baoCao ?? null} />}</Loaded>;
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
          const file = event.dataTransfer.files[0];
          if (file) send(file);
        }}
      >
        <FileField
          label={t.importFile.file}
          button={t.importFile.pick}
          hint={t.importFile.hint}
          error={upload.error?.of('file')}
          accept=".docx,.pdf,.txt,application/pdf,text/plain"
          disabled={upload.isPending}
          picked={send}
        />
        {upload.isPending && (
          <p className="loading" role="status">
            <span className="spinner" aria-hidden="true" /> {t.importFile.reading}
          </p>
        )}
        <ProblemNote problem={upload.error} except={['file']} />
      </div>
    </div>
  );
}
