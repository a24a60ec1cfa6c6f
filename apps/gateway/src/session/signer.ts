import { ConfigError, IdentityConfig, IdentitySigner, keyJson } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** The gateway's signing key, read at start: without it nobody's word would be taken anywhere. */
@Injectable()
export class Signer {
  private readonly signer: Promise<IdentitySigner>;

  constructor(config: IdentityConfig) {
    if (config.privateKey === null)
      throw new ConfigError([
        {
          env: 'IDENTITY_PRIVATE_KEY',
          given: null,
          allowed: 'JWK Ed25519 (OKP, kid, d): JSON hoặc đường dẫn tệp / JSON or the path of a file',
        },
      ]);
    this.signer = IdentitySigner.from(keyJson(config.privateKey));
  }

  ready(): Promise<IdentitySigner> {
    return this.signer;
  }
}
