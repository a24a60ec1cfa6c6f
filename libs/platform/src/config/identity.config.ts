import { IsOptional, Matches } from 'class-validator';
import { readFileSync } from 'node:fs';
import { Setting } from './setting.js';

const ALLOWED = 'JSON, hoặc đường dẫn đến tệp chứa JSON / JSON, or the path of a file that holds it';

/** Keys of the identity that the gateway signs and every service checks (Ed25519). */
export class IdentityConfig {
  @Setting({
    env: 'IDENTITY_PUBLIC_KEYS',
    meaning: 'JSON Web Key Set of the gateways whose word is taken; several keys allow changing them without a gap.',
    allowed: `JWKS: ${ALLOWED}`,
  })
  @IsOptional()
  @Matches(/^(\s*\{[\s\S]*\}\s*|[^{]+)$/)
  publicKeys: string | null = null;

  @Setting({
    env: 'IDENTITY_PRIVATE_KEY',
    secret: true,
    meaning: 'Private JSON Web Key of the gateway. Only the gateway has it.',
    allowed: `JWK (OKP, Ed25519, kid, d): ${ALLOWED}`,
  })
  @IsOptional()
  @Matches(/^(\s*\{[\s\S]*\}\s*|[^{]+)$/)
  privateKey: string | null = null;
}

/** The JSON of a key setting, which is either the JSON itself or the path of its file. */
export function keyJson(value: string): unknown {
  return JSON.parse(value.trimStart().startsWith('{') ? value : readFileSync(value, 'utf8'));
}
