import { CHOICES, MODES, SUBJECTS } from '@app/documents';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CleanText } from './clean-text.js';

const BODIES = ['executive-committee', 'standing-committee', 'secretariat', 'commission', 'delegation'] as const;

export class BallotTermsQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Whose body decides: the issuer (default) or one above it' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ enum: BODIES, default: 'standing-committee' })
  @IsOptional()
  @IsIn(BODIES)
  body?: (typeof BODIES)[number];

  @ApiPropertyOptional({ minimum: 0, maximum: 60, description: 'Working days a consultation would last; without, as the rule says' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(60)
  workingDays?: number;
}

export class OpenBallotDto extends BallotTermsQuery {
  @ApiPropertyOptional({
    enum: MODES,
    default: 'meeting',
    description: '`written`: by slips sent round (phiếu xin ý kiến), with a deadline',
  })
  @IsOptional()
  @IsIn(MODES)
  mode?: (typeof MODES)[number];

  @ApiPropertyOptional({ enum: SUBJECTS, default: 'general', description: 'What it is about, as far as rules differ by it' })
  @IsOptional()
  @IsIn(SUBJECTS)
  subject?: (typeof SUBJECTS)[number];

  @ApiPropertyOptional({ default: false, description: 'Secret also where the rules leave it open' })
  @IsOptional()
  @IsBoolean()
  secret?: boolean;

  @ApiPropertyOptional({ default: false, description: 'Secret, on slips of paper in the room: two people enter what lay in the urn' })
  @IsOptional()
  @IsBoolean()
  onPaper?: boolean;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it closes by itself; without, when the presiding member closes it' })
  @IsOptional()
  @IsISO8601({ strict: true })
  closesAt?: string;

  @ApiPropertyOptional({
    default: false,
    description:
      'The request says that no answer by the deadline counts as consent. Only for an open consultation, where the rules allow it',
  })
  @IsOptional()
  @IsBoolean()
  silenceConsents?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'The open session that votes: its roster, its presence' })
  @IsOptional()
  @IsUUID()
  sessionId?: string;
}

export class PapersFoundDto {
  @ApiProperty({ minimum: 0 }) @IsInt() @Min(0) @Max(10_000) for: number;
  @ApiProperty({ minimum: 0 }) @IsInt() @Min(0) @Max(10_000) against: number;
  @ApiProperty({ minimum: 0 }) @IsInt() @Min(0) @Max(10_000) other: number;
  @ApiProperty({ minimum: 0 }) @IsInt() @Min(0) @Max(10_000) abstain: number;
  @ApiProperty({ minimum: 0 }) @IsInt() @Min(0) @Max(10_000) invalid: number;
}

export class PaperCountDto {
  @ApiProperty({ type: [String], description: 'Members who took a slip, by person id' })
  @IsArray()
  @ArrayMaxSize(2000)
  @IsUUID(undefined, { each: true })
  takers: string[];

  @ApiProperty({ type: PapersFoundDto, description: 'Slips in the urn, by choice; together no more than were taken' })
  @ValidateNested()
  @Type(() => PapersFoundDto)
  papers: PapersFoundDto;

  @ApiPropertyOptional({ type: [String], description: 'What was written on slips of the choice `other`' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2000)
  @IsString({ each: true })
  @MaxLength(4000, { each: true })
  opinions?: string[];
}

export class VoteDto {
  @ApiProperty({ enum: CHOICES, description: 'tán thành, không tán thành, ý kiến khác, không có ý kiến' })
  @IsIn(CHOICES)
  choice: (typeof CHOICES)[number];

  @ApiPropertyOptional({ description: 'A remark that goes with the vote' })
  @IsOptional()
  @CleanText(0, 10_000)
  opinion?: string;

  @ApiPropertyOptional({ description: 'With `other`: the node that should read differently' })
  @IsOptional()
  @CleanText(0, 80)
  nodeId?: string;

  @ApiPropertyOptional({ description: 'With `other`: how it should read' })
  @IsOptional()
  @CleanText(0, 10_000)
  wording?: string;

  @ApiPropertyOptional({ description: 'A reserved opinion (ý kiến bảo lưu): kept with the file, read by those whom the rule names' })
  @IsOptional()
  @CleanText(0, 10_000)
  reserved?: string;
}

export class SealedVoteDto {
  @ApiProperty({
    pattern: '^v1\\.[\\w-]{87}\\.[\\w-]{16}\\.[\\w-]{1300,}$',
    description:
      'A slip sealed to the public key of the ballot: `v1.<ephemeral P-256 point>.<iv>.<ciphertext and tag>`, each base64url. The plaintext is the JSON `{choice, opinion?, nodeId?, wording?, reserved?, code?}` (`code`: up to 40 characters, to find the slip again after the close), padded with spaces to a multiple of 1024 bytes. ' +
      'The key is HKDF-SHA-256 of the ECDH secret with salt = ephemeral point ‖ public key (raw, 65 bytes each) and info = `banhanh ballot v1|<decision id>|<person id>`; AES-256-GCM with a 12-byte iv and the same info as additional data. A slip that cannot be opened counts as invalid.',
  })
  @IsString()
  sealed: string;
}

export class PersonParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;

  @ApiProperty({ format: 'uuid', description: 'The member' })
  @IsUUID()
  personId: string;
}

export class MarkImportantDto {
  @ApiProperty()
  @IsBoolean()
  important: boolean;
}

export class HoldInMeetingDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'The open session in which it goes on' })
  @IsOptional()
  @IsUUID()
  sessionId?: string;
}
