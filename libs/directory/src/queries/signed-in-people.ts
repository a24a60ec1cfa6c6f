import { Injectable } from '@nestjs/common';
import { Rows } from '../storage/rows.js';
import { csrfTokenOf, digestOfSecret } from '../storage/secret-tokens.js';
import { peopleNames } from './names-of.js';
import { actable, type SubstituteView } from './substitutes.js';
import { type HeldPosition, heldPositions, type SignedIn, signedInBySession, signedInByToken } from './signed-in.js';

/** Who stands behind a secret: for the gateway, with every request. Using it keeps a session alive. */
@Injectable()
export class SignedInPeople {
  constructor(private readonly rows: Rows) {}

  async bySession(secret: string, idleMinutes: number): Promise<SignedIn | null> {
    return signedInBySession(this.rows, digestOfSecret(secret), idleMinutes);
  }

  async byToken(secret: string): Promise<SignedIn | null> {
    return signedInByToken(this.rows, digestOfSecret(secret));
  }

  csrfToken(secret: string): string {
    return csrfTokenOf(secret);
  }

  positions(personId: string): Promise<HeldPosition[]> {
    return heldPositions(this.rows, personId);
  }

  /** In whose name the person may act today. */
  substitutes(personId: string): Promise<SubstituteView[]> {
    return actable(this.rows, personId);
  }

  async name(personId: string): Promise<string> {
    return (await peopleNames(this.rows, [personId])).get(personId) ?? '';
  }
}
