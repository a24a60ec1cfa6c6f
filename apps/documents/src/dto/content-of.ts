import { type BodyNode, type DocumentContent, invalid, type RecipientLine, type RecipientTarget } from '@app/kernel';
import { type BodyNodeDto, type DocumentContentDto, type RecipientLineDto, type RecipientTargetDto } from './content.dto.js';

const nfc = (text: string): string => text.normalize('NFC').replaceAll('\u0000', '');
const nfcOrNull = (text: string | null | undefined): string | null => (text === null || text === undefined ? null : nfc(text));

/** What was sent, as a content: every member present, text in NFC, ids unique. Equal contents then have equal digests. */
export function contentOf(dto: DocumentContentDto): DocumentContent {
  const ids = [...dto.body, ...dto.annexes.flatMap((annex) => annex.body)].map((node) => node.id);
  if (new Set(ids).size !== ids.length)
    throw invalid('validation.failed', { problems: [{ field: 'content.body', code: 'validation.list-repeats' }] });
  const { head, signature } = dto;
  return {
    head: {
      type: head.type,
      title: nfc(head.title),
      superior: nfcOrNull(head.superior),
      issuer: nfcOrNull(head.issuer),
      place: nfcOrNull(head.place),
      asPrinted: nfcOrNull(head.asPrinted),
    },
    body: dto.body.map(nodeOf),
    recipients: dto.recipients.map(lineOf),
    signature:
      signature === null || signature === undefined
        ? null
        : {
            capacity: signature.capacity ?? null,
            onBehalfOf: nfcOrNull(signature.onBehalfOf),
            position: nfc(signature.position),
            name: nfc(signature.name),
          },
    tail: { asPrinted: nfcOrNull(dto.tail.asPrinted) },
    annexes: dto.annexes.map((annex) => ({ id: annex.id, title: nfc(annex.title), body: annex.body.map(nodeOf) })),
  };
}

function nodeOf(node: BodyNodeDto): BodyNode {
  return {
    id: node.id,
    kind: node.kind,
    label: nfcOrNull(node.label),
    level: node.level,
    heading: nfcOrNull(node.heading),
    text: nfc(node.text),
    spans: node.spans.map(({ from, to, kind }) => ({ from, to, kind })),
    ...(node.answers === undefined || node.answers === null ? {} : { answers: node.answers }),
  };
}

function lineOf(line: RecipientLineDto): RecipientLine {
  return {
    id: line.id,
    line: nfc(line.line),
    kind: line.kind,
    tag: nfcOrNull(line.tag),
    purpose: line.purpose,
    targets: line.targets.map(targetOf),
  };
}

function targetOf(target: RecipientTargetDto): RecipientTarget {
  switch (target.kind) {
    case 'organisation':
      return { kind: 'organisation', organisationId: target.organisationId ?? '' };
    case 'position':
      return { kind: 'position', positionId: target.positionId ?? '' };
    case 'group':
      return { kind: 'group', groupId: target.groupId ?? '' };
    case 'outside':
      return { kind: 'outside', name: nfc(target.name ?? ''), email: target.email ?? null };
  }
}
