import { conflict, newId } from '@app/kernel';
import { type By, Journal, systemBy } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { buildProvince } from '../demo/build-province.js';
import { insertSet } from '../storage/insert-set.js';
import { hashPublicPassword } from '../storage/passwords.js';
import { markInstalled } from '../storage/mark-installed.js';
import { Rows } from '../storage/rows.js';

/** The password of every account of the demo province. */
export const DEMO_PASSWORD = 'banhanh-demo';

export interface LoadedProvince {
  readonly organisations: number;
  readonly people: number;
  readonly accounts: number;
}

/**
 * Makes an empty database the demo province (invented): organisations, people, groups, rules, calendar, accounts, and a clock that can be
 * moved. `setup.done` where the database was set up already. All or nothing; a second or so.
 */
@Injectable()
export class LoadDemoProvince {
  constructor(
    private readonly journal: Journal,
    private readonly rows: Rows,
  ) {}

  async load(by: By = systemBy('setup', null, newId())): Promise<LoadedProvince> {
    const [known] = await this.rows.query(`select 1 from directory.installation`);
    if (known !== undefined) throw conflict('setup.done');
    const sets = buildProvince(await hashPublicPassword(DEMO_PASSWORD));
    await this.journal.transaction(by, async (tx) => {
      // Before the first entry: afterwards no clock can be made movable.
      await this.journal.makeClockMovable(tx);
      await markInstalled(tx, true);
      for (const set of sets) await insertSet(tx, set, 'demo');
    });
    const count = (table: string): number => sets.find((set) => set.table === table)?.rows.length ?? 0;
    return { organisations: count('organisation_identities'), people: count('people'), accounts: count('accounts') };
  }
}
