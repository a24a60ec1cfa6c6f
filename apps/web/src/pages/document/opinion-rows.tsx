import { type ReactNode } from 'react';
import { useTexts } from '../../texts/language';

/** One line of a table of opinions, of whatever kind. */
export interface OpinionRow {
  readonly id: string;
  readonly place: string;
  readonly draft: string | null;
  readonly from: string;
  readonly opinion: string;
  readonly proposal: string | null;
  readonly answer: ReactNode;
}

/** The table of opinions taken in or explained (bảng tổng hợp tiếp thu, giải trình), as it is printed. */
export function OpinionRows({ rows }: { readonly rows: readonly OpinionRow[] }): ReactNode {
  const t = useTexts();
  const { columns } = t.takenIn;
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={t.takenIn.title}>
      <table className="opinions">
        <thead>
          <tr>
            <th scope="col">{columns.ordinal}</th>
            <th scope="col">{columns.place}</th>
            <th scope="col">{columns.opinion}</th>
            <th scope="col">{columns.answer}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td>{index + 1}</td>
              <td lang="vi">
                <strong>{row.place}</strong>
                {row.draft && <p>“{row.draft}”</p>}
              </td>
              <td lang="vi">
                <strong>{row.from}</strong>
                <p>{row.opinion}</p>
                {row.proposal && (
                  <p>
                    {t.appraisal.proposed} “{row.proposal}”
                  </p>
                )}
              </td>
              <td>{row.answer}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where the same table is had as a file. */
export function TableFiles({ path }: { readonly path: string }): ReactNode {
  const t = useTexts();
  return (
    <div className="row no-print">
      <a className="button" href={`${path}/docx`} download>
        {t.takenIn.docx}
      </a>
      <a className="button" href={`${path}/pdf`} download>
        {t.takenIn.pdf}
      </a>
      <button type="button" className="button button-plain" onClick={() => window.print()}>
        {t.frame.print}
      </button>
    </div>
  );
}
