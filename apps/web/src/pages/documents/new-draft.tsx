import { useNavigate } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';
import { useTitle } from '../../ui/use-title';
import { ContentEditor } from '../editor/content-editor';
import { emptyContent } from '../editor/edit-content';
import { IssuerFields } from './issuer-fields';
import { useIssuer } from './use-issuer';

/** A document written here from its first word. */
export function NewDraft(): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const session = useSession();
  const [content, setContent, forget] = useKept(`new.${session?.person.id ?? ''}`, emptyContent('TB'));
  const issuer = useIssuer();
  useTitle(t.importFile.blank);
  const create = useCommand<{ id: string }>((answer) => {
    forget();
    void navigate({ to: '/van-ban/$documentId/soan-thao', params: { documentId: answer.id } });
  });
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <h1>{t.importFile.blank}</h1>
          <p>{t.importFile.blankAbout}</p>
        </div>
      </header>
      <ContentEditor organisationId={issuer.organisation?.id ?? ''} content={content} change={setContent} problem={create.error} />
      <div className="save-bar">
        <IssuerFields issuer={issuer} type={content.head.type} problem={create.error} />
        <Button
          kind="main"
          busy={create.isPending}
          disabled={issuer.organisation === null}
          onClick={() =>
            create.mutate({
              path: '/api/documents',
              body: {
                organisationId: issuer.organisation?.id,
                type: content.head.type,
                content,
                ...(issuer.procedure === '' ? {} : { procedure: issuer.procedure }),
              },
            })
          }
        >
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
