import { SignedInPeople, SignIn, type SubstituteView, SystemState } from '@app/directory';
import { notNow, type Role } from '@app/kernel';
import { ProblemError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { SessionConfig } from './session.config.js';
import { type ActableDto, type HeldPositionDto, type SessionDto, type SignInDto } from './session.dto.js';
import { SignInRate } from './sign-in-rate.js';

/** Signing in as HTTP sees it: pace, answer codes, and what a page learns about its session. */
@Injectable()
export class SignInDoor {
  constructor(
    private readonly signIn: SignIn,
    private readonly people: SignedInPeople,
    private readonly state: SystemState,
    private readonly rate: SignInRate,
    private readonly config: SessionConfig,
  ) {}

  /** The secret of the new session. */
  async enter(body: SignInDto, request: FastifyRequest): Promise<string> {
    this.rate.count(request.ip, body.login);
    const agent = request.headers['user-agent']?.slice(0, 300) ?? null;
    const outcome = await this.signIn.start(body, { address: request.ip, agent, hours: this.config.hours });
    switch (outcome.kind) {
      case 'signed-in':
        this.rate.forgive(request.ip, body.login);
        return outcome.secret;
      case 'refused':
        throw new ProblemError(401, 'session.refused');
      case 'locked':
        throw notNow('session.locked', {
          retryAfterSeconds: outcome.retryAfterSeconds,
          params: { minutes: Math.ceil(outcome.retryAfterSeconds / 60) },
        });
    }
  }

  /** 401 where the session has ended. */
  async session(secret: string): Promise<SessionDto> {
    const signedIn = await this.people.bySession(secret, this.config.idleMinutes);
    if (signedIn === null) throw new ProblemError(401, 'session.ended');
    const { identity, mustChange } = signedIn;
    const [positions, substitutes, name, { demo }] = await Promise.all([
      this.people.positions(identity.personId),
      this.people.substitutes(identity.personId),
      this.people.name(identity.personId),
      this.state.read(),
    ]);
    const covered = substitutes.find(({ id }) => id === identity.actingFor?.substituteId) ?? null;
    return {
      person: { id: identity.personId, name },
      login: identity.loginId,
      positions: positions.map((position) => ({ ...position })),
      position: covered === null ? (positions.find(({ id }) => id === identity.positionId) ?? null) : positionOf(covered, identity.roles),
      substitutes: substitutes.map(actableOf),
      actingFor: covered === null ? null : actableOf(covered),
      csrfToken: this.people.csrfToken(secret),
      demo,
      mustChange,
    };
  }
}

const actableOf = ({ id, absentName, positionTitle, organisationName, roles, untilDay }: SubstituteView): ActableDto => ({
  id,
  absentName,
  positionTitle,
  organisationName,
  roles,
  untilDay,
});

const positionOf = (covered: SubstituteView, roles: readonly Role[]): HeldPositionDto => ({
  id: covered.positionId,
  title: covered.positionTitle,
  organisationId: covered.organisationId,
  organisationName: covered.organisationName,
  roles,
});
