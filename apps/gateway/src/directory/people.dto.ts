import { type Role, ROLES } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional, IntersectionType, PartialType } from '@nestjs/swagger';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ExpectedDto, OfOrganisationQuery, PeriodDto, RecordDto, SearchQuery } from './record.dto.js';

export class AddPersonDto {
  @ApiProperty({ description: 'Full name' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsEmail()
  email?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(30)
  phone?: string | null;
}
export class AmendPersonDto extends IntersectionType(PartialType(AddPersonDto), ExpectedDto) {}
export class DirectoryPersonDto extends IntersectionType(RecordDto, AddPersonDto) {}

export class AddPositionDto extends PeriodDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ description: 'Title, as signed', example: 'Chánh Văn phòng' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title: string;

  @ApiProperty({
    description: 'What sort of position: secretary, deputy-secretary, standing-member, chief, deputy-chief, specialist, clerk …',
  })
  @Matches(/^[a-z-]{2,40}$/)
  kind: string;

  @ApiProperty({ enum: ROLES, isArray: true, description: 'What who holds it may do' })
  @IsArray()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles: Role[];

  @ApiProperty({ description: 'Order within the organisation, 1 is the head', minimum: 1, maximum: 9999 })
  @IsInt()
  @Min(1)
  @Max(9999)
  rank: number;
}
export class AmendPositionDto extends IntersectionType(PartialType(AddPositionDto), ExpectedDto) {}
export class PositionDto extends IntersectionType(RecordDto, AddPositionDto) {
  @ApiProperty()
  organisationName: string;
}

export class AddHolderDto extends PeriodDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  positionId: string;
}
export class AmendHolderDto extends IntersectionType(PartialType(PeriodDto), ExpectedDto) {}
export class HolderDto extends IntersectionType(RecordDto, AddHolderDto) {
  @ApiProperty()
  personName: string;
  @ApiProperty()
  positionTitle: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  @ApiProperty()
  organisationName: string;
}
export class HoldersQuery extends OfOrganisationQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  positionId?: string;
}

export class OpenAccountDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiProperty({ description: 'Small letters, digits, dot, hyphen' })
  @Matches(/^[a-z0-9][a-z0-9.-]{1,49}$/)
  login: string;

  @ApiProperty({ description: 'A first password, 10 to 200 characters; its owner changes it when signing in' })
  @IsString()
  @MaxLength(1000)
  password: string;
}
export class AmendAccountDto extends ExpectedDto {
  @ApiPropertyOptional({ description: 'True: may not sign in any more' })
  @IsOptional()
  @IsBoolean()
  disabled?: boolean;

  @ApiPropertyOptional({ description: 'A new first password' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  password?: string;
}
export class AccountDto extends RecordDto {
  @ApiProperty()
  login: string;
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty()
  personName: string;
  @ApiProperty()
  disabled: boolean;
  @ApiProperty()
  mustChange: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lockedUntil: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastSignedInAt: string | null;
}
export class AccountsQuery extends SearchQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;
}
