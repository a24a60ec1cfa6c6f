import { CHOICES, MODES, SUBJECTS } from '@app/documents';
import { PageQuery } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { CleanText } from './clean-text.js';
import { AnswerDto, IdParam } from './inputs.js';
import { NodeDifferenceDto } from './views.dto.js';

const ID = { format: 'uuid' } as const;
const ID_OR_NULL = { type: String, format: 'uuid', nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;

export class DeskDto {
  @ApiProperty({ description: 'Slips of open ballots that the asker has not filled in' }) slips: number;
  @ApiProperty({ description: 'Invitations to sessions that the asker has not answered' }) replies: number;
  @ApiProperty({ description: 'Questions of members to the asker as drafter, not answered yet' }) questions: number;
}

export class SlipsQuery extends PageQuery {
  @ApiPropertyOptional({ default: false, description: 'Only those still to be filled in' })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  waiting?: boolean;
}

export class SlipDto {
  @ApiProperty(ID) decisionId: string;
  @ApiProperty(ID) documentId: string;
  @ApiProperty() title: string;
  @ApiProperty() type: string;
  @ApiProperty(TEXT_OR_NULL) organisationName: string | null;
  @ApiProperty({ enum: MODES }) mode: string;
  @ApiProperty({ enum: SUBJECTS }) subject: string;
  @ApiProperty() secret: boolean;
  @ApiProperty() important: boolean;
  @ApiProperty(ID_OR_NULL) sessionId: string | null;
  @ApiProperty(INSTANT) openedAt: Date;
  @ApiProperty(INSTANT_OR_NULL) closesAt: Date | null;
  @ApiProperty() voted: boolean;
  @ApiProperty({ description: 'The asker stood aside' }) recused: boolean;
  @ApiProperty({ description: 'A secretary wrote a slip down for the asker, who has not cast it' }) prepared: boolean;
  @ApiProperty({ ...INSTANT_OR_NULL, description: 'When the asker opened the version that is voted on' }) readAt: Date | null;
  @ApiProperty({ description: 'The asker read an earlier version' }) changed: boolean;
  @ApiProperty({ description: 'Own questions the drafter has not answered' }) openQuestions: number;
}

export class ReadBeforeDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'The version that was read without a network; without, the one on the table' })
  @IsOptional()
  @IsUUID()
  versionId?: string;
}

export class ReadingDto {
  @ApiProperty(ID) versionId: string;
  @ApiProperty({ ...INSTANT, description: 'The first time' }) openedAt: Date;
}

export class SeenVersionDto {
  @ApiProperty(ID) versionId: string;
  @ApiProperty() ordinal: number;
  @ApiProperty(INSTANT) openedAt: Date;
}

export class PresentVersionDto {
  @ApiProperty(ID) versionId: string;
  @ApiProperty() ordinal: number;
}

export class ChangesDto {
  @ApiProperty({ type: SeenVersionDto, nullable: true, description: 'The version read before the present one; null: none' })
  since: SeenVersionDto | null;
  @ApiProperty({ ...INSTANT_OR_NULL, description: 'When the asker opened the present version' }) openedAt: Date | null;
  @ApiProperty({ type: PresentVersionDto }) current: PresentVersionDto;
  @ApiProperty({ type: [NodeDifferenceDto] }) nodes: NodeDifferenceDto[];
}

export class AskDto {
  @ApiProperty({ maxLength: 5000 })
  @CleanText(1, 5000)
  text: string;

  @ApiPropertyOptional({ description: 'The node it is about; without, the whole' })
  @IsOptional()
  @CleanText(0, 80)
  nodeId?: string;
}

export class QuestionParam extends IdParam {
  @ApiProperty(ID)
  @IsUUID()
  questionId: string;
}

export class QuestionAnswerDto {
  @ApiProperty({ maxLength: 10_000 })
  @CleanText(1, 10_000)
  text: string;
}

export class QuestionDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(TEXT_OR_NULL) nodeId: string | null;
  @ApiProperty({ ...ID, description: 'The version it was asked about' }) versionId: string;
  @ApiProperty() text: string;
  @ApiProperty(TEXT_OR_NULL) askedBy: string | null;
  @ApiProperty(INSTANT) askedAt: Date;
  @ApiProperty() mine: boolean;
  @ApiProperty(TEXT_OR_NULL) answer: string | null;
  @ApiProperty(TEXT_OR_NULL) answeredBy: string | null;
  @ApiProperty(INSTANT_OR_NULL) answeredAt: Date | null;
}

export class MemberNoteTextDto {
  @ApiProperty({ maxLength: 20_000, description: 'Empty: the note is deleted' })
  @CleanText(0, 20_000)
  text: string;
}

export class MemberNoteDto {
  @ApiProperty() text: string;
  @ApiProperty(INSTANT_OR_NULL) keptAt: Date | null;
}

export class DossierPartDto {
  @ApiProperty() title: string;
  @ApiProperty({ enum: ['text', 'table', 'document', 'file'] }) kind: string;
}

export class DossierDto {
  @ApiProperty() title: string;
  @ApiProperty() ordinal: number;
  @ApiProperty(ID) versionId: string;
  @ApiProperty({ description: 'Changes when anything in it does' }) fingerprint: string;
  @ApiProperty({ type: [DossierPartDto] }) parts: DossierPartDto[];
}

export class BallotOpinionParam extends IdParam {
  @ApiProperty(ID)
  @IsUUID()
  opinionId: string;
}

export class BallotOpinionAnswerDto extends AnswerDto {
  @ApiPropertyOptional({ description: 'The node of the present version that was changed for it' })
  @IsOptional()
  @CleanText(0, 80)
  nodeId?: string;
}

export class BallotOpinionDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null for a paper of a secret ballot' }) name: string | null;
  @ApiProperty(TEXT_OR_NULL) title: string | null;
  @ApiProperty({ enum: [...CHOICES, 'invalid'] }) choice: string;
  @ApiProperty(TEXT_OR_NULL) opinion: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The node it is about' }) nodeId: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'How the node should read' }) wording: string | null;
  @ApiProperty({ type: String, enum: ['accepted', 'explained', null], nullable: true }) answer: string | null;
  @ApiProperty(TEXT_OR_NULL) answerText: string | null;
  @ApiProperty(TEXT_OR_NULL) changedNodeId: string | null;
  @ApiProperty(INSTANT_OR_NULL) answeredAt: Date | null;
}

export class BallotOpinionsDto {
  @ApiProperty(ID) decisionId: string;
  @ApiProperty({ ...ID, description: 'The version that was voted on' }) versionId: string;
  @ApiProperty() unanswered: number;
  @ApiProperty({ type: [BallotOpinionDto] }) opinions: BallotOpinionDto[];
}
