import { forbidden, type Role } from '@app/kernel';
import { type CanActivate, type ExecutionContext } from '@nestjs/common';
import { type Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { askedOf } from '../http/asked.js';
import { ProblemError } from '../http/problem-error.js';
import { ALLOWED, PUBLIC } from './access.js';
import { type IdentitySource } from './identity-source.js';

/** Nobody passes unknown, unless the route is public; then the roles named on the method (else on the class) decide. */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly source: IdentitySource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const targets = [context.getHandler(), context.getClass()];
    const open = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets) === true;
    // A stale session must not keep anyone from the sign-in page.
    const identity = await this.source.identityOf(request).catch((error: unknown) => {
      if (open) return null;
      throw error;
    });
    askedOf(request).identity = identity;
    if (open) return true;
    if (identity === null) throw new ProblemError(401, 'identity.missing');
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(ALLOWED, targets) ?? [];
    if (allowed.length > 0 && !allowed.some((role) => identity.roles.includes(role))) throw forbidden('identity.role-missing');
    return true;
  }
}
