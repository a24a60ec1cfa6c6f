import { IsOptional, IsString } from 'class-validator';
import { join } from 'node:path';
import { Setting } from './setting.js';

/** Where what is not in the database lies. */
export class FilesConfig {
  @Setting({
    env: 'DATA_DIR',
    meaning: 'Data folder: embedded servers, keys and, unless FILES_DIR says otherwise, files.',
    allowed: 'đường dẫn thư mục / a folder path',
  })
  @IsString()
  dataDir = 'data';

  @Setting({
    env: 'FILES_DIR',
    meaning: 'Folder of files, shared by all services. Unset: <DATA_DIR>/files.',
    allowed: 'đường dẫn thư mục / a folder path',
  })
  @IsOptional()
  @IsString()
  filesDir: string | null = null;

  get folder(): string {
    return this.filesDir ?? join(this.dataDir, 'files');
  }
}
