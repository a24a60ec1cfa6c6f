import { type ReactNode } from 'react';
import { type Finding } from '../../api/findings';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';

/** Figures against targets; met or not is computed, never typed. */
export function FigureTable({ figures }: { readonly figures: Finding['figures'] }): ReactNode {
  const t = useTexts();
  return (
    <div className="table-wrap" role="region" tabIndex={0} aria-label={t.findings.figures}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.findings.indicator}</th>
            <th scope="col">{t.findings.value}</th>
            <th scope="col">{t.findings.target}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, index) => (
            <tr key={`${index}${figure.indicator}`}>
              <td>
                {figure.indicator}
                {figure.source && <span className="small muted"> ({figure.source})</span>}
              </td>
              <td>{amount(figure.value, figure.unit)}</td>
              <td>
                {figure.target !== null &&
                  t.findings.targetOf(
                    figure.comparison ?? '',
                    t.findings.comparisons[figure.comparison ?? ''] ?? '',
                    amount(figure.target, figure.unit),
                  )}
              </td>
              <td>
                {figure.met === null ? (
                  <span className="muted small">{t.findings.unjudged}</span>
                ) : (
                  <Badge tone={figure.met ? 'good' : 'bad'}>{figure.met ? t.findings.met : t.findings.notMet}</Badge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A decimal as it is printed here. */
function printed(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${fraction === undefined ? '' : `,${fraction}`}`;
}

const amount = (decimal: string, unit: string): string => (unit === '%' ? `${printed(decimal)}%` : `${printed(decimal)} ${unit}`.trim());
