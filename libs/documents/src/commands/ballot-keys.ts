import { Injectable } from '@nestjs/common';
import { DocumentsRows } from '../storage/rows.js';
import { createSealKeys, type SealKeys } from './sealed-paper.js';
import { SecretKeeper } from './secret-keeper.js';

const PREFIX = 'ballot-';
const nameOf = (decisionId: string): string => `${PREFIX}${decisionId}`;

/** How long (in real time, as files are dated) a key may lie about whose decision is not there: its opening was not committed, or is just about to be. */
const UNCOMMITTED_MS = 3_600_000;

/** The keys of secret ballots: made before the ballot is committed, read once at its close, forgotten after that is committed. */
@Injectable()
export class BallotKeys {
  constructor(
    private readonly secrets: SecretKeeper,
    private readonly rows: DocumentsRows,
  ) {}

  async make(decisionId: string): Promise<string> {
    const keys = await createSealKeys();
    await this.secrets.put(nameOf(decisionId), JSON.stringify(keys));
    return keys.publicKey;
  }

  /** Null where it is gone: then nothing sealed to it can be opened again. */
  async read(decisionId: string): Promise<SealKeys | null> {
    const kept = await this.secrets.read(nameOf(decisionId));
    return kept === null ? null : (JSON.parse(kept) as SealKeys);
  }

  /** Removes every key whose ballot is closed. Called by a hand-off of each close, it also takes what a crash left behind. */
  async forgetClosed(): Promise<void> {
    const kept = (await this.secrets.list()).filter(({ name }) => name.startsWith(PREFIX));
    if (kept.length === 0) return;
    const found = await this.rows.query<{ id: string; status: string }>(
      `select id, status from documents.decisions where id = any ($1::uuid[])`,
      [kept.map(({ name }) => name.slice(PREFIX.length))],
    );
    const statuses = new Map(found.map(({ id, status }) => [id, status]));
    for (const { name, since } of kept) {
      const status = statuses.get(name.slice(PREFIX.length));
      if (status === 'closed' || (status === undefined && Date.now() - since.getTime() > UNCOMMITTED_MS)) await this.secrets.remove(name);
    }
  }
}
