import { type DocumentContent, type Identity } from '@app/kernel';
import { Directory } from '@app/directory';
import { Reads } from '@app/platform';
import { renderDocx, renderPdf } from '@app/rendering';
import { Injectable } from '@nestjs/common';
import { nodeIn } from '../domain/anchor.js';
import { excerpt, type OpinionLine, opinionTable, placeNames } from '../domain/opinion-table.js';
import { type DocumentState } from '../domain/document-state.js';
import { loadContent } from '../storage/document-store.js';
import { CommentRounds, type OpinionView } from './comment-rounds.js';
import { type CommentView, ListComments } from './list-comments.js';
import { opinionsOfBallot } from './ballot-opinions.js';
import { askingFor, readableDocument } from './readable-document.js';
import { wordsOf } from './words.js';

export interface TableFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

type Format = 'pdf' | 'docx';

/** How much of the draft a line of the table quotes. */
const QUOTED = 220;
const PAGE = 200;

/** A table as it is printed, and how many opinions it holds. */
export interface PrintedTable {
  readonly content: DocumentContent;
  readonly lines: number;
}

/** The tables of what was taken in and what was explained, as official papers: of the appraisal, of a comment round, of a ballot. */
@Injectable()
export class OpinionTables {
  constructor(
    private readonly reads: Reads,
    private readonly comments: ListComments,
    private readonly rounds: CommentRounds,
    private readonly directory: Directory,
  ) {}

  async file(table: PrintedTable, format: Format): Promise<TableFile> {
    const input = { content: table.content, number: null, symbol: null, issuedOn: null, urgency: 0, place: null } as const;
    return { bytes: await (format === 'pdf' ? renderPdf(input) : renderDocx(input)), name: `${words('file')}.${format}` };
  }

  /** Of what members said with their votes; null while there is no closed ballot or where the asker may not read it. */
  async ofBallot(who: Identity, documentId: string): Promise<PrintedTable | null> {
    const rows = askingFor(this.reads, who);
    const found = await readableDocument(rows, who, documentId);
    const table = await opinionsOfBallot(rows, who, found);
    if (table === null) return null;
    const content = (await this.contents(who, [table.versionId])).get(table.versionId);
    const current = (await this.contents(who, [found.state.current.versionId])).get(found.state.current.versionId);
    const lines = table.opinions.map((opinion): OpinionLine => {
      const { place } = placed(current, opinion.changedNodeId, null);
      const changed = opinion.changedNodeId === null ? [] : [words('changed', { place })];
      return {
        ...placed(content, opinion.nodeId, null),
        from: `${opinion.name ?? words('sealed')} (${words(`choice.${opinion.choice}`)})`,
        opinion: opinion.opinion ?? '',
        proposal: opinion.wording,
        answer: opinion.answer,
        answerText: [opinion.answerText ?? '', ...changed].filter((part) => part !== '').join('; '),
      };
    });
    return printed(await this.issuer(found.state), found.state.title, 'ballot', lines, []);
  }

  async ofAppraisal(who: Identity, documentId: string): Promise<PrintedTable> {
    const { state } = await readableDocument(askingFor(this.reads, who), who, documentId);
    const found = await all<CommentView>((after) => this.comments.run(who, documentId, { limit: PAGE, after }));
    const standing = found.filter(({ withdrawnAt }) => withdrawnAt === null);
    const contents = await this.contents(who, [...new Set(standing.map(({ versionId }) => versionId))]);
    const lines = standing.map((comment): OpinionLine => ({
      ...placed(contents.get(comment.versionId), comment.nodeId, comment.quote),
      from: comment.author ?? '',
      opinion: comment.text,
      proposal: comment.proposal,
      answer: comment.answer ?? (comment.mendedIn === null ? null : 'mended'),
      answerText: comment.answerText,
    }));
    return printed(await this.issuer(state), state.title, 'appraisal', lines, []);
  }

