import { type SigningRule } from '../domain/signing.js';
import { type Asking } from './rows.js';

/** Every rule of signing, of all times: which of them hold on a day is the domain's to say. */
export async function signingRules(rows: Asking): Promise<SigningRule[]> {
  return rows.query<SigningRule>(
    `select capacity, organisation_id as "organisationId", issuer_kinds as "issuerKinds", signer_at as "signerAt", types,
            valid_from::text as "validFrom", valid_to::text as "validTo"
     from documents.signing_capacities order by id`,
  );
}
