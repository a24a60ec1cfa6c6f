import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { type Problem } from '../../api/problem';
import { proceduresQuery } from '../../api/documents';
import { useTexts } from '../../texts/language';
import { Field } from '../../ui/field';
import { type Issuer } from './use-issuer';

/** Who issues the document, and by which procedure. */
export function IssuerFields(props: { readonly issuer: Issuer; readonly type: string; readonly problem: Problem | null }): ReactNode {
  const t = useTexts();
  const { issuer } = props;
  const all = useQuery(proceduresQuery).data ?? [];
  const procedures = all.filter((one) => one.mayServe.includes(props.type));
  // Chosen for another type before the type was corrected: falls back to what the type takes by itself.
  const { chooseProcedure, procedure } = issuer;
  const known = procedure === '' || all.length === 0 || procedures.some((one) => one.code === procedure);
  useEffect(() => {
    if (!known) chooseProcedure('');
  }, [known, chooseProcedure]);
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
