import { type InspectionComposition, type InspectionDocumentKind } from '@app/contracts';
import { decidingBody, listed, spell } from './prose.js';

/** What the composer is told of the issuing body besides what the inspection sent: it comes from the directory on that day. */
export interface Issuing {
  readonly kind: InspectionDocumentKind;
  readonly subjectId: string | null;
  readonly delegationId: string | null;
  readonly organisationId: string;
  readonly issuer: string;
  readonly superior: string | null;
  readonly place: string | null;
}

/** Names and phrases that every paper of one inspection uses in the same words. */
export interface Setting extends Issuing {
  readonly from: InspectionComposition;
  /** `kiểm tra` or `giám sát`. */
  readonly verb: string;
  readonly body: string;
  readonly subjects: InspectionComposition['subjects'];
  readonly subjectNames: string;
  /** The delegation whose paper it is; null where it is a paper on all of them. */
  readonly delegation: InspectionComposition['delegations'][number] | null;
  /** `Đoàn kiểm tra số 1`, or all of them. */
  readonly delegationName: string;
  /** `kiểm tra việc … đối với …`. */
  readonly matter: string;
  readonly period: string | null;
}

export function settingOf(from: InspectionComposition, issuing: Issuing): Setting {
  const verb = from.form === 'supervision' ? 'giám sát' : 'kiểm tra';
  const delegation = from.delegations.find(({ id }) => id === issuing.delegationId) ?? null;
  const subjects = from.subjects.filter(({ id }) => {
    if (issuing.subjectId !== null) return id === issuing.subjectId;
    return delegation === null || delegation.subjectIds.includes(id);
  });
  const subjectNames = listed(subjects.map(({ name }) => name));
  return {
    ...issuing,
    from,
    verb,
    body: decidingBody(issuing.issuer),
    subjects,
    subjectNames,
    delegation,
    delegationName: delegation?.name ?? (from.delegations.length === 1 ? (from.delegations[0]?.name ?? '') : `các Đoàn ${verb}`),
    matter: `${verb} ${from.content}${subjectNames === '' ? '' : ` đối với ${subjectNames}`}`,
    period: spell(from.periodFrom, from.periodTo),
  };
}
