import { type Identity } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { differencesOf, type NodeDifference } from '../domain/content-difference.js';
import { loadVersion } from '../storage/document-store.js';
import { readingsOf } from '../storage/reading-store.js';
import { askingFor, readableDocument } from './readable-document.js';

export interface SeenVersion {
  readonly versionId: string;
  readonly ordinal: number;
  readonly openedAt: Date;
}

export interface ChangesView {
  /** The newest version the asker opened before the present one; null where there is none. */
  readonly since: SeenVersion | null;
  /** When the asker opened the present version; null: not yet. */
  readonly openedAt: Date | null;
  readonly current: { readonly versionId: string; readonly ordinal: number };
  /** Node by node, from the version read before to the present one. */
  readonly nodes: readonly NodeDifference[];
}

/** What changed on the table since the asker last read the document. */
@Injectable()
export class ReadChanges {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, documentId: string): Promise<ChangesView> {
    const rows = askingFor(this.reads, who);
    const { state } = await readableDocument(rows, who, documentId);
    const readings = await readingsOf(rows, documentId, who.personId);
    const now = await loadVersion(rows, state.current.versionId);
    const current = { versionId: state.current.versionId, ordinal: now.ordinal };
    const openedAt = readings.find(({ versionId }) => versionId === current.versionId)?.openedAt ?? null;
    const last = readings.find(({ versionId }) => versionId !== current.versionId);
    if (last === undefined) return { since: null, openedAt, current, nodes: [] };
    const before = await loadVersion(rows, last.versionId);
    return { since: { ...last, ordinal: before.ordinal }, openedAt, current, nodes: differencesOf(before.content, now.content) };
  }
}
