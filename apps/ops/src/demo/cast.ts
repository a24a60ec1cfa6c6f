import { type Role } from '@app/kernel';
import { PersonClient } from './api-client.js';

/** An account of the demo province, as `GET /api/demo/accounts` lists it. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly personName: string;
  readonly positionId: string;
  readonly positionTitle: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
}

/** Who plays whom: the signed-in people of the demo province, by login or by what they may do where. */
export class Cast {
  private readonly clients = new Map<string, PersonClient>();
  private readonly byOrganisation = new Map<string, DemoAccount[]>();

  constructor(
    private readonly origin: string,
    readonly accounts: readonly DemoAccount[],
  ) {
    for (const account of accounts) {
      this.byOrganisation.set(account.organisationId, [...(this.byOrganisation.get(account.organisationId) ?? []), account]);
    }
  }

  account(login: string): DemoAccount {
    const found = this.accounts.find((one) => one.login === login);
    if (found === undefined) throw new Error(`the demo province has no account ${login}`);
    return found;
  }

  as(login: string): PersonClient {
    const known = this.clients.get(login);
    if (known !== undefined) return known;
    const client = new PersonClient(this.origin, login, this.account(login).password);
    this.clients.set(login, client);
    return client;
  }

  /** Whoever of the organisation carries the first of these roles that somebody there carries. */
  of(organisationId: string, ...roles: readonly Role[]): PersonClient | null {
    const there = this.byOrganisation.get(organisationId) ?? [];
    for (const role of roles) {
      const account = there.find((one) => one.roles.includes(role));
      if (account !== undefined) return this.as(account.login);
    }
    return null;
  }

  holderOf(positionId: string): PersonClient | null {
    const account = this.accounts.find((one) => one.positionId === positionId);
    return account === undefined ? null : this.as(account.login);
  }

  nameOf(organisationId: string): string {
    return this.byOrganisation.get(organisationId)?.[0]?.organisationName ?? organisationId;
  }

  /** Commune and ward committees of the demo: somebody drafts there (`soanthao.<commune>`), somebody signs, somebody is the clerk. */
  committees(): readonly string[] {
    const ids = this.accounts.filter((one) => one.login.startsWith('soanthao.')).map((one) => one.organisationId);
    return [...new Set(ids)].filter((id) => this.of(id, 'signer') !== null && this.of(id, 'clerk') !== null);
  }
}
