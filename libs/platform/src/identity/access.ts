import { type Role } from '@app/kernel';
import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'banhanh:public';
export const ALLOWED = 'banhanh:allowed';

/** The route answers anyone, signed in or not. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(PUBLIC, true);

/** The route answers who holds one of these roles in the position acted in. No role named: any signed-in person (also without the decorator). */
export const Allow = (...roles: Role[]): ClassDecorator & MethodDecorator => SetMetadata(ALLOWED, roles);
