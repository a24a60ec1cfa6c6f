import { type Role, ROLES } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** What a page must know before anybody signs in. */
export class SystemDto {
  @ApiProperty({ description: 'False until the first-run page was answered' })
  initialised: boolean;
  @ApiProperty({ description: 'A demo: invented province, public accounts, movable clock; every page says so' })
  demo: boolean;
  @ApiProperty({ description: 'The clock of the system (UTC)', format: 'date-time' })
  now: string;
  @ApiProperty({ description: 'What carries jobs', enum: ['redis', 'postgres'] })
  queue: string;
  @ApiProperty({ description: 'Version of the product' })
  version: string;
}

export const LEVELS = { province: 'province-committee', commune: 'commune-committee', agency: 'agency-committee' } as const;

export class SetupOrganisationDto {
  @ApiProperty({ description: 'Full name', example: 'Đảng ủy xã Hòa Bình' })
  @IsString()
  @MinLength(3)
  @MaxLength(200)
  name: string;

  @ApiProperty({ description: 'Issuer part of its symbols', example: 'ĐU' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(30)
  symbol: string;

  @ApiPropertyOptional({ description: 'What sort of committee', enum: Object.keys(LEVELS), default: 'commune' })
  @IsOptional()
  @IsIn(Object.keys(LEVELS))
  level?: keyof typeof LEVELS;
}

export class SetupAdministratorDto {
  @ApiProperty({ description: 'Full name of the person' })
  @IsString()
  @MinLength(2)
  @MaxLength(100)
  name: string;

  @ApiProperty({ description: 'Login: small letters, digits, dot, hyphen', example: 'quantri' })
  @Matches(/^[a-z0-9][a-z0-9.-]{1,49}$/)
  login: string;

  @ApiProperty({ description: '10 to 200 characters' })
  @IsString()
  @MaxLength(1000)
  password: string;
}

export class SetupDto {
  @ApiProperty({ description: 'From the one-time link printed at start' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  token: string;

  @ApiProperty({ enum: ['organisation', 'demo'], description: "One's own organisation, or the demo province" })
  @IsIn(['organisation', 'demo'])
  mode: 'organisation' | 'demo';

  @ApiPropertyOptional({ type: SetupOrganisationDto, description: 'With mode organisation' })
  @ValidateIf((body: SetupDto) => body.mode === 'organisation' || body.organisation !== undefined)
  @IsNotEmpty()
  @ValidateNested()
  @Type(() => SetupOrganisationDto)
  organisation?: SetupOrganisationDto;

  @ApiPropertyOptional({ type: SetupAdministratorDto, description: 'With mode organisation' })
  @ValidateIf((body: SetupDto) => body.mode === 'organisation' || body.administrator !== undefined)
  @IsNotEmpty()
  @ValidateNested()
  @Type(() => SetupAdministratorDto)
  administrator?: SetupAdministratorDto;
}

export class MoveClockDto {
  @ApiProperty({ description: 'What the clock is to show (it runs on from there)', format: 'date-time', example: '2026-12-20T00:35:00Z' })
  @IsISO8601({ strict: true })
  to: string;
}

export class DemoAccountDto {
  @ApiProperty()
  login: string;
  @ApiProperty({ description: 'Public: the same for every demo account' })
  password: string;
  @ApiProperty({ description: 'Name of the person' })
  name: string;
  @ApiProperty({ description: 'Name of the person' })
  personName: string;
  @ApiProperty({ description: 'Title of the position it begins with' })
  position: string;
  @ApiProperty({ format: 'uuid' })
  positionId: string;
  @ApiProperty({ description: 'Title of the position it begins with' })
  positionTitle: string;
  @ApiProperty({ description: 'Name of the organisation' })
  organisation: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  @ApiProperty({ description: 'Name of the organisation' })
  organisationName: string;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: readonly Role[];
}

export class DemoAccountsDto {
  @ApiProperty({ type: [DemoAccountDto] })
  items: DemoAccountDto[];
  @ApiProperty({ description: 'The password of all of them' })
  password: string;
}
