import { conflict, forbidden, type LocalDate, localDateOf, newId } from '@app/kernel';
import { type Directory } from '@app/directory';
import { type By, type Tx } from '@app/journal';
import { partyVocabulary, type Vocabulary, withOverlay } from '@app/reading';
import { Injectable } from '@nestjs/common';
import { type DocumentState } from '../domain/document-state.js';
import { citedDocuments } from '../domain/linking/cited-documents.js';
import { clausesOf } from '../domain/linking/clauses.js';
import { earlierFigures } from '../domain/linking/earlier-figures.js';
import { type FoundLink } from '../domain/linking/link.js';
import { namedPersons, personsIn } from '../domain/linking/named-persons.js';
import { bodiesIn, namedBodies } from '../domain/linking/named-bodies.js';
import { loadContent } from '../storage/document-store.js';
import { citedCandidates, figuresBefore, insertLinks, linkingInserted, readingOfImport } from '../storage/link-store.js';
import { type Scope, scopeOf } from '../storage/visibility.js';
import { officeWords } from './office-words.js';
import { askerOf, DocumentDesk } from './document-desk.js';
import { keepsLinks } from '../domain/linking/keeps-links.js';

/**
 * Ties what was read of a document's file to what the system knows, as far as who asks may read it. Asked again, it adds what was not known
 * then (a cited document that was entered meanwhile); what a person said of a tie stands.
 */
@Injectable()
export class LinkReading {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string): Promise<{ found: number }> {
    if (by.actor.kind !== 'person') throw forbidden('document.not-yours', { params: { action: 'link' } });
    const { identity } = by.actor;
    return this.desk.journal.transaction(by, async (tx) => {
      // Two searches at once find the same: the second waits and then has nothing to add.
      const loaded = await this.desk.load(tx, by, documentId, 'update');
      if (!keepsLinks(askerOf(by.actor, loaded))) throw forbidden('document.not-yours', { params: { action: 'link' } });
      if (loaded.state.importId === null) throw conflict('link.not-imported');
      return { found: await this.write(tx, loaded.state, await scopeOf(tx, identity)) };
    });
  }

  /** The same inside an open transaction; how many were added. */
  async write(tx: Tx, state: DocumentState, scope: Scope): Promise<number> {
    if (state.importId === null) return 0;
    const found = await this.search(tx, state, state.importId, scope);
    if (found.length === 0) return 0;
    const id = newId<'linking'>();
    const ids = found.map(() => newId<'link'>());
    const set = await insertLinks(tx, { linkingId: id, documentId: state.id, ids }, found);
    const count = Object.keys(set.rows).length;
    if (count === 0) return 0;
    await tx.commit<string>({
      ...linkingInserted({ id, documentId: state.id, importId: state.importId, count, by: scope.personId, at: tx.now }),
      kind: 'document.linked',
      payload: { documentId: state.id, count },
      detail: { set },
    });
    return count;
  }

  private async search(tx: Tx, state: DocumentState, importId: string, scope: Scope): Promise<FoundLink[]> {
    const read = await readingOfImport(tx, importId);
    if (read === null) return [];
    // Where the day is blank (it is given at issue), today.
    const on = read.date?.length === 10 ? read.date : localDateOf(tx.now);
    const bodies = bodiesIn(read);
    const directory = this.desk.directory.using(tx);
    const named = await directory.organisationsCalled(
      bodies.map(({ name }) => name),
      on,
      state.organisationId,
    );
    const { oneAddressed: honorifics, names: abbreviations } = await this.words(directory, state.organisationId, on);
    const words = { honorifics, abbreviations };
    const persons = personsIn(read, words);
    const people = await directory.peopleCalled(
      persons.flatMap(({ name }) => name ?? []),
      persons.flatMap(({ name, post }) => (name === null && post !== null ? [post] : [])),
      on,
      state.organisationId,
    );
    const cited = await citedCandidates(tx, read.references, scope, state.id);
    const before =
      read.figures.length === 0 ? [] : await figuresBefore(tx, { id: state.id, organisationId: state.organisationId, on }, scope);
    const content = await loadContent(tx, state.current.versionId);
    return [
      ...citedDocuments(read.references, cited, { organisationId: state.organisationId, on }),
      ...namedBodies(bodies, named),
      ...namedPersons(persons, people, words),
      ...clausesOf(read.obligations, content),
      ...earlierFigures(read.figures, before),
    ];
  }

  /** The words of the issuer's day. */
  private async words(directory: Directory, organisationId: string, on: LocalDate): Promise<Vocabulary> {
    return withOverlay(partyVocabulary, await officeWords(directory, organisationId), on);
  }
}
