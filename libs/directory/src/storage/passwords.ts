import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default kind) with the parameters that RFC 9106 and OWASP recommend where memory is shared: 19 MiB, two passes. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), SETTINGS);
}

/** False also for a hash that cannot be read. */
export async function passwordFits(passwordHash: string, password: string): Promise<boolean> {
  try {
    return await verify(passwordHash, password.normalize('NFC'));
  } catch {
    return false;
  }
}

/** For passwords that are public anyway (demo accounts): cheap, so that a demo of hundreds of sign-ins is not a test of argon2. */
export function hashPublicPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
}
