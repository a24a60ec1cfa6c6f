import { type Tx } from '@app/journal';
import { fillMessage, invalid, unavailable } from '@app/kernel';
import { HttpConfig, MailConfig } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { alertText } from '../domain/alert-text.js';
import { vi } from '../messages/vi.js';
import { letterOf, type Letter } from '../storage/letter.js';
import { type Channel, type Sending } from './channel.js';

/** Answers of the server come well within the lease; a server that hangs is one that is away. */
const LIMIT_MS = 8_000;

/** E-mail over the operator's SMTP server. The id of the sending is the Message-ID, so that a server or mailbox can tell a repetition. */
@Injectable()
export class EmailChannel implements Channel {
  readonly name = 'email';
  readonly unit = 'alert';
  readonly needs = 'email';
  readonly enabled: boolean;
  private readonly transport: Transporter | null;
  private readonly link: string;

  constructor(
    private readonly mail: MailConfig,
    http: HttpConfig,
  ) {
    this.enabled = mail.smtpUrl !== null;
    this.transport = mail.smtpUrl === null ? null : transportTo(mail.smtpUrl);
    this.link = (http.publicUrl ?? `http://localhost:${http.gatewayPort}`).replace(/\/$/, '');
  }

  async send(sending: Sending, tx: Pick<Tx, 'query'>): Promise<void> {
    if (this.transport === null) throw unavailable('mail.not-configured', { retryAfterSeconds: 600 });
    const letter = sending.alertId === null ? null : await letterOf(tx, sending.alertId);
    if (letter === null) throw invalid('mail.no-alert');
    if (letter.email === null) throw invalid('mail.no-address');
    // Who has read it in the app needs no e-mail any more.
    if (letter.read) return;
    try {
      await this.transport.sendMail({
        from: { name: vi['mail.sender'] ?? 'banhanh', address: this.mail.from },
        to: { name: letter.name, address: letter.email },
        messageId: `<${sending.id}@banhanh>`,
        headers: { 'X-Idempotency-Key': sending.id, 'Auto-Submitted': 'auto-generated' },
        ...this.written(letter),
      });
    } catch (error) {
      throw failureOf(error);
    }
  }

  async close(): Promise<void> {
    this.transport?.close();
  }

  private written(letter: Letter): { subject: string; text: string } {
    const told = alertText(vi, { ...letter, title: null });
    const text = letter.onBehalfOf === null ? told : fillMessage(vi['mail.on-behalf'] ?? '{text}', { name: letter.onBehalfOf, text: told });
    return {
      subject: fillMessage(vi['mail.subject'] ?? '{text}', { text }),
      text: fillMessage(vi['mail.body'] ?? '{text}', { name: letter.name, text, link: `${this.link}/canh-bao` }),
    };
  }
}

function transportTo(url: string): Transporter {
  return createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: LIMIT_MS,
    greetingTimeout: LIMIT_MS,
    socketTimeout: LIMIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/**
 * A server that refuses this message for good (5xx to sender, recipient or message) makes the sending be buried. Everything else may pass:
 * 4xx, no connection, a sign-in the operator has to mend. The answer's text may quote an address, so only its code goes on.
 */
function failureOf(error: unknown): Error {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  const params = { status: responseCode ?? 0, reason: code ?? 'unknown' };
  const final = responseCode !== undefined && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return final ? invalid('mail.refused', { params }) : unavailable('mail.unavailable', { params, retryAfterSeconds: 30 });
}
