import { type BodyNode, type DocumentContent } from '@app/kernel';

export interface OutlineInput {
  readonly title: string;
  readonly issuer: string | null;
  /** The committee directly above the issuer, which stands over it in the head; not always the addressee. */
  readonly superior: string | null;
  /** The committee the report goes to, and its organisation id. */
  readonly addressee: { readonly organisationId: string; readonly name: string };
  /** Parts answer nothing by themselves (`answers` is empty); clauses answer one requirement or obligation. */
  readonly nodes: readonly { readonly label: string; readonly heading: string; readonly answers: string }[];
  /** A new id each time it is asked. */
  readonly makeId: () => string;
}

/** Where the issuer sits, from the proper name at the end of its own (`Đảng ủy xã Vạn Khê` → `Vạn Khê`); null where it ends in no proper name. */
export function placeOf(name: string | null): string | null {
  return name?.match(/(?:^|\s)(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*)$/u)?.[1] ?? null;
}

/** The draft of a report before its drafter has written a word: one clause for each requirement or obligation that it answers. */
export function reportOutline({ title, issuer, superior, addressee, nodes, makeId }: OutlineInput): DocumentContent {
  const node = (part: Partial<BodyNode> & Pick<BodyNode, 'kind' | 'level'>): BodyNode => ({
    id: makeId(),
    label: null,
    heading: null,
    text: '',
    spans: [],
    ...part,
  });
  return {
    head: { type: 'BC', title, superior, issuer, place: placeOf(issuer), asPrinted: null },
    body: [
      ...nodes.map(({ label, heading, answers }) =>
        answers === '' ? node({ kind: 'part', level: 1, label, heading }) : node({ kind: 'clause', level: 2, label, heading, answers }),
      ),
    ],
    recipients: [
      {
        id: makeId(),
        line: addressee.name,
        kind: 'unit',
        tag: 'để báo cáo',
        purpose: 'report',
        targets: [{ kind: 'organisation', organisationId: addressee.organisationId }],
      },
      { id: makeId(), line: 'Lưu Văn phòng', kind: 'archive', tag: null, purpose: 'file', targets: [] },
    ],
    signature: null,
    tail: { asPrinted: null },
    annexes: [],
  };
}
