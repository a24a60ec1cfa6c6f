import { HttpConfig } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';

/** The session's secret in the browser: not for scripts, not for other sites, over HTTPS only where the system is reached by HTTPS. */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(http: HttpConfig) {
    this.secure = http.publicUrl?.startsWith('https:') === true;
    // The prefix makes browsers refuse the cookie from anywhere but this very host over HTTPS.
    this.name = this.secure ? '__Host-banhanh' : 'banhanh';
  }

  read(request: FastifyRequest): string | null {
    for (const pair of (request.headers.cookie ?? '').split(';')) {
      const [name, value] = pair.trim().split('=', 2);
      if (name === this.name && value !== undefined && /^[\w-]{20,100}$/.test(value)) return value;
    }
    return null;
  }

  write(reply: FastifyReply, secret: string): void {
    void reply.header('set-cookie', this.line(secret));
  }

  clear(reply: FastifyReply): void {
    void reply.header('set-cookie', `${this.line('')}; Max-Age=0`);
  }

  private line(value: string): string {
    return `${this.name}=${value}; Path=/; HttpOnly; SameSite=Lax${this.secure ? '; Secure' : ''}`;
  }
}
