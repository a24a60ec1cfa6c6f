/**
 * What sort of organisation. A vocabulary, not a closed list: rules of groups name these, data may add others.
 * `province-committee` tỉnh ủy · `district-committee` huyện ủy (until 30/6/2025) · `commune-committee` đảng ủy xã, phường ·
 * `agency-committee` đảng ủy cơ quan, lực lượng vũ trang · `board` ban tham mưu · `office` văn phòng · `inspection-commission` ủy ban kiểm tra ·
 * `state-agency` cơ quan nhà nước · `front` Mặt trận và đoàn thể · `school` trường chính trị · `unit` tổ chức khác.
 */
export const ORGANISATION_KINDS = [
  'province-committee',
  'district-committee',
  'commune-committee',
  'agency-committee',
  'board',
  'office',
  'inspection-commission',
  'state-agency',
  'front',
  'school',
  'unit',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** An organisation as it stood on a day. */
export interface Organisation {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  /** The issuer part of its symbols (`TU`, `ĐU`, `UBKTTU`). Does not identify it: many issue under `ĐU`. */
  readonly symbol: string | null;
  readonly kind: string;
  readonly parentId: string | null;
  /** The office whose drafters, reviewers and clerks work for it. */
  readonly servedBy: string | null;
}

/** What an organisation is called and whom it is under, from a day on. */
export interface OrganisationPhase {
  readonly name: string;
  readonly shortName: string | null;
  readonly symbol: string | null;
  readonly kind: string;
  readonly parentId: string | null;
  readonly servedBy: string | null;
  readonly aliases: readonly string[];
}
