import { type BodyNode, type DocumentContent } from '@app/kernel';

export interface TemplateInput {
  readonly title: string;
  readonly kind: 'inspection' | 'supervision';
  readonly subject: string;
  readonly delegation: string | null;
  readonly outline: readonly { readonly id: string; readonly title: string; readonly guidance: string }[];
}

/** The report outline as a document to be filled in: a heading for each item, its guidance below, and room to write. */
export function outlineTemplate({ title, kind, subject, delegation, outline }: TemplateInput): DocumentContent {
  const node = (id: string, part: Pick<BodyNode, 'kind' | 'level' | 'text'> & Partial<BodyNode>): BodyNode => ({
    id,
    label: null,
    heading: null,
    spans: [],
    ...part,
  });
  const own = kind === 'supervision' ? 'tự giám sát' : 'tự kiểm tra';
  return {
    head: {
      type: 'BC',
      title: `${own.charAt(0).toUpperCase()}${own.slice(1)} ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
      superior: null,
      issuer: subject,
      place: null,
      asPrinted: null,
    },
    body: outline.flatMap((item, index) => [
      node(item.id, { kind: 'clause', level: 1, label: String(index + 1), heading: item.title, text: '' }),
      ...(item.guidance === ''
        ? []
        : [
            node(`${item.id}-guidance`, {
              kind: 'paragraph',
              level: 2,
              text: `(${item.guidance})`,
              spans: [{ from: 0, to: item.guidance.length + 2, kind: 'italic' }],
            }),
          ]),
      node(`${item.id}-room`, { kind: 'paragraph', level: 2, text: '…' }),
    ]),
    recipients: [
      { id: 'delegation', line: delegation ?? 'Đoàn kiểm tra', kind: 'unit', tag: 'để báo cáo', purpose: 'report', targets: [] },
      { id: 'archive', line: 'Lưu Văn phòng', kind: 'archive', tag: null, purpose: 'file', targets: [] },
    ],
    signature: null,
    tail: { asPrinted: null },
    annexes: [],
  };
}
