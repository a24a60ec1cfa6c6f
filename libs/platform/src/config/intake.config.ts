import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { Setting } from './setting.js';

/** What is done with files that people hand in as evidence. */
export class IntakeConfig {
  @Setting({
    env: 'EVIDENCE_LIMIT_MB',
    as: 'number',
    meaning: 'Largest file of evidence, in MiB; never more than UPLOAD_LIMIT_MB lets in.',
    allowed: 'số nguyên 1–1024 / a whole number from 1 to 1024',
  })
  @IsInt()
  @Min(1)
  @Max(1024)
  evidenceLimitMb = 25;

  @Setting({
    env: 'CLAMD',
    meaning: 'Where clamd (ClamAV) answers. Unset: files are not scanned, and every page that shows one says so.',
    allowed: 'tcp://máy:cổng | unix:/đường/dẫn / tcp://host:port | unix:/path',
  })
  @IsOptional()
  @Matches(/^(tcp:\/\/[^\s/:]+:\d{1,5}|unix:\/\S+)$/)
  clamd: string | null = null;

  @Setting({
    env: 'CLAMD_TIMEOUT_MS',
    as: 'number',
    meaning: 'How long one scan may take, in milliseconds.',
    allowed: 'số nguyên 100–600000 / a whole number from 100 to 600000',
  })
  @IsInt()
  @Min(100)
  @Max(600_000)
  clamdTimeoutMs = 30_000;
}
