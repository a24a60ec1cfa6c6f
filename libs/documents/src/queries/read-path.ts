import { type Identity } from '@app/kernel';
import { Directory } from '@app/directory';
import { JournalReads, type PathEntry } from '@app/journal';
import { decodeCursor, encodeCursor, type Page, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type Explanation, sentenceOf } from '../domain/ballot.js';
import { askingFor, readableDocument } from './readable-document.js';
import { type Language, wordsOf } from './words.js';

export interface PathStep {
  readonly id: string;
  readonly at: Date;
  /** Name of the person, or of the part of the system. */
  readonly who: string;
  /** Title of the position acted in. */
  readonly position: string | null;
  /** What happened, in words. */
  readonly what: string;
  /** Kind of the journal entry. */
  readonly kind: string;
}

/** What recipients may know of the way of a document that reached them. */
const OUTSIDE = new Set(['document.issued', 'document.rendered', 'document.dispatched']);

/** Ids in a payload that name an organisation, in the order in which the words mean them. */
const ORGANISATIONS = [
  'answeringOrganisationId',
  'recipientOrganisationId',
  'subjectOrganisationId',
  'owingOrganisationId',
  'supervisorOrganisationId',
  'organisationId',
] as const;

/** The whole path of one document, step by step, in words: the journal entries about it that have words. */
@Injectable()
export class ReadPath {
  constructor(
    private readonly reads: Reads,
    private readonly journal: JournalReads,
    private readonly directory: Directory,
  ) {}

  async run(
    who: Identity,
    documentId: string,
    page: { readonly limit: number; readonly after: string | null },
    language: Language,
  ): Promise<Page<PathStep>> {
    const { insider } = await readableDocument(askingFor(this.reads, who), who, documentId);
    const shown: PathEntry[] = [];
    let after = (decodeCursor(page.after, 1)?.[0] ?? null) as string | null;
    let more = true;
    // Entries without words (a version kept, a list frozen) are passed over, so a page may take more than one reading.
    while (more && shown.length < page.limit) {
      const wanted = page.limit - shown.length;
      const read = await this.journal.path(documentId, after, wanted);
      more = read.length === wanted;
      after = read.at(-1)?.id ?? after;
      shown.push(...read.filter(({ kind }) => wordsOf(language, `path.${kind}`) !== null && (insider || OUTSIDE.has(kind))));
    }
    return { items: await this.inWords(shown, language), next: more && after !== null ? encodeCursor([after]) : null };
  }

  private async inWords(entries: readonly PathEntry[], language: Language): Promise<PathStep[]> {
    const ids = (pick: (entry: PathEntry) => unknown): string[] => entries.map(pick).filter((id): id is string => typeof id === 'string');
    const [people, positions, organisations] = await Promise.all([
      this.directory.peopleNames([...ids(({ actor }) => actor['personId']), ...ids(({ actor }) => actor['forPersonId'])]),
      this.directory.positionTitles(ids(({ actor }) => actor['positionId'])),
      this.directory.organisationNames(ids(organisationIn)),
    ]);
    return entries.map((entry) => {
      const { actor, kind } = entry;
      const name = actor['personId'];
      return {
        id: entry.id,
        at: entry.recordedAt,
        who: inNameOf(
          (typeof name === 'string' ? people.get(name) : null) ?? wordsOf(language, 'path.system') ?? '',
          people.get(actor['forPersonId'] ?? '') ?? null,
          language,
        ),
        position: positions.get(actor['positionId'] ?? '') ?? null,
        what:
          wordsOf(language, variantOf(entry, language), {
            ...paramsOf(entry, language),
            organisation: organisations.get(organisationIn(entry) ?? '')?.name ?? '',
          }) ?? kind,
        kind,
      };
    });
  }
}

function organisationIn({ payload }: PathEntry): string | null {
  for (const name of ORGANISATIONS) {
    const id = payload?.[name];
    if (typeof id === 'string') return id;
  }
  return null;
}

/** Some kinds read differently by what they carry: an approval by ballot, or by the signer's own procedure. */
function variantOf({ kind, detail, payload }: PathEntry, language: Language): string {
  const by = detail?.['by'] ?? payload?.['outcome'];
  const variant = `path.${kind}.${typeof by === 'string' ? by : ''}`;
  return wordsOf(language, variant) === null ? `path.${kind}` : variant;
}

/** Plain values of payload and detail, and the explanation of a ballot as its sentence. */
function paramsOf({ payload, detail }: PathEntry, language: Language): Record<string, string | number> {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries({ ...payload, ...detail }))
    if (typeof value === 'string' || typeof value === 'number') params[name] = value;
  const explanation = detail?.['explanation'] as Explanation | undefined;
  if (explanation !== undefined) params['explanation'] = sentenceOf(explanation, (key, filling) => wordsOf(language, key, filling) ?? key);
  return params;
}

/** Both are named where one acted for the other. */
const inNameOf = (who: string, absent: string | null, language: Language): string =>
  absent === null ? who : (wordsOf(language, 'path.in-name-of', { who, absent }) ?? who);
