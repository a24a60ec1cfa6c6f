import { type FactEvent } from '@app/journal';
import { type DueWork, newId } from '@app/kernel';
import { AlertStore, TellPeople, workOf } from '@app/notifications';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { World } from '../dissemination/world.js';

// Two cores may be busy with the rest of the suite.
jest.setTimeout(30_000);

/** How the channel itself bears failures is in test/conformance/channels. */
describe('alerts by e-mail, where a server is configured', () => {
  let world: World;
  let server: SMTPServer;
  const received: string[] = [];

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        stream.resume();
        stream.on('end', () => {
          received.push(...session.envelope.rcptTo.map(({ address }) => address));
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    process.env['SMTP_URL'] = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    world = await World.start({ communes: 3 });
  }, 30_000);
  afterAll(async () => {
    delete process.env['SMTP_URL'];
    await world.stop();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  const drain = (channel: string): Promise<number> => world.drain(world.app.get<DueWork>(workOf({ name: channel }), { strict: false }));

  /** The communes' clerks have an address, the leader of the committee has none. */
  async function deliver(): Promise<FactEvent> {
    const { positionId } = world.person(world.committee, 'lead');
    const listId = await world.freeze([
      ...world.communes.map((id) => ({ id })),
      { id: positionId, kind: 'position' as const, organisationId: world.committee },
    ]);
    const ids = { dispatchId: newId(), documentId: newId(), organisationId: world.committee, round: 1 };
    const event: FactEvent<'deliveries.made'> = {
      name: 'deliveries.made',
      fact: { ...ids, recipientListId: listId, from: 1, to: 4 },
      detail: { title: 'Kết luận thử', symbol: '12-TB/TU' },
      subject: { type: 'test', id: newId() },
      about: ids.documentId,
      entryId: newId(),
      recordedAt: new Date(),
      correlationId: newId(),
    };
    await world.transaction((tx) => world.get(TellPeople).handle(event, tx));
    return event;
  }
  const clerkAddress = (index: number): string => `${world.person(world.communes[index] ?? '', 'clerk').personId}@example.org`;

  it('go to everyone told who has an address, once', async () => {
    const event = await deliver();
    await world.transaction((tx) => world.get(TellPeople).handle(event, tx));
    expect(await drain('email')).toBe(3);
    expect(received.sort()).toEqual([0, 1, 2].map(clerkAddress).sort());
  });

  it('are not sent to who has read it in the app by then', async () => {
    received.length = 0;
    await deliver();
    await drain('in-app');
    await world.get(AlertStore).markAllRead(world.person(world.communes[1] ?? '', 'clerk').personId);
    expect(await drain('email')).toBe(3);
    expect(received.sort()).toEqual([0, 2].map(clerkAddress).sort());
  });
});
