import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { type Problem } from '../../api/problem';
import { proceduresQuery } from '../../api/documents';
import { useTexts } from '../../texts/language';
import { Field } from '../../ui/field';
import { type Issuer } from './use-issuer';

/** Who issues the document, and by which procedure. */
export function IssuerFields(props: { readonly issuer: Issuer; readonly type: string; readonly problem: Problem | null }): ReactNode {
  const t = useTexts();
  const { issuer } = props;
  const procedures = useQuery(proceduresQuery).data ?? [];
  return (
    <>
      <div className="grow">
        <Field label={t.importFile.organisation} error={props.problem?.of('organisationId')}>
          {(ids) => (
            <select {...ids} value={issuer.organisation?.id ?? ''} onChange={(event) => issuer.choose(event.target.value)}>
              {issuer.options.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="grow">
        <Field label={t.importFile.procedure} error={props.problem?.of('procedure')}>
          {(ids) => (
            <select {...ids} value={issuer.procedure} onChange={(event) => issuer.chooseProcedure(event.target.value)}>
              <option value="">{t.importFile.byType}</option>
              {procedures.map((one) => (
                <option key={one.code} value={one.code}>
                  {one.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </>
  );
}
