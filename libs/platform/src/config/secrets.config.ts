import { IsOptional, IsString } from 'class-validator';
import { join } from 'node:path';
import { Setting } from './setting.js';

/** Where keys of secret ballots lie while they are open. */
export class SecretsConfig {
  @Setting({
    env: 'DATA_DIR',
    meaning: 'Data folder: embedded servers, keys and, unless FILES_DIR says otherwise, files.',
    allowed: 'đường dẫn thư mục / a folder path',
  })
  @IsString()
  dataDir = 'data';

  @Setting({
    env: 'SECRETS_DIR',
    meaning:
      'Folder of keys of secret ballots, shared by all copies of the documents service. Never back it up: what was in it must be able to be forgotten. Unset: <DATA_DIR>/secrets.',
    allowed: 'đường dẫn thư mục / a folder path',
  })
  @IsOptional()
  @IsString()
  secretsDir: string | null = null;

  get folder(): string {
    return this.secretsDir ?? join(this.dataDir, 'secrets');
  }
}
