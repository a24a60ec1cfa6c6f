import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type HandedIn } from '../../api/imports';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** A file that is being read: how far it is, that one may leave, and a way to take it back. */
export function ReadingUnderWay({ file, reportId }: { readonly file: HandedIn; readonly reportId: string | undefined }): ReactNode {
  const t = useTexts();
  const say = useToast();
  const navigate = useNavigate();
  const cancel = useCommand(() => {
    say(t.importFile.cancelled);
    void navigate({ to: '/van-ban/nhap-tep', search: { baoCao: reportId } });
  });
  const { progress } = file;
  if (file.status === 'cancelled')
    return (
      <div className="stack">
        <h1>{file.fileName}</h1>
        <p className="note">{t.importFile.cancelled}</p>
        <div>
          <Link to="/van-ban/nhap-tep" search={{ baoCao: reportId }} className="button">
            {t.importFile.another}
          </Link>
        </div>
      </div>
    );
  return (
    <div className="stack">
      <h1>{t.importFile.title}</h1>
      <section className="card stack" aria-labelledby="dang-doc">
        <h2 id="dang-doc">{t.importFile.readingOf(file.fileName)}</h2>
        <p role="status">
          {progress === null ? (
            <>
              <span className="spinner" aria-hidden="true" /> {t.importFile.waiting}
            </>
          ) : (
            t.importFile.page(progress.page, progress.pages)
          )}
        </p>
        {progress !== null && (
          <progress className="progress" max={progress.pages} value={progress.page} aria-label={t.importFile.readingLabel} />
        )}
        <p className="hint">{t.importFile.mayLeave}</p>
        {cancel.error && <ProblemNote problem={cancel.error} />}
        <div>
          <Button busy={cancel.isPending} onClick={() => cancel.mutate({ path: `/api/documents/imports/${file.id}/cancel` })}>
            {t.importFile.cancel}
          </Button>
        </div>
      </section>
    </div>
  );
}
