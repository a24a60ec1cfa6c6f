import { type Channel, EmailChannel, InAppChannel } from '@app/notifications';
import { HttpConfig, MailConfig } from '@app/platform';
import PostalMime from 'postal-mime';
import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { type TestDatabase } from '../../support/database.js';

/** A message as it arrived outside. */
export interface Arrived {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

/** What the suite needs to look at a channel from the other end. */
export interface Harness {
  readonly channel: Channel;
  /** The keys of the sendings whose effect is there, one for each effect: a repetition shows as a second one. */
  effects(): Promise<string[]>;
  /** The receiver outside; null for a channel that reaches nobody outside. */
  readonly outside: Outside | null;
  stop(): Promise<void>;
}

export interface Outside {
  /** The next message is turned away for now. */
  failOnce(): void;
  /** Messages are refused for good from here on, or taken again. */
  refuse(yes: boolean): void;
  /** The receiver hangs up on everyone, or answers again. */
  away(yes: boolean): void;
  readonly arrived: readonly Arrived[];
}

export type StartHarness = (database: TestDatabase) => Promise<Harness>;

/** How each channel is looked at, by its name. */
export const HARNESSES: Readonly<Record<string, StartHarness>> = {
  'in-app': async (database) => ({
    channel: new InAppChannel(),
    effects: async () =>
      (
        await database.query<{ id: string }>(
          `select s.id from notifications.sendings s join notifications.alerts a on a.entry_id = s.entry_id where s.channel = 'in-app' and a.shown_at is not null`,
        )
      ).map(({ id }) => id),
    outside: null,
    stop: async () => undefined,
  }),
  email: async () => {
    const receiver = await startReceiver();
    const mail = Object.assign(new MailConfig(), { smtpUrl: `smtp://127.0.0.1:${receiver.port}`, from: 'ban-hanh@example.org' });
    const channel = new EmailChannel(mail, Object.assign(new HttpConfig(), { publicUrl: 'https://ban-hanh.example.org' }));
    return {
      channel,
      effects: async () => receiver.arrived.map(({ key }) => key),
      outside: receiver,
      stop: async () => {
        await channel.close();
        await receiver.stop();
      },
    };
  },
};

/** A real SMTP server that can be told to misbehave. */
async function startReceiver(): Promise<Outside & { readonly port: number; stop(): Promise<void> }> {
  const arrived: Arrived[] = [];
  let [failing, refusing, hangingUp] = [false, false, false];
  const answer = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onMailFrom: (_address, session, done) => {
      if (hangingUp) return done(answer(421, 'closing'));
      if (failing) {
        failing = false;
        return done(answer(451, 'greylisted, try again'));
      }
      void session;
      done();
    },
    onRcptTo: (address, _session, done) => done(refusing ? answer(550, `no such mailbox ${address.address}`) : undefined),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          arrived.push({
            key: mail.headers.find(({ key }) => key === 'x-idempotency-key')?.value ?? '',
            to: mail.to?.[0]?.address ?? '',
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            messageId: mail.messageId ?? '',
          });
          done();
        });
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    arrived,
    failOnce: () => (failing = true),
    refuse: (yes) => (refusing = yes),
    away: (yes) => (hangingUp = yes),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
