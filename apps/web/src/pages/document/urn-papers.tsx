import { type ReactNode } from 'react';
import { type DocumentContent } from '../../api/content';
import { type Ballot } from '../../api/documents';
import { useTexts } from '../../texts/language';
import { Said } from './said';

/** What lay in the urn of a secret ballot: each member finds their own slip by its code, and nobody anybody else's. */
export function UrnPapers({ ballot, content }: { readonly ballot: Ballot; readonly content: DocumentContent }): ReactNode {
  const t = useTexts();
  if (ballot.papers.length === 0) return null;
  const name = (choice: string): string => (t.ballot.counts as Readonly<Record<string, string>>)[choice] ?? choice;
  return (
    <div>
      <h3>{t.ballot.papers}</h3>
      <p className="small muted">{t.ballot.papersText}</p>
      <div className="table-box">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.ballot.codeColumn}</th>
              <th scope="col">{t.ballot.choiceColumn}</th>
              <th scope="col">{t.ballot.opinionColumn}</th>
            </tr>
          </thead>
          <tbody>
            {ballot.papers.map((paper) => (
              <tr key={paper.id}>
                <td>{paper.code ?? '—'}</td>
                <td>{name(paper.choice)}</td>
                <td>
                  <Said {...paper} content={content} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
