import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { dossierQuery } from '../../api/desk';
import { useTexts } from '../../texts/language';
import { Loaded } from '../../ui/loaded';
import { ChangesSinceRead } from '../desk/changes-since-read';
import { KeepOffline } from '../desk/keep-offline';
import { PrivateNote } from '../desk/private-note';
import { Questions } from '../desk/questions';
import { BallotOpinions } from './ballot-opinions';
import { useDocument } from './use-document';

/** All that belongs to one document on the table: its dossier, what changed, questions and answers, the own note, opinions answered. */
export function DossierPage(): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const dossier = useQuery(dossierQuery(document.id));
  return (
    <div className="stack-wide">
      <section className="card stack" aria-labelledby="ho-so">
        <h2 id="ho-so">{t.dossier.title}</h2>
        <p className="muted">{t.dossier.about}</p>
        <Loaded asked={dossier}>
          {(found) => (
            <>
              <ol>
                {found.parts.map((part, index) => (
                  <li key={index}>
                    {part.title} <span className="muted small">({t.dossier.kinds[part.kind]})</span>
                  </li>
                ))}
              </ol>
              <div>
                <a className="button button-main" href={`/api/documents/${document.id}/dossier/pdf`} download>
                  {t.dossier.download}
                </a>
              </div>
              <KeepOffline document={document} dossier={found} />
            </>
          )}
        </Loaded>
      </section>
      {document.ballot?.status === 'closed' && <BallotOpinions document={document} />}
      {document.stage !== 'draft' && <ChangesSinceRead documentId={document.id} />}
      <Questions document={document} />
      <PrivateNote documentId={document.id} />
    </div>
  );
}
