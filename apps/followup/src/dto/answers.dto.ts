import { ApiProperty } from '@nestjs/swagger';

const ID = { format: 'uuid' } as const;

export class RequirementsTakenDto {
  @ApiProperty(ID) documentId: string;
  @ApiProperty({ description: 'How many were opened' }) opened: number;
  @ApiProperty({ type: [String], ...ID }) requirementIds: readonly string[];
  @ApiProperty({ type: [String], ...ID }) subjectOrganisationIds: readonly string[];
}

export class StateDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() state: string;
}

export class DutyOpenedDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) owingOrganisationId: string;
  @ApiProperty({ example: '2027-H1' }) period: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty() state: string;
  @ApiProperty({ description: 'False: it was owed already' }) opened: boolean;
}

export class DutiesOpenedDto {
  @ApiProperty({ type: [DutyOpenedDto] }) duties: readonly DutyOpenedDto[];
}

export class ObligationOpenedDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ enum: ['open'] }) state: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) firstDueOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) currentDueOn: string | null;
  @ApiProperty(ID) supervisorOrganisationId: string;
  @ApiProperty({ type: [DutyOpenedDto] }) duties: readonly DutyOpenedDto[];
}

export class ReportStartedDto {
  @ApiProperty(ID) reportId: string;
  @ApiProperty(ID) dutyId: string;
  @ApiProperty({ enum: ['started'] }) state: string;
  @ApiProperty({ description: 'The report ran already without a document; answered with 200' }) resumed: boolean;
}

export class ReportJudgedDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ enum: ['accepted', 'returned'] }) state: string;
  @ApiProperty() round: number;
}
