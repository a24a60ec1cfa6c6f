import { CHOICES, MODES, SUBJECTS } from '@app/documents';
import { ApiProperty } from '@nestjs/swagger';
import { PaperCountDto } from './ballot-inputs.js';
import { ListedChangeDto } from './inputs.js';

const ID = { format: 'uuid' } as const;
const ID_OR_NULL = { type: String, format: 'uuid', nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const OUTCOMES = ['approved', 'approved-with-changes', 'not-approved', 'put-off'];

export class TallyDto {
  @ApiProperty() for: number;
  @ApiProperty() against: number;
  @ApiProperty({ description: 'Ý kiến khác' }) other: number;
  @ApiProperty() abstain: number;
  @ApiProperty({ description: 'Sealed slips that could not be opened or said none of the four' }) invalid: number;
  @ApiProperty({ description: 'Silent members whose silence counts as consent; not among `for`' }) consenting: number;
  @ApiProperty({ description: 'Members who stood aside' }) recused: number;
  @ApiProperty({ description: 'Members who took part, as the quorum counts them' }) tookPart: number;
}

export class BallotVoteDto {
  @ApiProperty({ enum: CHOICES }) choice: string;
  @ApiProperty(TEXT_OR_NULL) opinion: string | null;
  @ApiProperty(TEXT_OR_NULL) nodeId: string | null;
  @ApiProperty(TEXT_OR_NULL) wording: string | null;
  @ApiProperty(TEXT_OR_NULL) reserved: string | null;
}

export class PaperEntryDto {
  @ApiProperty({ enum: ['entered', 'mismatch', 'confirmed'] }) status: string;
  @ApiProperty({ description: 'The asker made the first entry; another must make the second' }) byMe: boolean;
  @ApiProperty({ type: [BallotVoteDto], description: 'Both readings, where they differ' }) readings: BallotVoteDto[];
}

export class SeatDto {
  @ApiProperty(ID) personId: string;
  @ApiProperty() name: string;
  @ApiProperty(TEXT_OR_NULL) title: string | null;
  @ApiProperty() presides: boolean;
  @ApiProperty() voted: boolean;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Null where nobody keeps presence' }) present: boolean | null;
  @ApiProperty({ description: 'Stood aside' }) recused: boolean;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'For the roster, the auditor and the office' }) recusalReason: string | null;
  @ApiProperty({
    type: String,
    enum: [...CHOICES, null],
    nullable: true,
    description: 'Shown when the ballot is closed; the own one at once; never where it is secret',
  })
  choice: string | null;
  @ApiProperty({
    ...TEXT_OR_NULL,
    description: 'A remark; for the roster, the auditor, the drafter and the office when the ballot is closed',
  })
  opinion: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Node that should read as `wording`' }) nodeId: string | null;
  @ApiProperty(TEXT_OR_NULL) wording: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'A reserved opinion; for those whom the rule names, when the ballot is closed' })
  reserved: string | null;
  @ApiProperty({ description: 'Entered from a slip of paper' }) onPaper: boolean;
  @ApiProperty({ type: PaperEntryDto, nullable: true, description: 'For who keeps the slips' }) paper: PaperEntryDto | null;
  @ApiProperty({ description: 'Written down for the member, not cast; for who keeps the slips' }) prepared: boolean;
}

export class MySeatDto {
  @ApiProperty() onRoster: boolean;
  @ApiProperty() voted: boolean;
  @ApiProperty() recused: boolean;
  @ApiProperty() presides: boolean;
  @ApiProperty({ type: BallotVoteDto, nullable: true, description: 'What a secretary wrote down for the asker; no vote until cast' })
  prepared: BallotVoteDto | null;
}

export class QuorumDto {
  @ApiProperty({ type: [Number], example: [2, 3] }) fraction: number[];
  @ApiProperty({ enum: ['incumbents', 'present'] }) base: string;
}

export class MajorityDto {
  @ApiProperty({ type: [Number], example: [1, 2], description: 'More than this share' }) moreThan: number[];
  @ApiProperty({ enum: ['incumbents', 'present', 'voting'] }) base: string;
}

export class ConductDto {
  @ApiProperty({ enum: SUBJECTS, isArray: true, description: 'Always by secret ballot' }) secretSubjects: string[];
  @ApiProperty({ enum: SUBJECTS, isArray: true, description: 'Never by written opinion' }) meetingSubjects: string[];
  @ApiProperty({ enum: ['no-vote', 'consent-if-said'] }) silence: string;
  @ApiProperty({ description: 'Whether a vote may be changed until the close' }) changeable: boolean;
  @ApiProperty({ description: 'Whether who stands aside still counts as an incumbent' }) recusedInBase: boolean;
  @ApiProperty() importantNeedsMeeting: boolean;
  @ApiProperty({ enum: ['nobody', 'presider', 'roster'] }) liveTally: string;
  @ApiProperty({ enum: ['roster', 'presider', 'drafter', 'auditor'], isArray: true }) reservedReaders: string[];
}

export class BallotRulesDto {
  @ApiProperty({ type: QuorumDto }) quorum: QuorumDto;
  @ApiProperty({ type: MajorityDto }) majority: MajorityDto;
  @ApiProperty({ type: ConductDto }) conduct: ConductDto;
}

