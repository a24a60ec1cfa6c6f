import { conflict, forbidden, invalid, localDateOf, newId, unaccentedText } from '@app/kernel';
import { Journal, systemBy } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { firstCalendar } from '../demo/build-province.js';
import { FIRST_POSITION_TITLE, FIRST_TERM_NAME } from '../demo/people.js';
import { problemOfPassword } from '../domain/password-policy.js';
import { searchText } from '../domain/search-text.js';
import { insertSet } from '../storage/insert-set.js';
import { markInstalled } from '../storage/mark-installed.js';
import { hashPassword } from '../storage/passwords.js';
import { Rows } from '../storage/rows.js';
import { setupTokenFits } from '../storage/setup-token.js';
import { LoadDemoProvince } from './load-demo-province.js';

export interface FirstOrganisation {
  readonly name: string;
  readonly symbol: string;
  readonly kind: string;
}
export interface FirstAdministrator {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** Answers the first-run page once: one's own organisation with its first administrator, or the demo province. */
@Injectable()
export class SetUp {
  constructor(
    private readonly journal: Journal,
    private readonly rows: Rows,
    private readonly demo: LoadDemoProvince,
  ) {}

  async loadDemo(token: string): Promise<void> {
    await this.check(token);
    await this.demo.load();
  }

  async create(token: string, organisation: FirstOrganisation, administrator: FirstAdministrator): Promise<void> {
    await this.check(token);
    const problem = problemOfPassword(administrator.password, administrator.login);
    if (problem !== null) throw invalid(problem, { field: 'administrator.password' });
    const passwordHash = await hashPassword(administrator.password);
    const [organisationId, personId, positionId] = [newId<'organisation'>(), newId<'person'>(), newId<'position'>()];
    const open = { valid_from: '2000-01-01', valid_to: null };
    const name = organisation.name.normalize('NFC');
    const person = administrator.name.normalize('NFC');
    await this.journal.transaction(systemBy('setup', null, newId()), async (tx) => {
      await markInstalled(tx, false);
      const one = (subject: string, table: string, row: object): Promise<void> =>
        insertSet(tx, { subject, table, rows: [row as Record<string, unknown>] }, 'setup');
      await one('directory.organisation', 'organisation_identities', {
        id: organisationId,
        code: unaccentedText(name).replaceAll(' ', '-'),
        founded_on: open.valid_from,
      });
      await one('directory.organisation-phase', 'organisation_phases', {
        id: newId(),
        organisation_id: organisationId,
        name,
        symbol: organisation.symbol,
        kind: organisation.kind,
        aliases: [],
        search: searchText(name, organisation.symbol),
        ...open,
      });
      await one('directory.person', 'people', {
        id: personId,
        full_name: person,
        given_name: person.split(' ').at(-1) ?? person,
        search: unaccentedText(person),
      });
      await one('directory.position', 'positions', {
        id: positionId,
        organisation_id: organisationId,
        title: FIRST_POSITION_TITLE,
        kind: 'administrator',
        roles: ['administrator'],
        rank: 900,
        search: unaccentedText(FIRST_POSITION_TITLE),
        ...open,
      });
      await one('directory.holder', 'holders', { id: newId(), person_id: personId, position_id: positionId, ...open });
      await one('directory.account', 'accounts', {
        id: newId(),
        person_id: personId,
        login: administrator.login.toLowerCase(),
        password_hash: passwordHash,
      });
      // Without a term there is no number series; the administrator puts its name and days right.
      await one('directory.term', 'terms', {
        id: newId(),
        organisation_id: organisationId,
        name: FIRST_TERM_NAME,
        starts_on: `${localDateOf(tx.now).slice(0, 4)}-01-01`,
      });
      await insertSet(
        tx,
        firstCalendar(() => newId()),
        'setup',
      );
    });
  }

  private async check(token: string): Promise<void> {
    const [known] = await this.rows.query(`select 1 from directory.installation`);
    if (known !== undefined) throw conflict('setup.done');
    if (!(await setupTokenFits(this.rows, token))) throw forbidden('setup.bad-token', { field: 'token' });
  }
}
