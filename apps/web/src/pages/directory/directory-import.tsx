import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Shapes } from '../../api/shapes';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { FileField } from '../../ui/file-field';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { useTitle } from '../../ui/use-title';

type ImportReport = Shapes['ImportReportDto'];

/** The directory out of a spreadsheet: first a dry run with a report per row, then for good. */
export function DirectoryImport(): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [file, setFile] = useState<File | null>(null);
  const run = useCommand<ImportReport>((answer) => {
    if (answer.applied) toast(t.directory.imported);
  });
  useTitle(t.directory.importTitle);
  const send = (chosen: File, dryRun: boolean): void => {
    const form = new FormData();
    // Text fields stand before the file, so that they are known when the file begins to arrive.
    form.append('dryRun', String(dryRun));
    form.append('file', chosen);
    run.mutate({ path: '/api/directory/imports', body: form });
  };
  const report = run.data;
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <Link to="/danh-ba" search={{}}>
            ← {t.directory.back}
          </Link>
          <h1>{t.directory.importTitle}</h1>
          <p>{t.directory.importAbout}</p>
          <p>{t.directory.importColumns}</p>
        </div>
      </header>
      <section className="card stack">
        <FileField
          label={t.directory.file}
          button={t.importFile.pick}
          accept=".xlsx,.csv"
          name={file?.name}
          error={run.error?.of('file')}
          picked={(chosen) => {
            setFile(chosen);
            run.reset();
            send(chosen, true);
          }}
        />
        {run.isPending && (
          <p className="loading" role="status">
            <span className="spinner" aria-hidden="true" /> {t.frame.working}
          </p>
        )}
        <ProblemNote problem={run.error} except={['file']} />
        {report && !report.applied && report.refused === 0 && report.added > 0 && file && (
          <div>
            <Button kind="main" busy={run.isPending} onClick={() => send(file, false)}>
              {t.directory.doImport}
            </Button>
          </div>
        )}
      </section>
      {report && (
        <section className="stack" aria-labelledby="ket-qua">
          <h2 id="ket-qua">{t.directory.report}</h2>
          <p className={report.refused > 0 ? 'note note-warn' : 'note'}>
            {t.directory.counts(report.added, report.known, report.refused)} {!report.applied && t.directory.dryRunNote}
          </p>
          <div className="table-wrap">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.directory.row}</th>
                  <th scope="col">{t.directory.result}</th>
                  <th scope="col">{t.directory.name}</th>
                </tr>
              </thead>
              <tbody>
                {report.rows.map((row) => (
                  <tr key={row.row}>
                    <td className="number">{row.row}</td>
                    <td>
                      <Badge tone={row.outcome === 'refused' ? 'bad' : row.outcome === 'added' ? 'good' : 'plain'}>
                        {t.directory.results[row.outcome] ?? row.outcome}
                      </Badge>
                    </td>
                    <td>
                      {row.name}
                      {row.problems.map((problem) => (
                        <p key={problem.code} className="field-error">
                          {problem.detail}
                        </p>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </div>
  );
}
