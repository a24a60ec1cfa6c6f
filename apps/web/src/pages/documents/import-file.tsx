import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type DragEvent, type ReactNode, useState } from 'react';
import { read } from '../../api/client';
import { type DocumentContent } from '../../api/content';
import { useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { FileField } from '../../ui/file-field';
import { useKept } from '../../ui/kept';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useTitle } from '../../ui/use-title';
import { ContentEditor } from '../editor/content-editor';
import { useIssuer } from './use-issuer';
import { IssuerFields } from './issuer-fields';

interface Imported {
  readonly id: string;
  readonly format: string;
  readonly text: string;
  readonly content: DocumentContent;
}

/** A file from disk: chosen, read, looked at beside its text, corrected, and only then made a draft. */
export function ImportFile(): ReactNode {
  const t = useTexts();
  const { tep, baoCao } = useSearch({ from: '/inside/van-ban/nhap-tep' });
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  useTitle(t.importFile.title);
  const imported = useQuery({
    queryKey: ['import', tep],
    queryFn: () => read<Imported>(`/api/documents/imports/${tep ?? ''}`),
    enabled: tep !== undefined,
    staleTime: Infinity,
  });
  const upload = useCommand<Imported>((answer) => void navigate({ to: '/van-ban/nhap-tep', search: { tep: answer.id, baoCao } }));
  const send = (file: File): void => {
    if (upload.isPending) return;
    const form = new FormData();
    form.append('file', file);
    upload.mutate({ path: '/api/documents/imports', body: form });
  };
  if (tep !== undefined)
    return <Loaded asked={imported}>{(read) => <Check key={read.id} imported={read} reportId={baoCao ?? null} />}</Loaded>;
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

function Check({ imported, reportId }: { readonly imported: Imported; readonly reportId: string | null }): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const session = useSession();
  const [content, setContent, forget] = useKept(`import.${imported.id}.${session?.person.id ?? ''}`, imported.content);
  const issuer = useIssuer();
  const create = useCommand<{ id: string }>((answer) => {
    forget();
    void navigate({ to: '/van-ban/$documentId/soan-thao', params: { documentId: answer.id } });
  });
  const submit = (): void => {
    if (create.isPending || issuer.organisation === null) return;
    create.mutate({
      path: '/api/documents',
      body: {
        organisationId: issuer.organisation.id,
        type: content.head.type,
        content,
        importId: imported.id,
        ...(issuer.procedure === '' ? {} : { procedure: issuer.procedure }),
        ...(reportId === null ? {} : { reportId }),
      },
    });
  };
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <h1>{t.importFile.title}</h1>
          <p>{t.importFile.summary(content.body.length, content.recipients.length)}</p>
        </div>
        <Button onClick={() => void navigate({ to: '/van-ban/nhap-tep', search: reportId === null ? {} : { baoCao: reportId } })}>
          {t.importFile.another}
        </Button>
      </header>
      <div className="edit-two">
        <section className="card source-card" aria-labelledby="toan-van">
          <h2 id="toan-van">{t.importFile.source}</h2>
          <pre className="source-text" lang="vi" tabIndex={0} aria-label={t.importFile.source}>
            {imported.text}
          </pre>
        </section>
        <section className="stack" aria-labelledby="doc-duoc">
          <h2 id="doc-duoc">{t.importFile.recognised}</h2>
          <ContentEditor organisationId={issuer.organisation?.id ?? ''} content={content} change={setContent} problem={create.error} />
        </section>
      </div>
      <div className="save-bar">
        <IssuerFields issuer={issuer} type={content.head.type} problem={create.error} />
        <Button kind="main" busy={create.isPending} disabled={issuer.organisation === null} onClick={submit}>
          {t.importFile.create}
        </Button>
        {create.error && (
          <div className="grow">
            <ProblemNote problem={create.error} />
          </div>
        )}
      </div>
    </div>
  );
}