export class BallotTermsDto {
  @ApiProperty({ description: 'Incumbents on this day' }) incumbents: number;
  @ApiProperty({ type: BallotRulesDto }) rules: BallotRulesDto;
  @ApiProperty({ ...INSTANT_OR_NULL, description: 'When a written consultation would end' }) closesAt: Date | null;
}

export class CountStateDto {
  @ApiProperty({ enum: ['entered', 'mismatch', 'confirmed'] }) status: string;
  @ApiProperty({ description: 'The first reading is the asker’s' }) byMe: boolean;
  @ApiProperty({ type: [PaperCountDto], description: 'Both readings where they differ, for who keeps the slips' })
  readings: PaperCountDto[];
}

export class UrnPaperDto {
  @ApiProperty({ ...ID, description: 'Random' }) id: string;
  @ApiProperty({ enum: [...CHOICES, 'invalid'] }) choice: string;
  @ApiProperty(TEXT_OR_NULL) opinion: string | null;
  @ApiProperty(TEXT_OR_NULL) nodeId: string | null;
  @ApiProperty(TEXT_OR_NULL) wording: string | null;
  @ApiProperty(TEXT_OR_NULL) reserved: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'What the member wrote on it to find it again' }) code: string | null;
}

export class BallotDto {
  @ApiProperty(ID) decisionId: string;
  @ApiProperty({ description: '1 for the first ballot on the document' }) ordinal: number;
  @ApiProperty({ enum: ['open', 'closed'] }) status: string;
  @ApiProperty(ID) organisationId: string;
  @ApiProperty() body: string;
  @ApiProperty({ enum: MODES }) mode: string;
  @ApiProperty(ID_OR_NULL) sessionId: string | null;
  @ApiProperty({ enum: SUBJECTS }) subject: string;
  @ApiProperty() secret: boolean;
  @ApiProperty({ description: 'Secret, on slips of paper: nothing is cast here, two people enter what lay in the urn' }) onPaper: boolean;
  @ApiProperty({ type: CountStateDto, nullable: true, description: 'How far the count of the slips of paper got' })
  count: CountStateDto | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Raw P-256 point, base64url: a slip of a secret ballot is sealed to it' }) publicKey:
    string | null;
  @ApiProperty({ description: 'No answer by the deadline counts as consent' }) silenceConsents: boolean;
  @ApiProperty({ description: 'The presiding member called it an important matter' }) important: boolean;
  @ApiProperty({ description: 'How often the silent were reminded' }) reminded: number;
  @ApiProperty({ type: BallotRulesDto, description: 'As they were when it was opened' }) rules: BallotRulesDto;
  @ApiProperty(ID) versionId: string;
  @ApiProperty({ description: 'What is voted on, by its digest' }) versionDigest: string;
  @ApiProperty(INSTANT) openedAt: Date;
  @ApiProperty(INSTANT_OR_NULL) closesAt: Date | null;
  @ApiProperty(INSTANT_OR_NULL) closedAt: Date | null;
  @ApiProperty({ description: 'Incumbents on the day it was opened' }) rosterSize: number;
  @ApiProperty() voted: number;
  @ApiProperty({ type: [SeatDto] }) roster: SeatDto[];
  @ApiProperty({ type: TallyDto, nullable: true, description: 'When closed; before, for those whom the rule lets follow it' })
  tally: TallyDto | null;
  @ApiProperty({ type: [UrnPaperDto], description: 'What lay in the urn of a secret ballot; for the roster and the auditor when closed' })
  papers: UrnPaperDto[];
  @ApiProperty({ type: String, nullable: true, enum: [...OUTCOMES, null] }) outcome: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why, in one sentence with the numbers' }) explanation: string | null;
  @ApiProperty({ type: [ListedChangeDto] }) listedChanges: ListedChangeDto[];
  @ApiProperty(TEXT_OR_NULL) putOffReason: string | null;
  @ApiProperty({ type: MySeatDto }) mine: MySeatDto;
}

export class BallotOpenedDto {
  @ApiProperty(ID) decisionId: string;
  @ApiProperty({ description: 'Members on the roster' }) roster: number;
}

export class VoteCastDto {
  @ApiProperty(ID) voteId: string;
}

export class RecusedDto {
  @ApiProperty(ID) recusalId: string;
}

export class PreparedDto {
  @ApiProperty(ID) preparedId: string;
}

export class PaperVoteAckDto {
  @ApiProperty({
    enum: ['entered', 'mismatch', 'confirmed'],
    description: '`entered`: a second person must enter it too; `mismatch`: the two differ; `confirmed`: it is a vote',
  })
  status: string;
}

export class ImportantAckDto {
  @ApiProperty(ID) decisionId: string;
  @ApiProperty() important: boolean;
}

export class DecisionAckDto {
  @ApiProperty(ID) decisionId: string;
}

export class RemindedDto {
  @ApiProperty({ description: 'Members who had not voted' }) reminded: number;
}

export class BallotResultDto {
  @ApiProperty(ID) decisionId: string;
  @ApiProperty({
    enum: [...OUTCOMES, 'to-meeting'],
    description: '`to-meeting`: not closed; the consultation goes on as a meeting with the votes there are',
  })
  outcome: string;
  @ApiProperty({ type: TallyDto }) tally: TallyDto;
  @ApiProperty({ description: 'Why, in one Vietnamese sentence with the numbers' }) explanation: string;
}
