import { type ReactNode } from 'react';
import { type Explanation } from '../../api/findings';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { FileField } from '../../ui/file-field';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** Files beside an explanation: laid there by the subject one by one until it sends it, then read by both sides. */
export function ExplanationFiles({ explanation, adds }: { readonly explanation: Explanation; readonly adds: boolean }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const add = useCommand(() => toast(t.explanation.fileAdded));
  const remove = useCommand(() => toast(t.explanation.fileRemoved));
  return (
    <div className="stack">
      {explanation.files.length > 0 && (
        <ul className="list" aria-label={t.explanation.files}>
          {explanation.files.map((file) => (
            <li key={file.id} className="row">
              <a href={`/api/inspections/explanation-files/${file.id}`} target="_blank" rel="noreferrer">
                {file.fileName}
              </a>
              {adds && (
                <Button
                  className="button-small"
                  kind="quiet"
                  busy={remove.isPending}
                  onClick={() => remove.mutate({ path: `/api/inspections/explanation-files/${file.id}/remove` })}
                >
                  {t.frame.remove} <span className="unseen">{file.fileName}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {adds && (
        <FileField
          label={t.explanation.files}
          button={add.isPending ? t.explanation.sendingFile : t.explanation.addFile}
          hint={t.explanation.filesHint}
          error={add.error?.of('file')}
          accept="image/*,.pdf,.docx,.xlsx,.doc,.xls,.txt,.zip"
          disabled={add.isPending}
          picked={(file) => {
            const form = new FormData();
            form.append('file', file);
            add.mutate({ path: `/api/inspections/explanations/${explanation.id}/files`, body: form });
          }}
        />
      )}
      <ProblemNote problem={add.error} except={['file']} />
      <ProblemNote problem={remove.error} />
    </div>
  );
}
