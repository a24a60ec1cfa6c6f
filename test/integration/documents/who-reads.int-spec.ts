import { ListComments, ListDocuments, ReadBallot, ReadRegister, SubmitDraft, ViewDocument } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity, newId, type Role } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MEMBERS, refusal, World } from './world.js';

// Two cores may be busy with much else.
jest.setTimeout(60_000);

const PAGE = { limit: 50, after: null };

describe('who reads what of a document', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  const view = (who: Identity, id: string) => world.get(ViewDocument).run(who, id, 'vi');
  const asOnly = async (login: string, ...roles: Role[]): Promise<Identity> => ({ ...(await world.who(login)), roles });

  it('drafts, findings and votes are for who works with documents there, not for who keeps the system', async () => {
    const { id } = await world.inBallot();
    await world.vote(
      id,
      MEMBERS.map(() => 'for'),
    );
    const list = async (who: Identity) =>
      (await world.get(ListDocuments).run(who, { stage: null, type: null, q: null, ...PAGE })).items.map((item) => item.id);
    const ofIssuer: Identity = { ...(await asOnly('bithu', 'administrator')), personId: newId() };
    for (const keeper of [await world.who('quantri'), ofIssuer, await asOnly('soanthao')].map((who) => ({ ...who, positionId: newId() }))) {
      expect(await refusal(view(keeper, id))).toBe('document.unknown');
      expect(await refusal(world.get(ReadBallot).run(keeper, id, 'vi'))).toBe('document.unknown');
      expect(await refusal(world.get(ListComments).run(keeper, id, PAGE))).toBe('document.unknown');
      expect(await list(keeper)).toEqual([]);
      const by: By = { actor: { kind: 'person', identity: keeper }, correlationId: newId(), idempotency: null };
      expect(await refusal(world.get(SubmitDraft).run(by, id))).toBe('document.unknown');
      const register = await world.get(ReadRegister).run(keeper, { organisationId: null, type: null, ...PAGE });
      expect(register.items).toEqual([]);
    }
    for (const role of ['drafter', 'reviewer', 'signer', 'clerk', 'supervisor', 'lead', 'auditor'] as const) {
      const who = await asOnly('soanthao', role);
      expect((await view(who, id)).ballot).not.toBeNull();
      expect(await list(who)).toContain(id);
    }
  });
});