  async ofRound(who: Identity, documentId: string, roundId: string): Promise<PrintedTable> {
    const { state } = await readableDocument(askingFor(this.reads, who), who, documentId);
    const round = await this.rounds.one(who, documentId, roundId);
    const found = await all<OpinionView>((after) => this.rounds.opinions(who, documentId, roundId, { limit: PAGE, after }));
    const replies = await all((after) => this.rounds.replies(who, documentId, roundId, { limit: PAGE, after }));
    const content = (await this.contents(who, [round.versionId])).get(round.versionId);
    const lines = found.map((opinion): OpinionLine => ({
      ...placed(content, opinion.nodeId, null),
      from: `${opinion.organisationName}${opinion.late ? ` (${words('late')})` : ''}`,
      opinion: opinion.text,
      proposal: opinion.proposal,
      answer: opinion.answer,
      answerText: opinion.answerText,
    }));
    const named = (reply: string | null): string => replies.flatMap((one) => (one.reply === reply ? [one.name] : [])).join('; ');
    const paragraphs = [
      words('round', { addressees: round.addressees, answered: round.answered, opinions: round.opinions }),
      ...(['agree', 'no-opinion', null] as const).flatMap((reply) =>
        named(reply) === '' ? [] : [words(`reply.${reply ?? 'silent'}`, { units: named(reply) })],
      ),
    ];
    return printed(await this.issuer(state), state.title, round.purpose, lines, paragraphs);
  }

  private async issuer({ organisationId }: DocumentState): Promise<string | null> {
    return (await this.directory.organisationNames([organisationId])).get(organisationId)?.name ?? null;
  }

  private async contents(who: Identity, versionIds: readonly string[]): Promise<ReadonlyMap<string, DocumentContent>> {
    const rows = askingFor(this.reads, who);
    return new Map(await Promise.all(versionIds.map(async (id) => [id, await loadContent(rows, id)] as const)));
  }
}

/** The printed table is an official paper, so its words are Vietnamese whatever language the page is read in. */
const words = (key: string, params?: Readonly<Record<string, string | number>>): string => wordsOf('vi', `table.${key}`, params) ?? key;

async function all<T>(
  page: (after: string | null) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<T[]> {
  const items: T[] = [];
  let after: string | null = null;
  do {
    const read = await page(after);
    items.push(...read.items);
    after = read.next;
  } while (after !== null);
  return items;
}

function placed(content: DocumentContent | undefined, nodeId: string | null, quote: string | null): Pick<OpinionLine, 'place' | 'draft'> {
  if (nodeId === null || content === undefined) return { place: words('whole'), draft: '' };
  const place = placeNames(content).get(nodeId);
  if (place === undefined) return { place: wordsOf('vi', `table.place.${nodeId}`) ?? words('whole'), draft: '' };
  return { place, draft: excerpt(quote ?? nodeIn(content, nodeId)?.text ?? '', QUOTED) };
}

function printed(
  issuer: string | null,
  title: string,
  kind: 'appraisal' | 'comment' | 'inspected-body' | 'ballot',
  lines: readonly OpinionLine[],
  paragraphs: readonly string[],
): PrintedTable {
  const table = opinionTable('bang', lines, {
    columns: [words('columns.ordinal'), words('columns.place'), words('columns.opinion'), words('columns.answer')],
    proposed: words('proposed'),
    answers: {
      accepted: words('answer.accepted'),
      explained: words('answer.explained'),
      mended: words('answer.mended'),
      none: words('answer.none'),
    },
  });
  const plain = { kind: 'paragraph', label: null, level: 1, heading: null, spans: [] } as const;
  const content: DocumentContent = {
    head: { type: words('type'), title: words(`title.${kind}`, { title }), superior: null, issuer, place: null, asPrinted: null },
    body: [...paragraphs.map((text, index) => ({ ...plain, id: `dong-${index}`, text })), table],
    recipients: [],
    signature: null,
    tail: { asPrinted: null },
    annexes: [],
  };
  return { content, lines: lines.length };
}
