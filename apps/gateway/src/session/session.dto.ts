import { type Role, ROLES } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

export class SignInDto {
  @ApiProperty({ description: 'Login name; upper and lower case are one', example: 'vanthu' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  login: string;

  @ApiProperty({ description: 'Password' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  password: string;
}

export class SwitchPositionDto {
  @ApiProperty({ description: 'A position that the person holds today', format: 'uuid' })
  @IsUUID()
  positionId: string;
}

export class ActForDto {
  @ApiProperty({ description: 'One that is in force today', format: 'uuid' })
  @IsUUID()
  substituteId: string;
}

export class ChangePasswordDto {
  @ApiProperty({ description: 'The password so far' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  current: string;

  @ApiProperty({ description: 'The new one: 10 to 200 characters, without the login in it' })
  @IsString()
  @MaxLength(1000)
  next: string;
}

export class HeldPositionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ description: 'Title, in Vietnamese' })
  title: string;
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
  @ApiProperty({ description: 'Name of the organisation today' })
  organisationName: string;
  @ApiProperty({ description: 'What the position may do', enum: ROLES, isArray: true })
  roles: readonly Role[];
}

export class PersonDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  name: string;
}

/** In whose name the person may act. */
export class ActableDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ description: 'Name of the absent person' })
  absentName: string;
  @ApiProperty({ description: 'Title of their position' })
  positionTitle: string;
  @ApiProperty()
  organisationName: string;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: readonly Role[];
  @ApiProperty({ format: 'date', description: 'The last day' })
  untilDay: string;
}

/** Who is signed in, and as what. */
export class SessionDto {
  @ApiProperty({ type: PersonDto })
  person: PersonDto;
  @ApiProperty({ description: 'Login name' })
  login: string;
  @ApiProperty({ type: [HeldPositionDto], description: 'All positions held today' })
  positions: HeldPositionDto[];
  @ApiProperty({ type: HeldPositionDto, nullable: true, description: 'The position acted in' })
  position: HeldPositionDto | null;
  @ApiProperty({ type: [ActableDto], description: 'In whose name the person may act today' })
  substitutes: ActableDto[];
  @ApiProperty({ type: ActableDto, nullable: true, description: 'In whose name they act now; the position is then the one handed over' })
  actingFor: ActableDto | null;
  @ApiProperty({ description: 'To be sent as X-CSRF-Token with every command' })
  csrfToken: string;
  @ApiProperty({ description: 'This database is a demo' })
  demo: boolean;
  @ApiProperty({ description: 'The password must be changed before anything else' })
  mustChange: boolean;
}

export class IssueTokenDto {
  @ApiProperty({ description: 'What it is for, as its owner calls it', maxLength: 100 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @ApiProperty({ description: 'A position that the owner holds today; the program may do what it may', format: 'uuid' })
  @IsUUID()
  positionId: string;

  @ApiPropertyOptional({ description: 'Days until it runs out; left out: never', minimum: 1, maximum: 3650 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3650)
  days?: number;
}

export class IssuedTokenDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ description: 'The secret, shown this once; sent as Authorization: Bearer' })
  token: string;
}

export class ApiTokenDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ format: 'uuid' })
  positionId: string;
  @ApiProperty()
  positionTitle: string;
  @ApiProperty({ format: 'date-time' })
  createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastUsedAt: string | null;
}

export class ApiTokensDto {
  @ApiProperty({ type: [ApiTokenDto] })
  items: ApiTokenDto[];
}
