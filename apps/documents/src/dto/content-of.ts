import { type BodyNode, type DocumentContent, invalid, type RecipientLine, type RecipientTarget } from '@app/kernel';
import { cleanText } from './clean-text.js';
import { type BodyNodeDto, type DocumentContentDto, type RecipientLineDto, type RecipientTargetDto } from './content.dto.js';

const cleanOrNull = (text: string | null | undefined): string | null => (text === null || text === undefined ? null : cleanText(text));

/** What was sent, as a content: every member present, text in NFC, ids unique. Equal contents then have equal digests. */
export function contentOf(dto: DocumentContentDto): DocumentContent {
  const ids = [...dto.body, ...dto.annexes.flatMap((annex) => annex.body)].map((node) => node.id);
  if (new Set(ids).size !== ids.length)
    throw invalid('validation.failed', { problems: [{ field: 'content.body', code: 'validation.list-repeats' }] });
  const { head, signature } = dto;
  return {
    head: {
      type: head.type,
      title: cleanText(head.title),
      superior: cleanOrNull(head.superior),
      issuer: cleanOrNull(head.issuer),
      place: cleanOrNull(head.place),
      asPrinted: cleanOrNull(head.asPrinted),
    },
    body: dto.body.map(nodeOf),
    recipients: dto.recipients.map(lineOf),
    signature:
      signature === null || signature === undefined
        ? null
        : {
            capacity: signature.capacity ?? null,
            onBehalfOf: cleanOrNull(signature.onBehalfOf),
            position: cleanText(signature.position),
            name: cleanText(signature.name),
          },
    tail: { asPrinted: cleanOrNull(dto.tail.asPrinted) },
    annexes: dto.annexes.map((annex) => ({ id: cleanText(annex.id), title: cleanText(annex.title), body: annex.body.map(nodeOf) })),
  };
}

function nodeOf(node: BodyNodeDto): BodyNode {
  return {
    id: cleanText(node.id),
    kind: node.kind,
    label: cleanOrNull(node.label),
    level: node.level,
    heading: cleanOrNull(node.heading),
    text: cleanText(node.text),
    spans: node.spans.map(({ from, to, kind }) => ({ from, to, kind })),
    ...(node.answers === undefined || node.answers === null ? {} : { answers: node.answers }),
    ...(node.origin === undefined || node.origin === null ? {} : { origin: { kind: node.origin.kind, id: node.origin.id } }),
    ...(node.readAs === undefined || node.readAs === null || node.readAs.length === 0
      ? {}
      : { readAs: node.readAs.map(({ quote, order, part, text }) => ({ quote: cleanText(quote), order, part, text: cleanText(text) })) }),
  };
}

function lineOf(line: RecipientLineDto): RecipientLine {
  return {
    id: cleanText(line.id),
    line: cleanText(line.line),
    kind: line.kind,
    tag: cleanOrNull(line.tag),
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
      return { kind: 'outside', name: cleanText(target.name ?? ''), email: target.email ?? null };
  }
}
