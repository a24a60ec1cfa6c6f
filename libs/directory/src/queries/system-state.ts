import { type Role } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Rows } from '../storage/rows.js';

export interface SystemStateView {
  /** The first-run page was answered. */
  readonly initialised: boolean;
  /** The database was set up as the demo province: demo accounts and a movable clock. */
  readonly demo: boolean;
  /** The one clock. */
  readonly now: Date;
}

export interface DemoAccount {
  readonly login: string;
  readonly personId: string;
  readonly personName: string;
  readonly positionId: string;
  readonly positionTitle: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
}

/** What this installation is. */
@Injectable()
export class SystemState {
  constructor(private readonly rows: Rows) {}

  async read(): Promise<SystemStateView> {
    const [found] = await this.rows.query<SystemStateView>(
      `select journal.now() as now, i.demo is not null as initialised, coalesce(i.demo, false) as demo
       from (select 1) one left join directory.installation i on true`,
    );
    if (found === undefined) throw new Error('a select without a table gave no row');
    return found;
  }

  /** Every account with the position it begins with; empty unless this is a demo. */
  async demoAccounts(): Promise<DemoAccount[]> {
    return this.rows.query<DemoAccount>(
      `select a.login, x.id as "personId", x.full_name as "personName", p.id as "positionId", p.title as "positionTitle",
              p.organisation_id as "organisationId", p.name as "organisationName", p.roles
       from directory.installation i
       join directory.accounts a on i.demo and not a.disabled
       join directory.people x on x.id = a.person_id
       join (select distinct on (h.person_id) h.person_id, q.id, q.title, q.organisation_id, q.rank, q.roles, o.name, (o.parent_id is null) as top
             from directory.holders h join directory.positions q on q.id = h.position_id
             join directory.organisations_at(directory.today()) o on o.id = q.organisation_id
             where h.valid_from <= directory.today() and (h.valid_to is null or h.valid_to > directory.today())
             order by h.person_id, (o.parent_id is not null), q.rank, q.id) p on p.person_id = a.person_id
       order by (position('.' in a.login) > 0), not p.top, p.rank, a.login`,
    );
  }
}
