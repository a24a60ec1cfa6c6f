// Generated from the system's own description by apps/web/generate-api.mjs. Not to be edited.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly AcceptReportDto: {
            readonly note?: string;
        };
        readonly AccountDto: {
            readonly id: string;
            readonly version: number;
            readonly login: string;
            readonly personId: string;
            readonly personName: string;
            readonly disabled: boolean;
            readonly mustChange: boolean;
            readonly lockedUntil: string | null;
            readonly lastSignedInAt: string | null;
        };
        readonly AckDto: {
            readonly id: string;
            readonly version: number;
            /** @enum {string} */
            readonly stage: "draft" | "inspection" | "committee" | "finalising" | "approved" | "signed" | "issued" | "withdrawn";
        };
        readonly ActDto: {
            readonly enteredFor?: components["schemas"]["EnteredForDto"];
        };
        readonly ActForDto: {
            readonly substituteId: string;
        };
        readonly ActableDto: {
            readonly id: string;
            readonly absentName: string;
            readonly positionTitle: string;
            readonly organisationName: string;
            readonly roles: readonly ("drafter" | "reviewer" | "member" | "presider" | "signer" | "clerk" | "supervisor" | "lead" | "administrator" | "auditor")[];
            readonly untilDay: string;
        };
        readonly AddBodyDto: {
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly organisationId: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "executive-committee" | "standing-committee" | "secretariat" | "commission" | "delegation";
        };
        readonly AddCalendarDayDto: {
            readonly day: string;
            /** @enum {string} */
            readonly kind: "off" | "worked";
            readonly name: string;
            readonly provisional?: boolean;
        };
        readonly AddGroupDto: {
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly organisationId: string;
            readonly code: string;
            readonly name: string;
            readonly aliases?: readonly string[];
            readonly rule: components["schemas"]["GroupRuleDto"];
        };
        readonly AddHolderDto: {
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly personId: string;
            readonly positionId: string;
        };
        readonly AddMemberDto: {
            readonly reason?: string | null;
            readonly personId: string;
            /** @enum {string} */
            readonly role: "head" | "deputy" | "secretary" | "member";
        };
        readonly AddMembershipDto: {
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly bodyId: string;
            readonly personId: string;
            readonly positionId?: string | null;
            readonly presidingRank: number;
        };
        readonly AddPersonDto: {
            readonly name: string;
            readonly email?: string | null;
            readonly phone?: string | null;
        };
        readonly AddPositionDto: {
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly organisationId: string;
            readonly title: string;
            readonly kind: string;
            readonly roles: readonly ("drafter" | "reviewer" | "member" | "presider" | "signer" | "clerk" | "supervisor" | "lead" | "administrator" | "auditor")[];
            readonly rank: number;
        };
        readonly AddRuleDto: {
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly code: string;
            readonly organisationId?: string | null;
            readonly value: {
                readonly [key: string]: unknown;
            };
            readonly source?: string | null;
        };
        readonly AddSubjectsDto: {
            readonly reason?: string | null;
            readonly subjects: readonly components["schemas"]["SubjectInput"][];
        };
        readonly AddTermDto: {
            readonly organisationId: string;
            readonly name: string;
            readonly startsOn: string;
            readonly endsOn?: string | null;
        };
        readonly AddWordDto: {
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly organisationId: string;
            /** @enum {string} */
            readonly kind: "type" | "symbol" | "opener" | "foreword" | "subject-opener" | "particular" | "head-mark" | "annex" | "body" | "old-name" | "unit" | "group" | "tail" | "level" | "placed-body" | "charged-body" | "superior" | "committee-of" | "committee-name" | "committee-part" | "post" | "position" | "capacity" | "person-title" | "sole-post" | "minute-keeper" | "order" | "duty" | "verb" | "lead-in" | "column" | "partner" | "list-noun" | "list-quality" | "list-end" | "announcement" | "condition" | "own-act" | "counting-word" | "agreement" | "task-noun" | "foremost" | "takes-on" | "hands-to" | "upward" | "favour" | "reporting" | "proposal" | "amendment" | "quantifier" | "relative" | "charge" | "connective" | "task-heading" | "topic-heading" | "past-heading" | "carrying-out-heading" | "sentence-word" | "no-duty-heading" | "opinion-heading" | "concluding-heading" | "deadline" | "rhythm" | "moment" | "shared-deadline" | "sitting" | "sitting-kind" | "sitting-name-end" | "sitting-ground" | "ordinal" | "yardstick" | "demand" | "compared" | "share" | "achieved" | "falling" | "difference" | "nearly" | "respectively" | "counted" | "ahead" | "earlier" | "underway" | "number-name" | "bound" | "bound-behind" | "salutation" | "submission" | "recipient-head" | "archive" | "not-archive" | "pointer" | "many-addressed" | "one-addressed" | "second-addressed";
            readonly word: string;
            readonly meaning?: string | null;
            readonly withdrawn?: boolean;
            readonly learnedFrom?: string | null;
        };
        readonly AgendaCandidateDto: {
            readonly documentId: string;
            readonly title: string;
            readonly type: string;
            readonly since: string;
        };
        readonly AgendaItemDto: {
            readonly id: string;
            readonly title: string;
            readonly documentId: string | null;
            /** @enum {string|null} */
            readonly documentStage: "draft" | "inspection" | "committee" | "finalising" | "approved" | "signed" | "issued" | "withdrawn" | null;
            readonly presenter: string | null;
            readonly minutesPlanned: number | null;
            /** @enum {string} */
            readonly status: "listed" | "dealt-with" | "put-off" | "removed";
            readonly discussion: string | null;
            readonly conclusion: string | null;
            readonly reason: string | null;
            readonly movedToSessionId: string | null;
            readonly papers: readonly components["schemas"]["SittingPaperDto"][];
            readonly ballot: components["schemas"]["ItemBallotDto"] | null;
        };
        readonly AgendaOrderDto: {
            readonly itemIds: readonly string[];
            readonly expectedVersion?: number;
        };
        readonly AgendaPlaceDto: {
            /** @enum {string} */
            readonly body: "executive-committee" | "standing-committee" | "secretariat";
            readonly bodyName: string;
            readonly ordinal: number;
            readonly startsAt: string;
            readonly sessionId: string;
            readonly itemId: string;
            readonly place: number | null;
            /** @enum {string} */
            readonly status: "planned" | "invited" | "open" | "closed" | "approved" | "put-off" | "cancelled";
            readonly mayOpen: boolean;
        };
        readonly AlertDto: {
            readonly id: string;
            readonly kind: string;
            readonly text: string;
            readonly documentId: string | null;
            readonly title: string | null;
            readonly symbol: string | null;
            readonly subjectId: string | null;
            readonly positionId: string | null;
            readonly organisationId: string | null;
            readonly onBehalfOf: string | null;
            readonly params: {
                readonly [key: string]: unknown;
            };
            readonly urgency: number;
            readonly at: string;
            readonly readAt: string | null;
        };
        readonly AmendAccountDto: {
            readonly expectedVersion: number;
            readonly disabled?: boolean;
            readonly password?: string;
        };
        readonly AmendBodyDto: {
            readonly validFrom?: string;
            readonly validTo?: string | null;
            readonly organisationId?: string;
            readonly name?: string;
            /** @enum {string} */
            readonly kind?: "executive-committee" | "standing-committee" | "secretariat" | "commission" | "delegation";
            readonly expectedVersion: number;
        };
        readonly AmendCalendarDayDto: {
            readonly day?: string;
            /** @enum {string} */
            readonly kind?: "off" | "worked";
            readonly name?: string;
            readonly provisional?: boolean;
            readonly expectedVersion: number;
        };
        readonly AmendGroupDto: {
            readonly validFrom?: string;
            readonly validTo?: string | null;
            readonly organisationId?: string;
            readonly code?: string;
            readonly name?: string;
            readonly aliases?: readonly string[];
            readonly rule?: components["schemas"]["GroupRuleDto"];
            readonly expectedVersion: number;
        };
        readonly AmendHolderDto: {
            readonly validFrom?: string;
            readonly validTo?: string | null;
            readonly expectedVersion: number;
        };
        readonly AmendItemDto: {
            readonly title?: string | null;
            readonly presenter?: string | null;
            readonly minutesPlanned?: number | null;
        };
        readonly AmendMembershipDto: {
            readonly validFrom?: string;
            readonly validTo?: string | null;
            readonly bodyId?: string;
            readonly personId?: string;
            readonly positionId?: string | null;
            readonly presidingRank?: number;
            readonly expectedVersion: number;
        };
        readonly AmendPersonDto: {
            readonly name?: string;
            readonly email?: string | null;
            readonly phone?: string | null;
            readonly expectedVersion: number;
        };
        readonly AmendPositionDto: {
            readonly validFrom?: string;
            readonly validTo?: string | null;
            readonly organisationId?: string;
            readonly title?: string;
            readonly kind?: string;
            readonly roles?: readonly ("drafter" | "reviewer" | "member" | "presider" | "signer" | "clerk" | "supervisor" | "lead" | "administrator" | "auditor")[];
            readonly rank?: number;
            readonly expectedVersion: number;
        };
        readonly AmendRuleDto: {
            readonly validFrom?: string;
            readonly validTo?: string | null;
            readonly code?: string;
            readonly organisationId?: string | null;
            readonly value?: {
                readonly [key: string]: unknown;
            };
            readonly source?: string | null;
            readonly expectedVersion: number;
        };
        readonly AmendSittingDto: {
            readonly startsAt: string;
            readonly endsAt?: string | null;
            readonly place: string;
            readonly subject?: string | null;
            readonly ordinal?: number;
            readonly secretaryPersonId?: string;
            readonly expectedVersion?: number;
        };
        readonly AmendTermDto: {
            readonly organisationId?: string;
            readonly name?: string;
            readonly startsOn?: string;
            readonly endsOn?: string | null;
            readonly expectedVersion: number;
        };
        readonly AmendWordDto: {
            readonly validFrom?: string;
            readonly validTo?: string | null;
            readonly meaning?: string | null;
            readonly withdrawn?: boolean;
            readonly expectedVersion: number;
        };
        readonly AnnexDto: {
            readonly id: string;
            readonly title: string;
            readonly body: readonly components["schemas"]["BodyNodeDto"][];
        };
        readonly AnswerDto: {
            /** @enum {string} */
            readonly answer: "accepted" | "explained";
            readonly text: string;
        };
        readonly AnswerExplanationDto: {
            readonly answer: string;
        };
        readonly AnswerVisitDto: {
            readonly agreed: boolean;
            readonly text?: string | null;
        };
        readonly AnsweredImportDto: {
            readonly id: string;
            readonly answers: {
                readonly [key: string]: string | null;
            };
            readonly corrected: Record<string, never> | null;
            readonly draft: components["schemas"]["AroundBodyDto"];
        };
        readonly ApiTokenDto: {
            readonly id: string;
            readonly name: string;
            readonly positionId: string;
            readonly positionTitle: string;
            readonly createdAt: string;
            readonly expiresAt: string | null;
            readonly lastUsedAt: string | null;
        };
        readonly ApiTokensDto: {
            readonly items: readonly components["schemas"]["ApiTokenDto"][];
        };
        readonly AroundBodyDto: {
            readonly head: components["schemas"]["HeadDto"];
            readonly recipients: readonly components["schemas"]["DocumentsRecipientLineDto"][];
            readonly signature: components["schemas"]["SignatureBlockDto"] | null;
        };
        readonly AskDto: {
            readonly text: string;
            readonly nodeId?: string;
        };
        readonly AskExplanationDto: {
            readonly question: string;
            readonly dueOn: string;
            readonly findingId?: string | null;
        };
        readonly AskPaperDto: {
            readonly title: string;
            readonly owedByOrganisationId?: string | null;
            readonly dueAt?: string | null;
        };
        readonly AskPapersDto: {
            readonly papers: readonly components["schemas"]["PaperInput"][];
        };
        readonly AskSelfReportDto: {
            readonly dueOn?: string | null;
            readonly guidance?: string | null;
        };
        readonly AskedRoundDto: {
            readonly id: string;
            /** @enum {string} */
            readonly purpose: "comment" | "inspected-body";
            readonly title: string;
            readonly type: string;
            readonly organisationName: string | null;
            readonly openedAt: string;
            readonly dueOn: string;
            readonly dueAt: string;
            /** @enum {string} */
            readonly status: "open" | "closed";
            /** @enum {string|null} */
            readonly reply: "agree" | "opinions" | "no-opinion" | null;
            readonly answeredAt: string | null;
            readonly message: string | null;
            readonly askedName: string;
            readonly content: components["schemas"]["DocumentContentDto"];
            readonly late: boolean | null;
            readonly answeredBy: string | null;
            readonly text: string | null;
            readonly agreed: readonly string[];
            readonly opinions: readonly components["schemas"]["OwnOpinionDto"][];
        };
        readonly AskedRoundItemDto: {
            readonly id: string;
            /** @enum {string} */
            readonly purpose: "comment" | "inspected-body";
            readonly title: string;
            readonly type: string;
            readonly organisationName: string | null;
            readonly openedAt: string;
            readonly dueOn: string;
            readonly dueAt: string;
            /** @enum {string} */
            readonly status: "open" | "closed";
            /** @enum {string|null} */
            readonly reply: "agree" | "opinions" | "no-opinion" | null;
            readonly answeredAt: string | null;
        };
        readonly AssignTasksDto: {
            readonly tasks: readonly components["schemas"]["TaskInput"][];
        };
        readonly BallotDto: {
            readonly decisionId: string;
            readonly ordinal: number;
            /** @enum {string} */
            readonly status: "open" | "closed";
            readonly organisationId: string;
            readonly body: string;
            /** @enum {string} */
            readonly mode: "meeting" | "written";
            readonly sessionId: string | null;
            /** @enum {string} */
            readonly subject: "general" | "personnel" | "discipline";
            readonly secret: boolean;
            readonly onPaper: boolean;
            readonly count: components["schemas"]["CountStateDto"] | null;
            readonly publicKey: string | null;
            readonly silenceConsents: boolean;
            readonly important: boolean;
            readonly reminded: number;
            readonly rules: components["schemas"]["BallotRulesDto"];
            readonly versionId: string;
            readonly versionDigest: string;
            readonly openedAt: string;
            readonly closesAt: string | null;
            readonly closedAt: string | null;
            readonly rosterSize: number;
            readonly voted: number;
            readonly roster: readonly components["schemas"]["SeatDto"][];
            readonly tally: components["schemas"]["TallyDto"] | null;
            readonly papers: readonly components["schemas"]["UrnPaperDto"][];
            /** @enum {string|null} */
            readonly outcome: "approved" | "approved-with-changes" | "not-approved" | "put-off" | null;
            readonly explanation: string | null;
            readonly listedChanges: readonly components["schemas"]["ListedChangeDto"][];
            readonly putOffReason: string | null;
            readonly mine: components["schemas"]["MySeatDto"];
        };
        readonly BallotOpenedDto: {
            readonly decisionId: string;
            readonly roster: number;
        };
        readonly BallotOpinionAnswerDto: {
            /** @enum {string} */
            readonly answer: "accepted" | "explained";
            readonly text: string;
            readonly nodeId?: string;
        };
        readonly BallotOpinionDto: {
            readonly id: string;
            readonly name: string | null;
            readonly title: string | null;
            /** @enum {string} */
            readonly choice: "for" | "against" | "other" | "abstain" | "invalid";
            readonly opinion: string | null;
            readonly nodeId: string | null;
            readonly wording: string | null;
            /** @enum {string|null} */
            readonly answer: "accepted" | "explained" | null;
            readonly answerText: string | null;
            readonly changedNodeId: string | null;
            readonly answeredAt: string | null;
        };
        readonly BallotOpinionsDto: {
            readonly decisionId: string;
            readonly versionId: string;
            readonly unanswered: number;
            readonly opinions: readonly components["schemas"]["BallotOpinionDto"][];
        };
        readonly BallotResultDto: {
            readonly decisionId: string;
            /** @enum {string} */
            readonly outcome: "approved" | "approved-with-changes" | "not-approved" | "put-off" | "to-meeting";
            readonly tally: components["schemas"]["TallyDto"];
            readonly explanation: string;
        };
        readonly BallotRulesDto: {
            readonly quorum: components["schemas"]["QuorumDto"];
            readonly majority: components["schemas"]["MajorityDto"];
            readonly conduct: components["schemas"]["ConductDto"];
        };
        readonly BallotTermsDto: {
            readonly incumbents: number;
            readonly rules: components["schemas"]["BallotRulesDto"];
            readonly closesAt: string | null;
        };
        readonly BallotVoteDto: {
            /** @enum {string} */
            readonly choice: "for" | "against" | "other" | "abstain";
            readonly opinion: string | null;
            readonly nodeId: string | null;
            readonly wording: string | null;
            readonly reserved: string | null;
        };
        readonly BlockerDto: {
            readonly code: string;
            readonly text: string;
        };
        readonly BodyDto: {
            readonly id: string;
            readonly version: number;
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly organisationId: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "executive-committee" | "standing-committee" | "secretariat" | "commission" | "delegation";
        };
        readonly BodyNodeDto: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "part" | "clause" | "paragraph" | "item" | "table" | "footnote";
            readonly label: string | null;
            readonly level: number;
            readonly heading: string | null;
            readonly text: string;
            readonly spans: readonly components["schemas"]["SpanDto"][];
            readonly answers?: string | null;
            readonly origin?: components["schemas"]["NodeOriginDto"] | null;
            readonly readAs?: readonly components["schemas"]["ReadAsDto"][] | null;
        };
        readonly CalendarDayDto: {
            readonly id: string;
            readonly version: number;
            readonly day: string;
            /** @enum {string} */
            readonly kind: "off" | "worked";
            readonly name: string;
            readonly provisional?: boolean;
        };
        readonly CarryRequirementsDto: {
            readonly requirementIds: readonly string[];
        };
        readonly ChangeOrganisationDto: {
            readonly name?: string;
            readonly shortName?: string | null;
            readonly symbol?: string | null;
            readonly kind?: string;
            readonly parentId?: string | null;
            readonly servedBy?: string | null;
            readonly aliases?: readonly string[];
            readonly from: string;
        };
        readonly ChangePasswordDto: {
            readonly current: string;
            readonly next: string;
        };
        readonly ChangeRoleDto: {
            readonly reason?: string | null;
            /** @enum {string} */
            readonly role: "head" | "deputy" | "secretary" | "member";
        };
        readonly ChangesDto: {
            readonly since: components["schemas"]["SeenVersionDto"] | null;
            readonly openedAt: string | null;
            readonly current: components["schemas"]["PresentVersionDto"];
            readonly nodes: readonly components["schemas"]["NodeDifferenceDto"][];
        };
        readonly CheckDto: {
            readonly code: string;
            readonly label: string;
            /** @enum {string} */
            readonly class: "form" | "content";
            /** @enum {string|null} */
            readonly outcome: "met" | "not-met" | "not-applicable" | null;
            readonly note: string | null;
            readonly checkedBy: string | null;
            readonly checkedAt: string | null;
            readonly hints: readonly components["schemas"]["HintDto"][];
        };
        readonly CheckTickDto: {
            readonly code: string;
            /** @enum {string} */
            readonly outcome: "met" | "not-met" | "not-applicable";
            readonly note?: string | null;
        };
        readonly ChecklistDto: {
            readonly round: number;
            readonly checks: readonly components["schemas"]["CheckDto"][];
        };
        readonly CloseBallotDto: {
            readonly putOff?: components["schemas"]["ReasonDto"];
            readonly changes?: readonly components["schemas"]["ListedChangeDto"][];
        };
        readonly CloseObligationDto: {
            /** @enum {string} */
            readonly outcome: "done" | "cancelled";
            readonly reason?: string;
        };
        readonly CloseRequirementDto: {
            /** @enum {string} */
            readonly outcome: "met" | "not-met";
            readonly evidence: string;
        };
        readonly CommentDto: {
            readonly nodeId?: string | null;
            readonly text: string;
            /** @enum {string} */
            readonly class: "form" | "content";
            readonly span?: components["schemas"]["QuotedSpanDto"] | null;
            readonly proposal?: string | null;
            readonly checkCode?: string | null;
        };
        readonly CommentPlaceDto: {
            /** @enum {string} */
            readonly state: "stands" | "changed" | "gone";
            readonly from: number | null;
            readonly to: number | null;
        };
        readonly CommentViewDto: {
            readonly id: string;
            readonly versionId: string;
            readonly versionOrdinal: number;
            readonly round: number;
            readonly nodeId: string | null;
            /** @enum {string} */
            readonly class: "form" | "content";
            readonly text: string;
            readonly quote: string | null;
            readonly place: components["schemas"]["CommentPlaceDto"] | null;
            readonly proposal: string | null;
            readonly checkCode: string | null;
            readonly author: string | null;
            readonly own: boolean;
            readonly madeAt: string;
            /** @enum {string|null} */
            readonly answer: "accepted" | "explained" | null;
            readonly answerText: string | null;
            readonly answeredBy: string | null;
            readonly answeredAt: string | null;
            readonly mendedIn: number | null;
            readonly withdrawnAt: string | null;
            readonly withdrawnReason: string | null;
        };
        readonly ComposedPaperAckDto: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "wanted" | "drafted";
            readonly documentId: string | null;
        };
        readonly ComposedPaperDto: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "decision" | "plan" | "invitation" | "minutes" | "report" | "summary" | "submission" | "conclusion";
            readonly subjectId: string | null;
            readonly delegationId: string | null;
            /** @enum {string} */
            readonly state: "wanted" | "drafted" | "issued";
            readonly documentId: string | null;
            readonly symbol: string | null;
            readonly issuedOn: string | null;
            readonly times: number;
        };
        readonly ConductDto: {
            readonly secretSubjects: readonly ("general" | "personnel" | "discipline")[];
            readonly meetingSubjects: readonly ("general" | "personnel" | "discipline")[];
            /** @enum {string} */
            readonly silence: "no-vote" | "consent-if-said";
            readonly changeable: boolean;
            readonly recusedInBase: boolean;
            readonly importantNeedsMeeting: boolean;
            /** @enum {string} */
            readonly liveTally: "nobody" | "presider" | "roster";
            readonly reservedReaders: readonly ("roster" | "presider" | "drafter" | "auditor")[];
        };
        readonly ConferenceDto: {
            readonly expectedVersion?: number | null;
            readonly heldOn: string;
            readonly atHour?: string | null;
            readonly place: string;
            readonly chair: string;
            readonly present: readonly string[];
            readonly absent: readonly string[];
            readonly opinions: readonly components["schemas"]["ConferenceOpinionDto"][];
            readonly outcome?: string | null;
        };
        readonly ConferenceOpinionDto: {
            readonly speaker: string;
            readonly text: string;
        };
        readonly ConferenceOpinionViewDto: {
            readonly speaker: string;
            readonly text: string;
        };
        readonly ConferenceViewDto: {
            readonly version: number;
            readonly heldOn: string;
            readonly atHour: string | null;
            readonly place: string;
            readonly chair: string;
            readonly present: readonly string[];
            readonly absent: readonly string[];
            readonly opinions: readonly components["schemas"]["ConferenceOpinionViewDto"][];
            readonly outcome: string | null;
        };
        readonly ConfirmChangesDto: {
            readonly versionDigest: string;
        };
        readonly CountStateDto: {
            /** @enum {string} */
            readonly status: "entered" | "mismatch" | "confirmed";
            readonly byMe: boolean;
            readonly readings: readonly components["schemas"]["PaperCountDto"][];
        };
        readonly CurrentVersionDto: {
            readonly versionId: string;
            readonly ordinal: number;
            readonly digest: string;
            readonly content: components["schemas"]["DocumentContentDto"];
        };
        readonly DayMinutesDto: {
            readonly visitId?: string | null;
            readonly day: string;
            readonly place: string;
            readonly presentDelegation: string;
            readonly presentSubject: string;
            readonly content: string;
            readonly requests?: string | null;
        };
        readonly DayMinutesViewDto: {
            readonly id: string;
            readonly inspectionId: string;
            readonly delegationId: string;
            readonly subjectId: string;
            readonly subject: components["schemas"]["InspectionNamedDto"];
            readonly visitId: string | null;
            readonly day: string;
            readonly place: string;
            readonly presentDelegation: string;
            readonly presentSubject: string;
            readonly content: string;
            readonly requests: string | null;
            /** @enum {string} */
            readonly state: "draft" | "signed" | "countersigned";
            readonly writtenBy: components["schemas"]["InspectionNamedDto"];
            readonly signedBy: components["schemas"]["InspectionNamedDto"] | null;
            readonly signedAt: string | null;
            readonly countersignedBy: components["schemas"]["InspectionNamedDto"] | null;
            readonly countersignedAt: string | null;
            readonly remark: string | null;
            readonly actions: readonly string[];
        };
        readonly DecideInspectionDto: {
            readonly symbol?: string | null;
            readonly decidedOn?: string | null;
            readonly startsOn: string;
        };
        readonly DecideSelfReportDto: {
            /** @enum {string} */
            readonly outcome: "accept" | "return";
            readonly reason?: string | null;
        };
        readonly DecisionAckDto: {
            readonly decisionId: string;
        };
        readonly DecisionPaperDto: {
            readonly documentId: string | null;
            readonly symbol: string | null;
            readonly issuedOn: string | null;
        };
        readonly DeclareTieDto: {
            readonly memberId?: string | null;
            readonly reason: string;
        };
        readonly DelegationDto: {
            readonly id: string;
            readonly ordinal: number;
            readonly name: string;
            readonly members: readonly components["schemas"]["DelegationMemberDto"][];
            readonly mine: boolean;
            readonly open: boolean;
        };
        readonly DelegationMemberDto: {
            readonly id: string;
            readonly person: components["schemas"]["InspectionNamedDto"];
            readonly position: string | null;
            /** @enum {string} */
            readonly role: "head" | "deputy" | "secretary" | "member";
            readonly joinedAt: string;
            readonly leftAt: string | null;
            readonly leftReason: string | null;
        };
        readonly DeliveryItemDto: {
            readonly id: string;
            readonly ordinal: number;
            readonly recipientId: string;
            /** @enum {string} */
            readonly recipientKind: "organisation" | "position" | "outside";
            readonly recipientName: string;
            /** @enum {string} */
            readonly purpose: "report" | "act" | "inform" | "file";
            /** @enum {string} */
            readonly stage: "delivered" | "opened" | "registered" | "acknowledged" | "returned";
            readonly deliveredAt: string;
            readonly openedAt: string | null;
            readonly registeredAt: string | null;
            readonly incomingNumber: number | null;
            readonly acknowledgedAt: string | null;
            readonly returnedAt: string | null;
            readonly returnReason: string | null;
            /** @enum {string} */
            readonly source: "own-act" | "entered-by-clerk" | "channel";
            readonly reminders: number;
            readonly lastRemindedAt: string | null;
        };
        readonly DeliveryViewDto: {
            readonly id: string;
            readonly documentId: string;
            readonly round: number;
            readonly recipientId: string;
            readonly recipientName: string;
            /** @enum {string} */
            readonly stage: "delivered" | "opened" | "registered" | "acknowledged" | "returned";
            /** @enum {string} */
            readonly purpose: "report" | "act" | "inform" | "file";
            readonly deliveredAt: string;
            readonly incomingNumber: number | null;
            readonly receivedOn: string | null;
            readonly reminders: number;
            readonly documentType: string;
            readonly number: number;
            readonly symbol: string;
            readonly title: string;
            readonly issuerOrganisationId: string;
            readonly issuerName: string;
            readonly issuedOn: string;
            readonly urgency: number;
            readonly receipt: components["schemas"]["ReceiptDto"];
            readonly content: {
                readonly [key: string]: unknown;
            };
            readonly actions: readonly ("open" | "register" | "acknowledge" | "return")[];
            readonly enterFor: readonly ("open" | "register" | "acknowledge" | "return")[];
            readonly nextIncomingNumber: number | null;
        };
        readonly DemoAccountDto: {
            readonly login: string;
            readonly password: string;
            readonly name: string;
            readonly personName: string;
            readonly position: string;
            readonly positionId: string;
            readonly positionTitle: string;
            readonly organisation: string;
            readonly organisationId: string;
            readonly organisationName: string;
            readonly roles: readonly ("drafter" | "reviewer" | "member" | "presider" | "signer" | "clerk" | "supervisor" | "lead" | "administrator" | "auditor")[];
        };
        readonly DemoAccountsDto: {
            readonly items: readonly components["schemas"]["DemoAccountDto"][];
            readonly password: string;
        };
        readonly DeskDto: {
            readonly slips: number;
            readonly replies: number;
            readonly questions: number;
        };
        readonly DifferenceDto: {
            readonly from: components["schemas"]["VersionItemDto"];
            readonly to: components["schemas"]["VersionItemDto"];
            readonly nodes: readonly components["schemas"]["NodeDifferenceDto"][];
        };
        readonly DirectoryPersonDto: {
            readonly id: string;
            readonly version: number;
            readonly name: string;
            readonly email?: string | null;
            readonly phone?: string | null;
        };
        readonly DispatchSummaryDto: {
            readonly dispatchId: string;
            readonly documentId: string;
            readonly round: number;
            readonly recipients: number;
            readonly delivered: number;
            readonly opened: number;
            readonly registered: number;
            readonly acknowledged: number;
            readonly returned: number;
            readonly silent: number;
            readonly reminders: number;
            readonly plannedAt: string;
            readonly dispatchedAt: string | null;
            readonly answeredAt: string | null;
        };
        readonly DissolveOrganisationDto: {
            readonly on: string;
            /** @enum {string} */
            readonly kind: "merge" | "split" | "replace";
            readonly successorIds: readonly string[];
        };
        readonly DocumentContentDto: {
            readonly head: components["schemas"]["HeadDto"];
            readonly body: readonly components["schemas"]["BodyNodeDto"][];
            readonly recipients: readonly components["schemas"]["DocumentsRecipientLineDto"][];
            readonly signature: components["schemas"]["SignatureBlockDto"] | null;
            readonly tail: components["schemas"]["TailDto"];
            readonly annexes: readonly components["schemas"]["AnnexDto"][];
        };
        readonly DocumentDto: {
            readonly id: string;
            readonly version: number;
            readonly organisation: components["schemas"]["DocumentsOrganisationDto"];
            readonly type: string;
            readonly title: string;
            /** @enum {string} */
            readonly stage: "draft" | "inspection" | "committee" | "finalising" | "approved" | "signed" | "issued" | "withdrawn";
            readonly step: string;
            readonly round: number;
            readonly procedure: components["schemas"]["ProcedureOfDocumentDto"];
            readonly drafter: components["schemas"]["DrafterDto"];
            readonly draftedAt: string;
            readonly reportId: string | null;
            readonly importId: string | null;
            readonly inspection: components["schemas"]["InspectionTieDto"] | null;
            readonly current: components["schemas"]["CurrentVersionDto"];
            readonly holder: components["schemas"]["DocumentsHolderDto"] | null;
            readonly actions: readonly ("revise" | "submit" | "withdraw" | "comment" | "answer" | "mend-form" | "ask-units" | "pass-appraisal" | "return-appraisal" | "open-ballot" | "vote" | "change-vote" | "stand-aside" | "conduct-ballot" | "keep-slips" | "close-ballot" | "confirm-changes" | "countersign" | "sign" | "issue")[];
            readonly capacities: readonly string[] | null;
            readonly unansweredComments: number;
            readonly commentRounds: number;
            readonly ballot: components["schemas"]["BallotDto"] | null;
            readonly listedChanges: readonly components["schemas"]["ListedChangeDto"][];
            readonly confirmedDigest: string | null;
            readonly approvedVersionId: string | null;
            readonly signature: components["schemas"]["SignatureDto"] | null;
            readonly signatories: readonly components["schemas"]["SignatoryDto"][];
            readonly issue: components["schemas"]["IssueOfDocumentDto"] | null;
            readonly withdrawnReason: string | null;
            readonly agenda: readonly components["schemas"]["AgendaPlaceDto"][];
        };
        readonly DocumentItemDto: {
            readonly id: string;
            readonly organisationId: string;
            readonly organisationName: string | null;
            readonly type: string;
            readonly title: string;
            /** @enum {string} */
            readonly stage: "draft" | "inspection" | "committee" | "finalising" | "approved" | "signed" | "issued" | "withdrawn";
            readonly step: string;
            readonly round: number;
            readonly number: number | null;
            readonly symbol: string | null;
            readonly issuedOn: string | null;
            readonly reportId: string | null;
            readonly drafterName: string | null;
            readonly since: string;
            readonly dueAt: string | null;
        };
        readonly DocumentSummaryDto: {
            readonly documentId: string;
            readonly ready: boolean;
            readonly proposals: readonly components["schemas"]["ProposalDto"][];
            readonly requirements: readonly components["schemas"]["RequirementDto"][];
            readonly obligations: readonly components["schemas"]["ObligationDto"][];
            readonly duties: readonly components["schemas"]["DutyDto"][];
            readonly reports: readonly components["schemas"]["ReportDto"][];
            readonly counts: components["schemas"]["SummaryCountsDto"];
            readonly actions: readonly string[];
        };
        readonly DocumentsHolderDto: {
            readonly who: string;
            readonly people: readonly string[];
            readonly since: string;
            readonly dueAt: string | null;
            readonly late: boolean;
            readonly next: string | null;
        };
        readonly DocumentsOrganisationDto: {
            readonly id: string;
            readonly name: string;
            readonly symbol: string | null;
        };
        readonly DocumentsRecipientLineDto: {
            readonly id: string;
            readonly line: string;
            /** @enum {string} */
            readonly kind: "person" | "unit" | "group" | "archive" | "pointer";
            readonly tag: string | null;
            /** @enum {string} */
            readonly purpose: "report" | "act" | "inform" | "file";
            readonly targets: readonly components["schemas"]["DocumentsRecipientTargetDto"][];
        };
        readonly DocumentsRecipientTargetDto: {
            /** @enum {string} */
            readonly kind: "organisation" | "position" | "group" | "outside";
            readonly organisationId?: string;
            readonly positionId?: string;
            readonly groupId?: string;
            readonly name?: string;
            readonly email?: string | null;
        };
        readonly DocumentsSubstitutionDto: {
            readonly lineId: string;
            readonly from: string;
            readonly to: string;
            readonly reason: string;
        };
        readonly DossierDto: {
            readonly title: string;
            readonly ordinal: number;
            readonly versionId: string;
            readonly fingerprint: string;
            readonly parts: readonly components["schemas"]["DossierPartDto"][];
        };
        readonly DossierInspectionDto: {
            readonly id: string;
            readonly title: string;
            /** @enum {string} */
            readonly kind: "inspection" | "supervision";
            readonly content: string | null;
            readonly periodFrom: string | null;
            readonly periodTo: string | null;
            readonly outline: readonly components["schemas"]["OutlineItemDto"][];
        };
        readonly DossierPartDto: {
            readonly title: string;
            /** @enum {string} */
            readonly kind: "text" | "table" | "document" | "file";
        };
        readonly DraftDto: {
            readonly organisationId: string;
            /** @enum {string} */
            readonly type: "NQ" | "QĐ" | "QyĐ" | "CT" | "KL" | "QC" | "TT" | "HD" | "TB" | "BC" | "KH" | "CTr" | "ĐA" | "TTr" | "CV" | "BB" | "GM";
            readonly procedure?: string;
            readonly content: components["schemas"]["DocumentContentDto"];
            readonly importId?: string;
            readonly reportId?: string;
        };
        readonly DraftedPaperDto: {
            readonly id: string;
            readonly version: number;
            /** @enum {string} */
            readonly status: "planned" | "invited" | "open" | "closed" | "approved" | "put-off" | "cancelled";
            readonly documentId: string;
        };
        readonly DrafterDto: {
            readonly personId: string;
            readonly name: string;
        };
        readonly DutiesOpenedDto: {
            readonly duties: readonly components["schemas"]["DutyOpenedDto"][];
        };
        readonly DutyDto: {
            readonly id: string;
            readonly documentId: string | null;
            readonly documentSymbol: string | null;
            readonly documentTitle: string | null;
            readonly owingOrganisationId: string;
            readonly owing: components["schemas"]["OrganisationNameDto"];
            readonly supervisor: components["schemas"]["OrganisationNameDto"];
            readonly period: string;
            readonly cutOff: string;
            readonly dueOn: string;
            readonly dueAt: string;
            readonly dueOnDayOff: boolean;
            /** @enum {string} */
            readonly state: "open" | "reporting" | "submitted" | "delivered" | "returned" | "accepted" | "closed";
            readonly overdue: boolean;
            readonly reportId: string | null;
            readonly reminders: number;
            readonly closedReason: string | null;
            readonly openedAt: string;
            readonly closedAt: string | null;
            readonly actions: readonly string[];
        };
        readonly DutyOpenedDto: {
            readonly id: string;
            readonly owingOrganisationId: string;
            readonly period: string;
            readonly dueOn: string;
            readonly state: string;
            readonly opened: boolean;
        };
        readonly EarlierRequirementDto: {
            readonly id: string;
            readonly organisationName: string;
            readonly ofPredecessor: boolean;
            readonly text: string;
            readonly dueOn: string | null;
            readonly citedType: string | null;
            readonly citedSymbol: string | null;
            readonly citedOn: string | null;
            /** @enum {string} */
            readonly state: "open" | "not-met";
            readonly carried: boolean;
        };
        readonly EndInspectionDto: {
            readonly reason?: string | null;
            /** @enum {string} */
            readonly outcome: "closed" | "cancelled";
        };
        readonly EndSubstituteDto: {
            readonly reason: string;
        };
        readonly EnteredForDto: {
            readonly reason: string;
        };
        readonly EvidenceDto: {
            readonly id: string;
            readonly inspectionId: string;
            readonly delegationId: string;
            readonly subjectId: string | null;
            readonly taskId: string | null;
            /** @enum {string} */
            readonly kind: "file" | "photo" | "note";
            readonly title: string;
            readonly text: string | null;
            readonly fileName: string | null;
            readonly mediaType: string | null;
            readonly size: number | null;
            readonly sha256: string | null;
            readonly shown: boolean;
            /** @enum {string|null} */
            readonly scan: "clean" | "not-scanned" | null;
            readonly takenAt: string;
            readonly keptBy: components["schemas"]["InspectionNamedDto"];
            readonly keptAt: string;
            readonly withdrawnReason: string | null;
            readonly actions: readonly string[];
        };
        readonly EvidenceIntakeDto: {
            readonly limitMb: number;
            readonly scanning: boolean;
        };
        readonly EvidenceKeptDto: {
            readonly id: string;
            /** @enum {string|null} */
            readonly scan: "clean" | "not-scanned" | null;
        };
        readonly ExplanationAnsweredDto: {
            readonly id: string;
            readonly late: boolean;
        };
        readonly ExplanationDto: {
            readonly id: string;
            readonly findingId: string | null;
            readonly question: string;
            readonly dueOn: string;
            readonly overdue: boolean;
            /** @enum {string} */
            readonly state: "asked" | "answered" | "withdrawn";
            readonly answer: string | null;
            readonly files: readonly components["schemas"]["ExplanationFileDto"][];
            readonly late: boolean;
            readonly closesAt: string | null;
            readonly askedAt: string;
            readonly answeredAt: string | null;
        };
        readonly ExplanationFileDto: {
            readonly id: string;
            readonly fileName: string;
            readonly size: number;
        };
        readonly ExtendInspectionDto: {
            readonly dueOn: string;
            readonly reason: string;
        };
        readonly FieldProblemDto: {
            readonly field: string;
            readonly code: string;
            readonly detail: string;
        };
        readonly FigureDto: {
            readonly indicator: string;
            readonly value: string;
            readonly unit: string;
            /** @enum {string|null} */
            readonly comparison: "at-least" | "more-than" | "equal" | "at-most" | "less-than" | null;
            readonly target: string | null;
            readonly source: string | null;
        };
        readonly FigureInput: {
            readonly indicator: string;
            readonly value: string;
            readonly unit: string;
            /** @enum {string|null} */
            readonly comparison?: "at-least" | "more-than" | "equal" | "at-most" | "less-than" | null;
            readonly target?: string | null;
            readonly source?: string | null;
        };
        readonly FindingDto: {
            /** @enum {string} */
            readonly kind: "strength" | "limitation" | "violation";
            readonly area: string;
            readonly text: string;
            readonly responsibleOrganisationId?: string | null;
            readonly responsibleName?: string | null;
            readonly figures?: readonly components["schemas"]["FigureInput"][];
            readonly evidenceIds?: readonly string[];
        };
        readonly FindingOpinionDto: {
            /** @enum {string} */
            readonly stand: "agree" | "disagree" | "explain";
            readonly text: string;
        };
        readonly FindingViewDto: {
            readonly id: string;
            readonly version: number;
            readonly ordinal: number;
            /** @enum {string} */
            readonly kind: "strength" | "limitation" | "violation";
            readonly area: string;
            readonly text: string;
            readonly responsibleOrganisationId: string | null;
            readonly responsibleName: string | null;
            readonly figures: readonly components["schemas"]["JudgedFigureDto"][];
            readonly evidenceIds: readonly string[];
            readonly opinion: components["schemas"]["OpinionOnFindingDto"] | null;
        };
        readonly FindingsDto: {
            readonly subjectId: string;
            readonly step: string;
            readonly findings: readonly components["schemas"]["FindingViewDto"][];
            readonly requirements: readonly components["schemas"]["InspectionRequirementDto"][];
            readonly earlier: readonly components["schemas"]["EarlierRequirementDto"][];
            readonly actions: readonly string[];
        };
        readonly FollowedDto: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "open" | "met" | "not-met";
            readonly evidence: string | null;
            readonly judgedAt: string | null;
        };
        readonly FollowupReasonDto: {
            readonly reason: string;
        };
        readonly FormDelegationDto: {
            readonly reason?: string | null;
            readonly name: string;
            readonly members: readonly components["schemas"]["MemberInput"][];
            readonly subjectIds?: readonly string[];
        };
        readonly FormFixDto: {
            readonly nodeId: string;
            /** @enum {string} */
            readonly part: "label" | "heading" | "text" | "title";
            readonly before: string;
            readonly after: string;
            readonly commentIds?: readonly string[];
        };
        readonly FoundDto: {
            readonly id: string;
        };
        readonly FoundOrganisationDto: {
            readonly name: string;
            readonly shortName?: string | null;
            readonly symbol?: string | null;
            readonly kind: string;
            readonly parentId?: string | null;
            readonly servedBy?: string | null;
            readonly aliases?: readonly string[];
            readonly from: string;
            readonly code?: string;
        };
        readonly FurtherRequirementDto: {
            readonly id: string;
            readonly label: string | null;
            readonly text: string;
            /** @enum {string} */
            readonly state: "open" | "met" | "not-met";
            readonly evidence: string | null;
        };
        readonly GiveSubjectsDto: {
            readonly reason?: string | null;
            readonly subjectIds: readonly string[];
        };
        readonly GivenOpinionDto: {
            readonly nodeId?: string | null;
            readonly text: string;
            readonly proposal?: string | null;
        };
        readonly GroupDto: {
            readonly id: string;
            readonly version: number;
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly organisationId: string;
            readonly code: string;
            readonly name: string;
            readonly aliases?: readonly string[];
            readonly rule: components["schemas"]["GroupRuleDto"];
        };
        readonly GroupPartDto: {
            /** @enum {string} */
            readonly kind: "children" | "holders" | "body" | "listed";
            readonly of?: string;
            readonly kinds?: readonly string[];
            readonly except?: readonly string[];
            readonly positionKinds?: readonly string[];
            readonly bodyId?: string;
            readonly organisationIds?: readonly string[];
            readonly positionIds?: readonly string[];
        };
        readonly GroupRuleDto: {
            readonly parts: readonly components["schemas"]["GroupPartDto"][];
        };
        readonly GuestDto: {
            readonly personId?: string | null;
            readonly name?: string | null;
            readonly title?: string | null;
            readonly itemIds?: readonly string[] | null;
        };
        readonly GuestPresenceDto: {
            readonly invitationId: string;
            readonly present: boolean;
        };
        readonly HeadDto: {
            /** @enum {string} */
            readonly type: "NQ" | "QĐ" | "QyĐ" | "CT" | "KL" | "QC" | "TT" | "HD" | "TB" | "BC" | "KH" | "CTr" | "ĐA" | "TTr" | "CV" | "BB" | "GM";
            readonly title: string;
            readonly superior: string | null;
            readonly issuer: string | null;
            readonly place: string | null;
            readonly asPrinted: string | null;
        };
        readonly HeldPositionDto: {
            readonly id: string;
            readonly title: string;
            readonly organisationId: string;
            readonly organisationName: string;
            readonly roles: readonly ("drafter" | "reviewer" | "member" | "presider" | "signer" | "clerk" | "supervisor" | "lead" | "administrator" | "auditor")[];
        };
        readonly HintDto: {
            readonly name: string;
            readonly text: string;
            readonly nodeId: string | null;
            readonly from: number | null;
            readonly to: number | null;
            readonly quote: string | null;
        };
        readonly HoldInMeetingDto: {
            readonly sessionId?: string;
        };
        readonly HolderDto: {
            readonly id: string;
            readonly version: number;
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly personId: string;
            readonly positionId: string;
            readonly personName: string;
            readonly positionTitle: string;
            readonly organisationId: string;
            readonly organisationName: string;
        };
        readonly IdDto: {
            readonly id: string;
        };
        readonly ImportAnswerDto: {
            readonly path: string;
            /** @enum {string} */
            readonly answer: "right" | "corrected" | "open";
            readonly text?: string;
        };
        readonly ImportAnswersDto: {
            readonly answers: readonly components["schemas"]["ImportAnswerDto"][];
        };
        readonly ImportDto: {
            readonly id: string;
            /** @enum {string} */
            readonly format: "txt" | "docx" | "pdf";
            readonly fileName: string;
            /** @enum {string} */
            readonly status: "waiting" | "read" | "cancelled";
            readonly progress: components["schemas"]["ImportProgressDto"] | null;
            readonly ocr: boolean;
            /** @enum {string|null} */
            readonly failure: "import.unreadable" | null;
            readonly text: string | null;
            readonly read: Record<string, never> | null;
            readonly answers: {
                readonly [key: string]: string | null;
            };
            readonly corrected: Record<string, never> | null;
            readonly content: components["schemas"]["DocumentContentDto"] | null;
            readonly importedAt: string;
            readonly documentIds: readonly string[];
        };
        readonly ImportItemDto: {
            readonly id: string;
            readonly fileName: string;
            /** @enum {string} */
            readonly format: "txt" | "docx" | "pdf";
            /** @enum {string} */
            readonly status: "waiting" | "read" | "refused" | "cancelled";
            readonly progress: components["schemas"]["ImportProgressDto"] | null;
            readonly importedAt: string;
            readonly drafted: boolean;
        };
        readonly ImportProblemDto: {
            readonly code: string;
            readonly detail: string;
        };
        readonly ImportProgressDto: {
            readonly page: number;
            readonly pages: number;
        };
        readonly ImportReportDto: {
            /** @enum {string} */
            readonly kind: "organisations" | "people";
            readonly applied: boolean;
            readonly added: number;
            readonly known: number;
            readonly refused: number;
            readonly rows: readonly components["schemas"]["ImportedRowDto"][];
        };
        readonly ImportantAckDto: {
            readonly decisionId: string;
            readonly important: boolean;
        };
        readonly ImportedRowDto: {
            readonly row: number;
            /** @enum {string} */
            readonly outcome: "added" | "known" | "refused";
            readonly name: string;
            readonly problems: readonly components["schemas"]["ImportProblemDto"][];
        };
        readonly InboxItemDto: {
            readonly id: string;
            readonly documentId: string;
            readonly round: number;
            readonly recipientId: string;
            readonly recipientName: string;
            /** @enum {string} */
            readonly stage: "delivered" | "opened" | "registered" | "acknowledged" | "returned";
            /** @enum {string} */
            readonly purpose: "report" | "act" | "inform" | "file";
            readonly deliveredAt: string;
            readonly incomingNumber: number | null;
            readonly receivedOn: string | null;
            readonly reminders: number;
            readonly documentType: string;
            readonly number: number;
            readonly symbol: string;
            readonly title: string;
            readonly issuerOrganisationId: string;
            readonly issuerName: string;
            readonly issuedOn: string;
            readonly urgency: number;
        };
        readonly IncumbentDto: {
            readonly personId: string;
            readonly name: string;
            readonly positionId: string | null;
            readonly title: string | null;
            readonly bodyId: string;
            readonly presidingRank: number;
        };
        readonly IncumbentsDto: {
            readonly items: readonly components["schemas"]["IncumbentDto"][];
        };
        readonly InspectionDecidedDto: {
            readonly id: string;
            readonly step: string;
            readonly dueOn: string | null;
        };
        readonly InspectionDto: {
            readonly id: string;
            readonly version: number;
            /** @enum {string} */
            readonly kind: "inspection" | "supervision";
            readonly title: string;
            readonly organisation: components["schemas"]["InspectionNamedDto"];
            readonly lead: components["schemas"]["InspectionNamedDto"];
            readonly programmeItemId: string | null;
            readonly purpose: string | null;
            readonly content: string | null;
            readonly method: string | null;
            readonly periodFrom: string | null;
            readonly periodTo: string | null;
            readonly outline: readonly components["schemas"]["OutlineItemDto"][];
            /** @enum {string} */
            readonly step: "prepare" | "run" | "closed" | "cancelled";
            readonly decisionSymbol: string | null;
            readonly decidedOn: string | null;
            readonly startsOn: string | null;
            readonly timeLimit: components["schemas"]["TimeLimitDto"] | null;
            readonly firstDueOn: string | null;
            readonly dueOn: string | null;
            readonly late: boolean;
            readonly extendableTo: string | null;
            readonly endReason: string | null;
            readonly decisionPaper: components["schemas"]["DecisionPaperDto"] | null;
            readonly steps: readonly components["schemas"]["InspectionStepDto"][];
            readonly subjects: readonly components["schemas"]["InspectionSubjectDto"][];
            readonly delegations: readonly components["schemas"]["DelegationDto"][];
            readonly actions: readonly string[];
        };
        readonly InspectionKeptDto: {
            readonly id: string;
        };
        readonly InspectionLineDto: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "inspection" | "supervision";
            readonly title: string;
            readonly organisation: components["schemas"]["InspectionNamedDto"];
            readonly lead: components["schemas"]["InspectionNamedDto"];
            /** @enum {string} */
            readonly step: "prepare" | "run" | "closed" | "cancelled";
            readonly decisionSymbol: string | null;
            readonly decidedOn: string | null;
            readonly dueOn: string | null;
            readonly late: boolean;
            readonly subjects: number;
            readonly closedSubjects: number;
            /** @enum {string|null} */
            readonly mySeat: "head" | "deputy" | "secretary" | "member" | null;
            readonly asSubject: boolean;
        };
        readonly InspectionNamedDto: {
            readonly id: string;
            readonly name: string;
        };
        readonly InspectionPlanDto: {
            readonly reason?: string | null;
            readonly purpose: string;
            readonly content: string;
            readonly method?: string | null;
            readonly periodFrom: string;
            readonly periodTo: string;
            readonly startsOn?: string | null;
            readonly outline: readonly components["schemas"]["OutlineItemInput"][];
        };
        readonly InspectionProgrammeDto: {
            readonly id: string;
            readonly organisation: components["schemas"]["InspectionNamedDto"];
            /** @enum {string} */
            readonly span: "year" | "term";
            readonly title: string;
            readonly startsOn: string;
            readonly endsOn: string;
            /** @enum {string} */
            readonly state: "draft" | "approved";
            readonly items: number;
            readonly started: number;
            readonly actions: readonly string[];
        };
        readonly InspectionRequirementDto: {
            readonly id: string;
            readonly version: number;
            readonly ordinal: number;
            readonly text: string;
            readonly findingIds: readonly string[];
            readonly leadOrganisationId: string | null;
            readonly leadName: string | null;
            readonly supportName: string | null;
            readonly dueOn: string | null;
            readonly carriedRequirementId: string | null;
            readonly carriedFrom: string | null;
            readonly concludedIn: string | null;
        };
        readonly InspectionRequirementInput: {
            readonly text: string;
            readonly findingIds?: readonly string[];
            readonly leadOrganisationId?: string | null;
            readonly leadName?: string | null;
            readonly supportName?: string | null;
            readonly dueOn?: string | null;
        };
        readonly InspectionStepDto: {
            readonly code: string;
            readonly number: number | null;
            /** @enum {string} */
            readonly phase: "prepare" | "conduct" | "finish" | "after";
        };
        readonly InspectionSubjectDto: {
            readonly id: string;
            readonly ordinal: number;
            /** @enum {string} */
            readonly kind: "organisation" | "member";
            readonly organisation: components["schemas"]["InspectionNamedDto"];
            readonly person: components["schemas"]["InspectionNamedDto"] | null;
            readonly delegationId: string | null;
            readonly step: string;
            readonly stepNumber: number | null;
            /** @enum {string} */
            readonly phase: "prepare" | "conduct" | "finish" | "after";
            readonly stepSince: string;
            readonly droppedReason: string | null;
            readonly own: boolean;
            readonly moves: readonly components["schemas"]["SubjectMoveDto"][];
        };
        readonly InspectionTieDto: {
            readonly inspectionId: string;
            readonly itemId: string;
            /** @enum {string} */
            readonly kind: "decision" | "plan" | "invitation" | "minutes" | "report" | "summary" | "submission" | "conclusion";
            readonly subjectId: string | null;
            readonly delegationId: string | null;
        };
        readonly InvitationAckDto: {
            readonly invitationId: string;
        };
        readonly InvitationDto: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "member" | "guest";
            readonly personId: string | null;
            readonly name: string;
            readonly title: string | null;
            readonly itemIds: readonly string[] | null;
            /** @enum {string|null} */
            readonly reply: "attending" | "absent" | "delegate" | null;
            readonly replyReason: string | null;
            readonly delegateName: string | null;
            readonly delegateTitle: string | null;
            readonly repliedAt: string | null;
            readonly present: boolean;
            readonly arrivedAt: string | null;
            readonly leftAt: string | null;
        };
        readonly IssueDto: {
            readonly issuedOn?: string;
            readonly urgency?: number;
            readonly number?: number;
        };
        readonly IssueOfDocumentDto: {
            readonly number: number;
            readonly symbol: string;
            readonly issuedOn: string;
            readonly round: number;
            readonly recipients: number;
            readonly urgency: number;
            readonly rendered: boolean;
        };
        readonly IssuePreviewDto: {
            readonly number: number | null;
            readonly symbol: string | null;
            readonly issuedOn: string;
            readonly recipients: number;
            readonly firstRecipients: readonly components["schemas"]["NamedRecipientDto"][];
            readonly blockers: readonly components["schemas"]["BlockerDto"][];
            readonly substitutions: readonly components["schemas"]["DocumentsSubstitutionDto"][];
        };
        readonly IssueTokenDto: {
            readonly name: string;
            readonly positionId: string;
            readonly days?: number;
        };
        readonly IssuedDto: {
            readonly id: string;
            readonly number: number;
            readonly symbol: string;
            readonly issuedOn: string;
            readonly recipients: number;
            readonly round: number;
        };
        readonly IssuedTokenDto: {
            readonly id: string;
            readonly token: string;
        };
        readonly ItemAckDto: {
            readonly itemId: string;
        };
        readonly ItemBallotDto: {
            readonly decisionId: string;
            readonly documentId: string;
            /** @enum {string} */
            readonly status: "open" | "closed";
            readonly secret: boolean;
            readonly voted: number;
            readonly rosterSize: number;
            /** @enum {string|null} */
            readonly outcome: "approved" | "approved-with-changes" | "not-approved" | "put-off" | null;
            readonly explanation: string | null;
        };
        readonly ItemBallotWishDto: {
            /** @enum {string} */
            readonly subject?: "general" | "personnel" | "discipline";
            readonly secret?: boolean;
            readonly onPaper?: boolean;
        };
        readonly ItemDto: {
            readonly title?: string | null;
            readonly presenter?: string | null;
            readonly minutesPlanned?: number | null;
            readonly documentId?: string | null;
        };
        readonly JudgedFigureDto: {
            readonly indicator: string;
            readonly value: string;
            readonly unit: string;
            /** @enum {string|null} */
            readonly comparison: "at-least" | "more-than" | "equal" | "at-most" | "less-than" | null;
            readonly target: string | null;
            readonly source: string | null;
            readonly met: boolean | null;
        };
        readonly KeptDto: {
            readonly id: string;
            readonly version: number;
        };
        readonly KeptIdDto: {
            readonly id: string;
        };
        readonly KeptRowDto: {
            readonly id: string;
            readonly version: number;
        };
        readonly LinkAnswersDto: {
            readonly ids: readonly string[];
            /** @enum {string} */
            readonly answer: "confirmed" | "rejected" | "open";
        };
        readonly LinkDto: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "document" | "body" | "person" | "clause" | "figure";
            readonly path: string;
            readonly printed: string;
            readonly documentId: string | null;
            readonly organisationId: string | null;
            readonly personId: string | null;
            readonly post: string | null;
            readonly nodeId: string | null;
            readonly symbol: string | null;
            readonly name: string | null;
            readonly issuedOn: string | null;
            readonly earlier: string | null;
            /** @enum {string} */
            readonly reason: "same" | "part" | "other-day" | "several" | "other-time" | "successor" | "other-post" | "similar";
            readonly confidence: number;
            readonly asked: boolean;
            readonly mayAnswer: boolean;
            /** @enum {string|null} */
            readonly answer: "confirmed" | "rejected" | null;
            readonly answeredBy: string | null;
            readonly answeredAt: string | null;
        };
        readonly LinksAnsweredDto: {
            readonly answered: number;
        };
        readonly LinksFoundDto: {
            readonly found: number;
        };
        readonly ListedChangeDto: {
            readonly nodeId: string;
            readonly instruction: string;
        };
        readonly ListedItemDto: {
            readonly itemId: string;
            readonly session: components["schemas"]["SittingAckDto"];
        };
        readonly MajorityDto: {
            readonly moreThan: readonly number[];
            /** @enum {string} */
            readonly base: "incumbents" | "present" | "voting";
        };
        readonly MarkImportantDto: {
            readonly important: boolean;
        };
        readonly MemberInput: {
            readonly personId: string;
            /** @enum {string} */
            readonly role: "head" | "deputy" | "secretary" | "member";
        };
        readonly MemberNoteDto: {
            readonly text: string;
            readonly keptAt: string | null;
        };
        readonly MemberNoteTextDto: {
            readonly text: string;
        };
        readonly MembershipDto: {
            readonly id: string;
            readonly version: number;
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly bodyId: string;
            readonly personId: string;
            readonly positionId?: string | null;
            readonly presidingRank: number;
            readonly personName: string;
            readonly positionTitle: string | null;
        };
        readonly MendFormDto: {
            readonly expectedVersion: number;
            readonly fixes: readonly components["schemas"]["FormFixDto"][];
        };
        readonly MoveClockDto: {
            readonly to: string;
        };
        readonly MovePaperDto: {
            readonly remark?: string | null;
            /** @enum {string} */
            readonly to: "handed-over" | "received" | "returned" | "back";
        };
        readonly MoveSubjectDto: {
            readonly reason?: string | null;
            readonly move: string;
        };
        readonly MySeatDto: {
            readonly onRoster: boolean;
            readonly voted: boolean;
            readonly recused: boolean;
            readonly presides: boolean;
            readonly prepared: components["schemas"]["BallotVoteDto"] | null;
        };
        readonly NameSubstituteDto: {
            readonly absentPersonId: string;
            readonly positionId: string;
            readonly personId: string;
            readonly roles: readonly ("drafter" | "reviewer" | "member" | "presider" | "signer" | "clerk" | "supervisor" | "lead" | "administrator" | "auditor")[];
            readonly documentTypes?: readonly string[] | null;
            readonly fromDay: string;
            readonly untilDay: string;
            readonly reason: string;
        };
        readonly NamedRecipientDto: {
            readonly name: string;
            /** @enum {string} */
            readonly purpose: "report" | "act" | "inform" | "file";
        };
        readonly NodeDifferenceDto: {
            readonly nodeId: string;
            /** @enum {string} */
            readonly change: "added" | "removed" | "changed" | "moved";
            readonly before: components["schemas"]["BodyNodeDto"] | null;
            readonly after: components["schemas"]["BodyNodeDto"] | null;
        };
        readonly NodeOriginDto: {
            /** @enum {string} */
            readonly kind: "finding" | "requirement" | "agenda-item";
            readonly id: string;
        };
        readonly NoteDto: {
            readonly taskId?: string | null;
            readonly title: string;
            readonly text: string;
            readonly takenAt?: string | null;
            readonly deviceKey: string;
        };
        readonly ObligationDto: {
            readonly id: string;
            readonly documentId: string;
            readonly documentSymbol: string;
            readonly documentTitle: string;
            readonly nodeId: string;
            readonly task: string;
            readonly leads: readonly components["schemas"]["OrganisationNameDto"][];
            readonly supports: readonly components["schemas"]["OrganisationNameDto"][];
            readonly supervisor: components["schemas"]["OrganisationNameDto"];
            readonly firstDueOn: string | null;
            readonly currentDueOn: string | null;
            readonly dueAt: string | null;
            readonly dueOnDayOff: boolean;
            readonly periods: readonly string[];
            /** @enum {string} */
            readonly state: "open" | "done" | "cancelled";
            readonly overdue: boolean;
            readonly outstandingReports: number;
            readonly reminders: number;
            readonly closedReason: string | null;
            readonly openedAt: string;
            readonly closedAt: string | null;
            readonly actions: readonly string[];
        };
        readonly ObligationOpenedDto: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "open";
            readonly firstDueOn: string | null;
            readonly currentDueOn: string | null;
            readonly supervisorOrganisationId: string;
            readonly duties: readonly components["schemas"]["DutyOpenedDto"][];
        };
        readonly OpenAccountDto: {
            readonly personId: string;
            readonly login: string;
            readonly password: string;
        };
        readonly OpenBallotDto: {
            readonly organisationId?: string;
            /** @enum {string} */
            readonly body?: "executive-committee" | "standing-committee" | "secretariat" | "commission" | "delegation";
            readonly workingDays?: number;
            /** @enum {string} */
            readonly mode?: "meeting" | "written";
            /** @enum {string} */
            readonly subject?: "general" | "personnel" | "discipline";
            readonly secret?: boolean;
            readonly onPaper?: boolean;
            readonly closesAt?: string;
            readonly silenceConsents?: boolean;
            readonly sessionId?: string;
        };
        readonly OpenDutyDto: {
            readonly owingOrganisationId: string;
            readonly supervisorOrganisationId: string;
            readonly period: string;
            readonly documentId?: string;
        };
        readonly OpenObligationDto: {
            readonly documentId: string;
            readonly nodeId: string;
            readonly proposalId?: string;
            readonly task: string;
            readonly leadOrganisationIds: readonly string[];
            readonly supportOrganisationIds?: readonly string[];
            readonly supervisorOrganisationId?: string;
            readonly dueOn?: string;
            readonly periods?: readonly string[];
        };
        readonly OpenRoundDto: {
            readonly targets: readonly components["schemas"]["RoundTargetDto"][];
            /** @enum {string} */
            readonly purpose?: "comment" | "inspected-body";
            readonly dueOn?: string;
            readonly message?: string;
        };
        readonly OpenedSittingDto: {
            readonly id: string;
            readonly version: number;
            /** @enum {string} */
            readonly status: "planned" | "invited" | "open" | "closed" | "approved" | "put-off" | "cancelled";
            readonly seats: number;
        };
        readonly OpinionDto: {
            readonly id: string;
            readonly organisationId: string;
            readonly organisationName: string;
            readonly late: boolean;
            readonly nodeId: string | null;
            readonly text: string;
            readonly proposal: string | null;
            /** @enum {string|null} */
            readonly answer: "accepted" | "explained" | null;
            readonly answerText: string | null;
            readonly answeredBy: string | null;
            readonly answeredAt: string | null;
        };
        readonly OpinionOnFindingDto: {
            /** @enum {string} */
            readonly stand: "agree" | "disagree" | "explain";
            readonly text: string;
            readonly at: string;
            readonly by: string | null;
        };
        readonly OrganisationDetailDto: {
            readonly id: string;
            readonly version: number;
            readonly code: string;
            readonly foundedOn: string;
            readonly dissolvedOn: string | null;
            readonly onDay: components["schemas"]["OrganisationFieldsDto"] | null;
            readonly phases: readonly components["schemas"]["PhaseDto"][];
            readonly predecessors: readonly components["schemas"]["SuccessionDto"][];
            readonly successors: readonly components["schemas"]["SuccessionDto"][];
        };
        readonly OrganisationDto: {
            readonly id: string;
            readonly version: number;
            readonly code: string;
            readonly name: string;
            readonly shortName: string | null;
            readonly symbol: string | null;
            readonly kind: string;
            readonly parentId: string | null;
            readonly parentName: string | null;
            readonly servedBy: string | null;
            readonly aliases: readonly string[];
        };
        readonly OrganisationFieldsDto: {
            readonly name: string;
            readonly shortName?: string | null;
            readonly symbol?: string | null;
            readonly kind: string;
            readonly parentId?: string | null;
            readonly servedBy?: string | null;
            readonly aliases?: readonly string[];
        };
        readonly OrganisationNameDto: {
            readonly id: string;
            readonly name: string;
        };
        readonly OutlineAnswerDto: {
            readonly outlineId: string;
            readonly text: string;
        };
        readonly OutlineItemDto: {
            readonly id: string;
            readonly title: string;
            readonly guidance: string;
        };
        readonly OutlineItemInput: {
            readonly id?: string | null;
            readonly title: string;
            readonly guidance: string;
        };
        readonly OwedPaperDto: {
            readonly id: string;
            readonly title: string;
            readonly session: components["schemas"]["WaitingSessionDto"];
            readonly owedById: string;
            readonly owedBy: string | null;
            readonly dueAt: string | null;
            readonly overdue: boolean;
            /** @enum {string} */
            readonly status: "awaited" | "in" | "late" | "let-in";
            readonly documentId: string | null;
            readonly fileName: string | null;
            readonly handedInAt: string | null;
            readonly open: boolean;
        };
        readonly OwnOpinionDto: {
            readonly nodeId: string | null;
            readonly text: string;
            readonly proposal: string | null;
            /** @enum {string|null} */
            readonly answer: "accepted" | "explained" | null;
            readonly answerText: string | null;
        };
        readonly OwnPartDto: {
            readonly invitationId: string | null;
            readonly seat: boolean;
            readonly present: boolean;
        };
        readonly PaperAckDto: {
            readonly paperId: string;
            /** @enum {string} */
            readonly status: "awaited" | "in" | "late" | "let-in" | "removed";
        };
        readonly PaperCountDto: {
            readonly takers: readonly string[];
            readonly papers: components["schemas"]["PapersFoundDto"];
            readonly opinions?: readonly string[];
        };
        readonly PaperDocumentDto: {
            readonly documentId: string;
        };
        readonly PaperDto: {
            readonly id: string;
            readonly inspectionId: string;
            readonly delegationId: string;
            readonly subjectId: string;
            readonly title: string;
            /** @enum {string} */
            readonly form: "original" | "copy";
            readonly copies: number;
            /** @enum {string} */
            readonly state: "asked" | "handed-over" | "received" | "returned" | "back";
            readonly remark: string | null;
            readonly askedAt: string;
            readonly handedOverBy: components["schemas"]["InspectionNamedDto"] | null;
            readonly handedOverAt: string | null;
            readonly receivedBy: components["schemas"]["InspectionNamedDto"] | null;
            readonly receivedAt: string | null;
            readonly returnedBy: components["schemas"]["InspectionNamedDto"] | null;
            readonly returnedAt: string | null;
            readonly backBy: components["schemas"]["InspectionNamedDto"] | null;
            readonly backAt: string | null;
            readonly actions: readonly string[];
        };
        readonly PaperEntryDto: {
            /** @enum {string} */
            readonly status: "entered" | "mismatch" | "confirmed";
            readonly byMe: boolean;
            readonly readings: readonly components["schemas"]["BallotVoteDto"][];
        };
        readonly PaperInput: {
            readonly title: string;
            /** @enum {string} */
            readonly form: "original" | "copy";
            readonly copies: number;
        };
        readonly PaperMovedDto: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "asked" | "handed-over" | "received" | "returned" | "back";
        };
        readonly PaperVoteAckDto: {
            /** @enum {string} */
            readonly status: "entered" | "mismatch" | "confirmed";
        };
        readonly PapersFoundDto: {
            readonly for: number;
            readonly against: number;
            readonly other: number;
            readonly abstain: number;
            readonly invalid: number;
        };
        readonly PathStepDto: {
            readonly id: string;
            readonly at: string;
            readonly who: string;
            readonly position: string | null;
            readonly what: string;
            readonly kind: string;
        };
        readonly PersonDto: {
            readonly id: string;
            readonly name: string;
        };
        readonly PhaseDto: {
            readonly name: string;
            readonly shortName?: string | null;
            readonly symbol?: string | null;
            readonly kind: string;
            readonly parentId?: string | null;
            readonly servedBy?: string | null;
            readonly aliases?: readonly string[];
            readonly validFrom: string;
            readonly validTo: string | null;
        };
        readonly PlanSittingDto: {
            readonly startsAt: string;
            readonly endsAt?: string | null;
            readonly place: string;
            readonly subject?: string | null;
            readonly ordinal?: number;
            readonly secretaryPersonId?: string;
            readonly expectedVersion?: number;
            readonly organisationId: string;
            /** @enum {string} */
            readonly body: "executive-committee" | "standing-committee" | "secretariat";
        };
        readonly PositionDto: {
            readonly id: string;
            readonly version: number;
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly organisationId: string;
            readonly title: string;
            readonly kind: string;
            readonly roles: readonly ("drafter" | "reviewer" | "member" | "presider" | "signer" | "clerk" | "supervisor" | "lead" | "administrator" | "auditor")[];
            readonly rank: number;
            readonly organisationName: string;
        };
        readonly PreparedDto: {
            readonly preparedId: string;
        };
        readonly PresenceDto: {
            readonly here: boolean;
            readonly reason?: string | null;
        };
        readonly PresentVersionDto: {
            readonly versionId: string;
            readonly ordinal: number;
        };
        readonly PreviewDto: {
            readonly count: number;
            readonly recipients: components["schemas"]["RecipientsPageDto"];
            readonly emptyLineIds: readonly string[];
        };
        readonly PreviewLinesDto: {
            readonly lines: readonly components["schemas"]["RecipientLineDto"][];
            readonly at?: string;
        };
        readonly PreviewedRecipientDto: {
            readonly recipientId: string;
            /** @enum {string} */
            readonly kind: "organisation" | "position" | "outside";
            readonly name: string;
            readonly lineNo: number;
            /** @enum {string} */
            readonly purpose: "report" | "act" | "inform" | "file";
        };
        readonly PrintedDto: {
            readonly pages: readonly components["schemas"]["PrintedPageDto"][];
            readonly lines: readonly components["schemas"]["PrintedLineDto"][];
        };
        readonly PrintedLineDto: {
            readonly from: number;
            readonly to: number;
            readonly page: number;
            readonly x: number;
            readonly y: number;
            readonly width: number;
            readonly height: number;
        };
        readonly PrintedPageDto: {
            readonly width: number;
            readonly height: number;
        };
        readonly ProblemDto: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly code: string;
            readonly detail: string;
            readonly field?: string;
            readonly problems?: readonly components["schemas"]["FieldProblemDto"][];
            readonly correlationId: string;
        };
        readonly ProcedureDto: {
            readonly code: string;
            readonly version: number;
            readonly label: string;
            readonly types: readonly string[];
            readonly mayServe: readonly string[];
            readonly steps: readonly components["schemas"]["ProcedureStepDto"][];
        };
        readonly ProcedureOfDocumentDto: {
            readonly code: string;
            readonly version: number;
            readonly label: string;
            readonly steps: readonly components["schemas"]["StepDto"][];
        };
        readonly ProcedureStepDto: {
            readonly code: string;
            /** @enum {string} */
            readonly stage: "draft" | "inspection" | "committee" | "finalising" | "approved" | "signed" | "issued" | "withdrawn";
            readonly label: string;
            readonly roles: readonly string[];
            readonly next: readonly string[];
        };
        readonly ProgrammeDto: {
            readonly organisationId: string;
            /** @enum {string} */
            readonly span: "year" | "term";
            readonly title: string;
            readonly startsOn: string;
            readonly endsOn: string;
        };
        readonly ProgrammeItemDto: {
            readonly id: string;
            readonly ordinal: number;
            /** @enum {string} */
            readonly kind: "inspection" | "supervision";
            readonly content: string;
            readonly lead: components["schemas"]["InspectionNamedDto"];
            readonly quarter: number | null;
            readonly subjectOrganisations: readonly components["schemas"]["InspectionNamedDto"][];
            readonly subjectPeople: readonly components["schemas"]["InspectionNamedDto"][];
            readonly droppedReason: string | null;
            readonly inspectionId: string | null;
            readonly inspectionStep: string | null;
        };
        readonly ProgrammeItemInput: {
            /** @enum {string} */
            readonly kind: "inspection" | "supervision";
            readonly content: string;
            readonly leadOrganisationId: string;
            readonly quarter?: number | null;
            readonly subjectOrganisationIds?: readonly string[];
            readonly subjectPersonIds?: readonly string[];
        };
        readonly ProgrammeWithItemsDto: {
            readonly id: string;
            readonly organisation: components["schemas"]["InspectionNamedDto"];
            /** @enum {string} */
            readonly span: "year" | "term";
            readonly title: string;
            readonly startsOn: string;
            readonly endsOn: string;
            /** @enum {string} */
            readonly state: "draft" | "approved";
            readonly items: number;
            readonly started: number;
            readonly actions: readonly string[];
            readonly lines: readonly components["schemas"]["ProgrammeItemDto"][];
        };
        readonly ProposalDto: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "requirement" | "obligation";
            /** @enum {string} */
            readonly state: "proposed" | "taken" | "dismissed";
            readonly ordinal: number;
            readonly nodeId: string | null;
            readonly label: string | null;
            readonly task: string;
            readonly quote: string | null;
            readonly subjectName: string | null;
            readonly subjectOrganisationId: string | null;
            readonly leadNames: readonly string[];
            readonly leadOrganisationIds: readonly string[];
            readonly supportNames: readonly string[];
            readonly supportOrganisationIds: readonly string[];
            readonly reportToName: string | null;
            readonly reportToOrganisationId: string | null;
            readonly dueOn: string | null;
            readonly periods: readonly string[];
            readonly dueWords: string | null;
            readonly dismissedReason: string | null;
        };
        readonly ProposeRequirementsDto: {
            readonly dueOn?: string | null;
        };
        readonly PutOffItemAckDto: {
            readonly itemId: string;
            readonly movedToItemId: string | null;
        };
        readonly PutOffItemDto: {
            readonly reason: string;
            readonly toSessionId?: string | null;
        };
        readonly QuestionAnswerDto: {
            readonly text: string;
        };
        readonly QuestionDto: {
            readonly id: string;
            readonly nodeId: string | null;
            readonly versionId: string;
            readonly text: string;
            readonly askedBy: string | null;
            readonly askedAt: string;
            readonly mine: boolean;
            readonly answer: string | null;
            readonly answeredBy: string | null;
            readonly answeredAt: string | null;
        };
        readonly QuorumDto: {
            readonly fraction: readonly number[];
            /** @enum {string} */
            readonly base: "incumbents" | "present";
        };
        readonly QuotedSpanDto: {
            readonly from: number;
            readonly to: number;
            readonly quote: string;
        };
        readonly ReachedDto: {
            readonly at: string;
            /** @enum {string} */
            readonly source: "own-act" | "entered-by-clerk" | "channel";
        };
        readonly ReadAsDto: {
            readonly quote: string;
            readonly order: number;
            /** @enum {string} */
            readonly part: "lead" | "support" | "task" | "reportTo" | "due";
            readonly text: string;
        };
        readonly ReadBeforeDto: {
            readonly versionId?: string;
        };
        readonly ReadDto: {
            readonly read: number;
        };
        readonly ReadFigureDto: {
            readonly quote: string;
            readonly actual: string;
            readonly target: string | null;
            readonly met: boolean | null;
            readonly proposed: components["schemas"]["FigureDto"] | null;
        };
        readonly ReadingDto: {
            readonly versionId: string;
            readonly openedAt: string;
        };
        readonly ReasonDto: {
            readonly reason: string;
        };
        readonly ReceiptDto: {
            readonly id: string;
            readonly version: number;
            /** @enum {string} */
            readonly stage: "delivered" | "opened" | "registered" | "acknowledged" | "returned";
            readonly opened: components["schemas"]["ReachedDto"] | null;
            readonly registered: components["schemas"]["RegisteredDto"] | null;
            readonly acknowledged: components["schemas"]["ReachedDto"] | null;
            readonly returned: components["schemas"]["ReturnedDto"] | null;
        };
        readonly RecipientLineDto: {
            readonly id: string;
            readonly line: string;
            /** @enum {string} */
            readonly kind: "person" | "unit" | "group" | "archive" | "pointer";
            readonly tag: string | null;
            /** @enum {string} */
            readonly purpose: "report" | "act" | "inform" | "file";
            readonly targets: readonly components["schemas"]["RecipientTargetDto"][];
        };
        readonly RecipientTargetDto: {
            /** @enum {string} */
            readonly kind: "organisation" | "position" | "group" | "outside";
            readonly organisationId?: string;
            readonly positionId?: string;
            readonly groupId?: string;
            readonly name?: string;
            readonly email?: string | null;
        };
        readonly RecipientsPageDto: {
            readonly items: readonly components["schemas"]["PreviewedRecipientDto"][];
            readonly next: string | null;
        };
        readonly ReconciliationConclusionDto: {
            readonly documentId: string;
            readonly symbol: string;
            readonly issuedOn: string;
        };
        readonly ReconciliationDto: {
            readonly subjectId: string;
            readonly name: string;
            readonly step: string;
            readonly inspection: components["schemas"]["ReconciliationInspectionDto"];
            readonly conclusion: components["schemas"]["ReconciliationConclusionDto"] | null;
            readonly rows: readonly components["schemas"]["ReconciliationRowDto"][];
            readonly further: readonly components["schemas"]["FurtherRequirementDto"][];
            readonly unjudged: number;
        };
        readonly ReconciliationInspectionDto: {
            readonly id: string;
            readonly title: string;
        };
        readonly ReconciliationRowDto: {
            readonly requirementId: string;
            readonly ordinal: number;
            readonly text: string;
            readonly leadName: string | null;
            readonly dueOn: string | null;
            readonly carriedFrom: string | null;
            /** @enum {string} */
            readonly state: "unfollowed" | "open" | "met" | "not-met";
            readonly followed: readonly components["schemas"]["FollowedDto"][];
        };
        readonly RecordItemDto: {
            readonly discussion?: string | null;
            readonly conclusion?: string | null;
            readonly dealtWith: boolean;
        };
        readonly RecusedDto: {
            readonly recusalId: string;
        };
        readonly RegisterDto: {
            readonly enteredFor?: components["schemas"]["EnteredForDto"];
            readonly incomingNumber?: number;
            readonly receivedOn?: string;
        };
        readonly RegisterLineDto: {
            readonly id: string;
            readonly organisationId: string;
            readonly termId: string;
            readonly type: string;
            readonly number: number;
            readonly symbol: string;
            /** @enum {string} */
            readonly status: "used" | "void";
            readonly reason: string | null;
            readonly documentId: string | null;
            readonly title: string | null;
            readonly signer: string | null;
            readonly recipients: number | null;
            readonly takenOn: string;
        };
        readonly RegisteredDto: {
            readonly at: string;
            /** @enum {string} */
            readonly source: "own-act" | "entered-by-clerk" | "channel";
            readonly incomingNumber: number;
            readonly year: number;
            readonly receivedOn: string;
        };
        readonly RemarkDto: {
            readonly remark?: string | null;
        };
        readonly RemindedDto: {
            readonly reminded: number;
        };
        readonly ReplaceMemberDto: {
            readonly personId: string;
            readonly reason: string;
        };
        readonly ReplyDto: {
            /** @enum {string} */
            readonly reply: "attending" | "absent" | "delegate";
            readonly reason?: string | null;
            readonly delegateName?: string | null;
            readonly delegateTitle?: string | null;
        };
        readonly ReportDto: {
            readonly id: string;
            readonly dutyId: string;
            readonly period: string;
            readonly dueOn: string;
            readonly documentId: string | null;
            readonly aboutDocumentId: string | null;
            readonly aboutSymbol: string | null;
            readonly organisation: components["schemas"]["OrganisationNameDto"];
            readonly supervisor: components["schemas"]["OrganisationNameDto"];
            /** @enum {string} */
            readonly state: "started" | "drafted" | "submitted" | "delivered" | "accepted" | "returned" | "refused";
            readonly round: number;
            readonly returns: number;
            readonly reason: string | null;
            readonly composed: boolean;
            readonly startedAt: string;
            readonly submittedAt: string | null;
            readonly deliveredAt: string | null;
            readonly decidedAt: string | null;
            readonly actions: readonly string[];
        };
        readonly ReportJudgedDto: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "accepted" | "returned";
            readonly round: number;
        };
        readonly ReportStartedDto: {
            readonly reportId: string;
            readonly dutyId: string;
            /** @enum {string} */
            readonly state: "started";
            readonly resumed: boolean;
        };
        readonly RequirementDto: {
            readonly id: string;
            readonly documentId: string;
            readonly documentSymbol: string;
            readonly documentTitle: string;
            readonly proposalId: string;
            readonly nodeId: string | null;
            readonly label: string | null;
            readonly text: string;
            /** @enum {string} */
            readonly state: "open" | "met" | "not-met";
            readonly subject: components["schemas"]["OrganisationNameDto"];
            readonly supervisor: components["schemas"]["OrganisationNameDto"];
            readonly evidence: string | null;
            readonly openedAt: string;
            readonly closedAt: string | null;
            readonly actions: readonly string[];
        };
        readonly RequirementsKeptDto: {
            readonly requirementIds: readonly string[];
        };
        readonly RequirementsTakenDto: {
            readonly documentId: string;
            readonly opened: number;
            readonly requirementIds: readonly string[];
            readonly subjectOrganisationIds: readonly string[];
        };
        readonly ResolveLinesDto: {
            readonly organisationId: string;
            readonly lines: readonly components["schemas"]["RecipientLineDto"][];
            readonly at?: string;
        };
        readonly ResolvedLinesDto: {
            readonly lines: readonly components["schemas"]["RecipientLineDto"][];
            readonly substitutions: readonly components["schemas"]["SubstitutionDto"][];
            readonly unresolved: readonly string[];
        };
        readonly ReturnDto: {
            readonly enteredFor?: components["schemas"]["EnteredForDto"];
            readonly reason: string;
        };
        readonly ReturnedDto: {
            readonly at: string;
            /** @enum {string} */
            readonly source: "own-act" | "entered-by-clerk" | "channel";
            readonly reason: string;
        };
        readonly ReviseFindingDto: {
            /** @enum {string} */
            readonly kind: "strength" | "limitation" | "violation";
            readonly area: string;
            readonly text: string;
            readonly responsibleOrganisationId?: string | null;
            readonly responsibleName?: string | null;
            readonly figures?: readonly components["schemas"]["FigureInput"][];
            readonly evidenceIds?: readonly string[];
            readonly expectedVersion: number;
        };
        readonly ReviseRequirementDto: {
            readonly text: string;
            readonly findingIds?: readonly string[];
            readonly leadOrganisationId?: string | null;
            readonly leadName?: string | null;
            readonly supportName?: string | null;
            readonly dueOn?: string | null;
            readonly expectedVersion: number;
        };
        readonly RevisionDto: {
            readonly expectedVersion: number;
            readonly content: components["schemas"]["DocumentContentDto"];
            readonly note?: string;
        };
        readonly RoundAnswerDto: {
            /** @enum {string} */
            readonly reply: "agree" | "opinions" | "no-opinion";
            readonly agreed?: readonly string[];
            readonly opinions?: readonly components["schemas"]["GivenOpinionDto"][];
            readonly text?: string;
        };
        readonly RoundAnsweredDto: {
            readonly late: boolean;
            readonly opinions: number;
        };
        readonly RoundClosedDto: {
            readonly answered: number;
            readonly silent: number;
        };
        readonly RoundDto: {
            readonly id: string;
            readonly ordinal: number;
            /** @enum {string} */
            readonly purpose: "comment" | "inspected-body";
            readonly versionId: string;
            readonly versionOrdinal: number;
            readonly message: string | null;
            readonly openedAt: string;
            readonly openedBy: string | null;
            readonly dueOn: string;
            readonly dueAt: string;
            /** @enum {string} */
            readonly status: "open" | "closed";
            readonly closedAt: string | null;
            readonly reminded: number;
            readonly addressees: number;
            readonly answered: number;
            readonly late: number;
            readonly opinions: number;
            readonly unanswered: number;
        };
        readonly RoundOpenedDto: {
            readonly id: string;
            readonly addressees: number;
            readonly dueOn: string;
        };
        readonly RoundReplyDto: {
            readonly organisationId: string;
            readonly name: string;
            /** @enum {string|null} */
            readonly reply: "agree" | "opinions" | "no-opinion" | null;
            readonly late: boolean | null;
            readonly answeredAt: string | null;
            readonly answeredBy: string | null;
            readonly text: string | null;
            readonly opinions: number;
        };
        readonly RoundTargetDto: {
            /** @enum {string} */
            readonly kind: "organisation" | "group";
            readonly id: string;
        };
        readonly RuleDto: {
            readonly id: string;
            readonly version: number;
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly code: string;
            readonly organisationId?: string | null;
            readonly value: {
                readonly [key: string]: unknown;
            };
            readonly source?: string | null;
        };
        readonly SealedVoteDto: {
            readonly sealed: string;
        };
        readonly SeatAckDto: {
            readonly personId: string;
            readonly present: boolean;
        };
        readonly SeatDto: {
            readonly personId: string;
            readonly name: string;
            readonly title: string | null;
            readonly presides: boolean;
            readonly voted: boolean;
            readonly present: boolean | null;
            readonly recused: boolean;
            readonly recusalReason: string | null;
            /** @enum {string|null} */
            readonly choice: "for" | "against" | "other" | "abstain" | null;
            readonly opinion: string | null;
            readonly nodeId: string | null;
            readonly wording: string | null;
            readonly reserved: string | null;
            readonly onPaper: boolean;
            readonly paper: components["schemas"]["PaperEntryDto"] | null;
            readonly prepared: boolean;
        };
        readonly SecretaryDto: {
            readonly personId: string;
            readonly name: string;
            readonly title: string | null;
        };
        readonly SeenVersionDto: {
            readonly versionId: string;
            readonly ordinal: number;
            readonly openedAt: string;
        };
        readonly SelfReportAnswersDto: {
            readonly answers: readonly components["schemas"]["OutlineAnswerDto"][];
        };
        readonly SelfReportAskedDto: {
            readonly id: string;
            readonly dueOn: string;
        };
        readonly SelfReportDto: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "asked" | "submitted" | "returned" | "accepted";
            readonly guidance: string | null;
            readonly dueOn: string;
            readonly overdue: boolean;
            readonly late: boolean;
            /** @enum {string} */
            readonly lateRule: "accept" | "refuse";
            readonly graceDays: number;
            readonly rounds: number;
            readonly returnReason: string | null;
            readonly submittedAt: string | null;
            readonly answers: readonly components["schemas"]["OutlineAnswerDto"][];
            readonly fileName: string | null;
            readonly fileSize: number | null;
            readonly figures: readonly components["schemas"]["ReadFigureDto"][];
        };
        readonly SelfReportKeptDto: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "asked" | "submitted" | "returned" | "accepted";
            readonly late: boolean;
        };
        readonly SelfReportStateDto: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "submitted" | "returned" | "accepted";
        };
        readonly SentInvitationsDto: {
            readonly id: string;
            readonly version: number;
            /** @enum {string} */
            readonly status: "planned" | "invited" | "open" | "closed" | "approved" | "put-off" | "cancelled";
            readonly invited: number;
        };
        readonly SessionDto: {
            readonly person: components["schemas"]["PersonDto"];
            readonly login: string;
            readonly positions: readonly components["schemas"]["HeldPositionDto"][];
            readonly position: components["schemas"]["HeldPositionDto"] | null;
            readonly substitutes: readonly components["schemas"]["ActableDto"][];
            readonly actingFor: components["schemas"]["ActableDto"] | null;
            readonly csrfToken: string;
            readonly demo: boolean;
            readonly mustChange: boolean;
        };
        readonly SetupAdministratorDto: {
            readonly name: string;
            readonly login: string;
            readonly password: string;
        };
        readonly SetupDto: {
            readonly token: string;
            /** @enum {string} */
            readonly mode: "organisation" | "demo";
            readonly organisation?: components["schemas"]["SetupOrganisationDto"];
            readonly administrator?: components["schemas"]["SetupAdministratorDto"];
        };
        readonly SetupOrganisationDto: {
            readonly name: string;
            readonly symbol: string;
            /** @enum {string} */
            readonly level?: "province" | "commune" | "agency";
        };
        readonly SignDto: {
            /** @enum {string|null} */
            readonly capacity?: "T/M" | "K/T" | "T/L" | "TUQ" | "Q." | null;
            readonly onBehalfOf?: string | null;
        };
        readonly SignInDto: {
            readonly login: string;
            readonly password: string;
        };
        readonly SignatoryDto: {
            /** @enum {string} */
            readonly part: "secretary" | "subject" | "chair";
            readonly name: string;
            readonly signedAt: string | null;
            readonly position: string | null;
        };
        readonly SignatureBlockDto: {
            /** @enum {string|null} */
            readonly capacity: "T/M" | "K/T" | "T/L" | "TUQ" | "Q." | null;
            readonly onBehalfOf: string | null;
            readonly position: string;
            readonly name: string;
        };
        readonly SignatureDto: {
            readonly personId: string;
            readonly name: string;
            readonly position: string;
            readonly capacity: string | null;
            readonly onBehalfOf: string | null;
            readonly at: string;
            readonly versionId: string;
            readonly digest: string;
        };
        readonly SittingAckDto: {
            readonly id: string;
            readonly version: number;
            /** @enum {string} */
            readonly status: "planned" | "invited" | "open" | "closed" | "approved" | "put-off" | "cancelled";
        };
        readonly SittingDto: {
            readonly id: string;
            readonly version: number;
            readonly organisationId: string;
            readonly organisationName: string;
            /** @enum {string} */
            readonly body: "executive-committee" | "standing-committee" | "secretariat";
            readonly bodyName: string;
            readonly termName: string;
            readonly ordinal: number;
            readonly subject: string | null;
            readonly startsAt: string;
            readonly endsAt: string | null;
            readonly place: string;
            /** @enum {string} */
            readonly status: "planned" | "invited" | "open" | "closed" | "approved" | "put-off" | "cancelled";
            readonly secretary: components["schemas"]["SecretaryDto"];
            readonly papersDueAt: string | null;
            readonly invitationsDueAt: string | null;
            readonly currentItemId: string | null;
            readonly openedAt: string | null;
            readonly closedAt: string | null;
            readonly reason: string | null;
            readonly minutesDocumentId: string | null;
            readonly invitationDocumentId: string | null;
            readonly moves: readonly ("amend" | "arrange" | "invite" | "reply" | "let-in" | "open" | "conduct" | "ballot" | "close" | "draft-minutes" | "put-off" | "cancel")[];
            readonly insider: boolean;
            readonly quorum: components["schemas"]["SittingQuorumDto"] | null;
            readonly items: readonly components["schemas"]["AgendaItemDto"][];
            readonly seats: readonly components["schemas"]["SittingSeatDto"][];
            readonly invitations: readonly components["schemas"]["InvitationDto"][];
            readonly mine: components["schemas"]["OwnPartDto"];
        };
        readonly SittingItemDto: {
            readonly id: string;
            readonly organisationId: string;
            readonly organisationName: string | null;
            /** @enum {string} */
            readonly body: "executive-committee" | "standing-committee" | "secretariat";
            readonly bodyName: string;
            readonly termName: string;
            readonly ordinal: number;
            readonly subject: string | null;
            readonly startsAt: string;
            readonly endsAt: string | null;
            readonly place: string;
            /** @enum {string} */
            readonly status: "planned" | "invited" | "open" | "closed" | "approved" | "put-off" | "cancelled";
            readonly items: number;
            readonly invitationId: string | null;
            /** @enum {string|null} */
            readonly reply: "attending" | "absent" | "delegate" | null;
        };
        readonly SittingPaperDto: {
            readonly id: string;
            readonly itemId: string;
            readonly title: string;
            /** @enum {string} */
            readonly status: "awaited" | "in" | "late" | "let-in" | "removed";
            readonly dueAt: string | null;
            readonly owedBy: string | null;
            readonly documentId: string | null;
            readonly fileName: string | null;
            /** @enum {string|null} */
            readonly format: "txt" | "docx" | "pdf" | null;
            readonly handedInAt: string | null;
            readonly letInReason: string | null;
            readonly readable: boolean;
        };
        readonly SittingQuorumDto: {
            readonly seats: number;
            readonly present: number;
            readonly needed: number | null;
            readonly reached: boolean | null;
        };
        readonly SittingSeatDto: {
            readonly personId: string;
            readonly name: string;
            readonly title: string | null;
            readonly presides: boolean;
            readonly present: boolean;
            readonly arrivedAt: string | null;
            readonly leftAt: string | null;
            readonly absenceReason: string | null;
        };
        readonly SlipDto: {
            readonly decisionId: string;
            readonly documentId: string;
            readonly title: string;
            readonly type: string;
            readonly organisationName: string | null;
            /** @enum {string} */
            readonly mode: "meeting" | "written";
            /** @enum {string} */
            readonly subject: "general" | "personnel" | "discipline";
            readonly secret: boolean;
            readonly important: boolean;
            readonly sessionId: string | null;
            readonly openedAt: string;
            readonly closesAt: string | null;
            readonly voted: boolean;
            readonly recused: boolean;
            readonly prepared: boolean;
            readonly readAt: string | null;
            readonly changed: boolean;
            readonly openQuestions: number;
        };
        readonly SpanDto: {
            readonly from: number;
            readonly to: number;
            /** @enum {string} */
            readonly kind: "bold" | "italic" | "underline" | "reference" | "figure" | "obligation" | "body" | "person" | "date";
        };
        readonly StandardReportsDto: {
            readonly owingOrganisationIds: readonly string[];
            readonly supervisorOrganisationId?: string;
        };
        readonly StartInspectionDto: {
            readonly organisationId: string;
            readonly leadOrganisationId: string;
            readonly programmeItemId?: string | null;
            /** @enum {string} */
            readonly kind: "inspection" | "supervision";
            readonly title: string;
            readonly subjects: readonly components["schemas"]["SubjectInput"][];
        };
        readonly StartReportDto: {
            readonly compose: boolean;
        };
        readonly StateDto: {
            readonly id: string;
            readonly state: string;
        };
        readonly StepDto: {
            readonly code: string;
            /** @enum {string} */
            readonly stage: "draft" | "inspection" | "committee" | "finalising" | "approved" | "signed" | "issued" | "withdrawn";
            readonly label: string;
        };
        readonly SubjectDossierDto: {
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "organisation" | "member";
            readonly step: string;
            readonly delegationId: string | null;
            readonly delegationName: string | null;
            readonly inspection: components["schemas"]["DossierInspectionDto"];
            readonly selfReport: components["schemas"]["SelfReportDto"] | null;
            readonly explanations: readonly components["schemas"]["ExplanationDto"][];
            readonly conference: components["schemas"]["ConferenceViewDto"] | null;
            readonly papers: readonly components["schemas"]["ComposedPaperDto"][];
            readonly own: boolean;
            readonly files: boolean;
            readonly actions: readonly string[];
        };
        readonly SubjectInput: {
            readonly organisationId: string;
            readonly personId?: string | null;
        };
        readonly SubjectMoveDto: {
            readonly move: string;
            readonly to: string;
            readonly needsReason: boolean;
        };
        readonly SubjectMovedDto: {
            readonly id: string;
            readonly step: string;
        };
        readonly SubstituteAckDto: {
            readonly id: string;
        };
        readonly SubstituteDto: {
            readonly id: string;
            readonly absentPersonId: string;
            readonly absentName: string;
            readonly positionId: string;
            readonly positionTitle: string;
            readonly organisationId: string;
            readonly organisationName: string;
            readonly personId: string;
            readonly personName: string;
            readonly roles: readonly ("drafter" | "reviewer" | "member" | "presider" | "signer" | "clerk" | "supervisor" | "lead" | "administrator" | "auditor")[];
            readonly documentTypes: readonly string[] | null;
            readonly fromDay: string;
            readonly untilDay: string;
            readonly reason: string;
            /** @enum {string} */
            readonly state: "proposed" | "declined" | "to-come" | "in-force" | "over" | "ended";
            readonly endReason: string | null;
        };
        readonly SubstitutesDto: {
            readonly items: readonly components["schemas"]["SubstituteDto"][];
        };
        readonly SubstitutionDto: {
            readonly lineId: string;
            readonly from: string;
            readonly to: string;
            readonly reason: string;
        };
        readonly SuccessionDto: {
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "merge" | "split" | "replace";
            readonly onDay: string;
        };
        readonly SummaryCountsDto: {
            readonly proposals: number;
            readonly proposed: number;
            readonly requirements: number;
            readonly openRequirements: number;
            readonly obligations: number;
            readonly openObligations: number;
            readonly duties: number;
            readonly reports: number;
            readonly acceptedReports: number;
        };
        readonly SwitchPositionDto: {
            readonly positionId: string;
        };
        readonly SystemDto: {
            readonly initialised: boolean;
            readonly demo: boolean;
            readonly now: string;
            /** @enum {string} */
            readonly queue: "redis" | "postgres";
            readonly version: string;
        };
        readonly TailDto: {
            readonly asPrinted: string | null;
        };
        readonly TakeRequirementsDto: {
            readonly subjectOrganisationIds?: readonly string[];
            readonly proposalIds?: readonly string[];
            readonly all?: boolean;
            readonly supervisorOrganisationId?: string;
        };
        readonly TallyDto: {
            readonly for: number;
            readonly against: number;
            readonly other: number;
            readonly abstain: number;
            readonly invalid: number;
            readonly consenting: number;
            readonly recused: number;
            readonly tookPart: number;
        };
        readonly TaskCountsDto: {
            readonly memberId: string;
            readonly delegationId: string;
            readonly person: components["schemas"]["InspectionNamedDto"];
            readonly all: number;
            readonly late: number;
            readonly assigned: number;
            readonly accepted: number;
            readonly reported: number;
            readonly done: number;
            readonly cancelled: number;
        };
        readonly TaskDto: {
            readonly id: string;
            readonly inspectionId: string;
            readonly inspectionTitle: string;
            readonly delegationId: string;
            readonly delegationName: string;
            readonly subjectId: string;
            readonly subject: components["schemas"]["InspectionNamedDto"];
            readonly memberId: string;
            readonly person: components["schemas"]["InspectionNamedDto"];
            readonly area: string;
            readonly content: string;
            readonly product: string;
            readonly dueOn: string;
            readonly late: boolean;
            /** @enum {string} */
            readonly state: "assigned" | "accepted" | "reported" | "done" | "cancelled";
            readonly report: string | null;
            readonly returns: number;
            readonly returnReason: string | null;
            readonly cancelReason: string | null;
            readonly evidence: number;
            readonly assignedAt: string;
            readonly acceptedAt: string | null;
            readonly reportedAt: string | null;
            readonly endedAt: string | null;
            readonly actions: readonly string[];
        };
        readonly TaskInput: {
            readonly subjectId: string;
            readonly memberId: string;
            readonly area: string;
            readonly content: string;
            readonly product: string;
            readonly dueOn: string;
        };
        readonly TaskMovedDto: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "assigned" | "accepted" | "reported" | "done" | "cancelled";
        };
        readonly TaskReportDto: {
            readonly report: string;
        };
        readonly TermDto: {
            readonly id: string;
            readonly version: number;
            readonly organisationId: string;
            readonly name: string;
            readonly startsOn: string;
            readonly endsOn?: string | null;
        };
        readonly TieDto: {
            readonly id: string;
            readonly subjectId: string;
            readonly memberId: string;
            readonly person: components["schemas"]["InspectionNamedDto"];
            readonly reason: string;
            readonly declaredAt: string;
        };
        readonly TimeLimitDto: {
            readonly level: string;
            /** @enum {string} */
            readonly unit: "calendar" | "working";
            readonly days: number;
            readonly extension: number;
            readonly source: string;
        };
        readonly UnreadDto: {
            readonly unread: number;
        };
        readonly UrnPaperDto: {
            readonly id: string;
            /** @enum {string} */
            readonly choice: "for" | "against" | "other" | "abstain" | "invalid";
            readonly opinion: string | null;
            readonly nodeId: string | null;
            readonly wording: string | null;
            readonly reserved: string | null;
            readonly code: string | null;
        };
        readonly VersionDto: {
            readonly id: string;
            readonly ordinal: number;
            readonly digest: string;
            readonly note: string | null;
            readonly madeBy: string | null;
            readonly madeAt: string;
            readonly current: boolean;
            readonly formFixes: readonly components["schemas"]["FormFixDto"][] | null;
            readonly issuedRounds: readonly number[];
            readonly content: components["schemas"]["DocumentContentDto"];
        };
        readonly VersionItemDto: {
            readonly id: string;
            readonly ordinal: number;
            readonly digest: string;
            readonly note: string | null;
            readonly madeBy: string | null;
            readonly madeAt: string;
            readonly current: boolean;
            readonly formFixes: readonly components["schemas"]["FormFixDto"][] | null;
            readonly issuedRounds: readonly number[];
        };
        readonly VisitDto: {
            readonly startsAt: string;
            readonly endsAt: string;
            readonly place: string;
            readonly purpose: string;
        };
        readonly VisitViewDto: {
            readonly id: string;
            readonly inspectionId: string;
            readonly delegationId: string;
            readonly delegationName: string;
            readonly subjectId: string;
            readonly subject: components["schemas"]["InspectionNamedDto"];
            readonly startsAt: string;
            readonly endsAt: string;
            readonly place: string;
            readonly purpose: string;
            /** @enum {string} */
            readonly state: "planned" | "agreed" | "objected" | "held" | "cancelled";
            readonly answer: string | null;
            readonly cancelReason: string | null;
            readonly actions: readonly string[];
        };
        readonly VoidNumberDto: {
            readonly reason: string;
            readonly organisationId: string;
            /** @enum {string} */
            readonly type: "NQ" | "QĐ" | "QyĐ" | "CT" | "KL" | "QC" | "TT" | "HD" | "TB" | "BC" | "KH" | "CTr" | "ĐA" | "TTr" | "CV" | "BB" | "GM";
        };
        readonly VoidedDto: {
            readonly number: number;
            readonly symbol: string;
        };
        readonly VoteCastDto: {
            readonly voteId: string;
        };
        readonly VoteDto: {
            /** @enum {string} */
            readonly choice: "for" | "against" | "other" | "abstain";
            readonly opinion?: string;
            readonly nodeId?: string;
            readonly wording?: string;
            readonly reserved?: string;
        };
        readonly WaitingSessionDto: {
            /** @enum {string} */
            readonly body: "executive-committee" | "standing-committee" | "secretariat";
            readonly bodyName: string;
            readonly ordinal: number;
            readonly startsAt: string;
        };
        readonly WantPaperDto: {
            /** @enum {string} */
            readonly kind: "decision" | "plan" | "invitation" | "minutes" | "report" | "summary" | "submission" | "conclusion";
            readonly subjectId?: string | null;
            readonly delegationId?: string | null;
            readonly reportBy?: string | null;
        };
        readonly WordDto: {
            readonly id: string;
            readonly version: number;
            readonly validFrom: string;
            readonly validTo?: string | null;
            readonly organisationId: string;
            /** @enum {string} */
            readonly kind: "type" | "symbol" | "opener" | "foreword" | "subject-opener" | "particular" | "head-mark" | "annex" | "body" | "old-name" | "unit" | "group" | "tail" | "level" | "placed-body" | "charged-body" | "superior" | "committee-of" | "committee-name" | "committee-part" | "post" | "position" | "capacity" | "person-title" | "sole-post" | "minute-keeper" | "order" | "duty" | "verb" | "lead-in" | "column" | "partner" | "list-noun" | "list-quality" | "list-end" | "announcement" | "condition" | "own-act" | "counting-word" | "agreement" | "task-noun" | "foremost" | "takes-on" | "hands-to" | "upward" | "favour" | "reporting" | "proposal" | "amendment" | "quantifier" | "relative" | "charge" | "connective" | "task-heading" | "topic-heading" | "past-heading" | "carrying-out-heading" | "sentence-word" | "no-duty-heading" | "opinion-heading" | "concluding-heading" | "deadline" | "rhythm" | "moment" | "shared-deadline" | "sitting" | "sitting-kind" | "sitting-name-end" | "sitting-ground" | "ordinal" | "yardstick" | "demand" | "compared" | "share" | "achieved" | "falling" | "difference" | "nearly" | "respectively" | "counted" | "ahead" | "earlier" | "underway" | "number-name" | "bound" | "bound-behind" | "salutation" | "submission" | "recipient-head" | "archive" | "not-archive" | "pointer" | "many-addressed" | "one-addressed" | "second-addressed";
            readonly word: string;
            readonly meaning?: string | null;
            readonly withdrawn?: boolean;
            readonly learnedFrom?: string | null;
            /** @enum {string} */
            readonly origin: "typed" | "learned";
        };
        readonly WordKindDto: {
            /** @enum {string} */
            readonly kind: "type" | "symbol" | "opener" | "foreword" | "subject-opener" | "particular" | "head-mark" | "annex" | "body" | "old-name" | "unit" | "group" | "tail" | "level" | "placed-body" | "charged-body" | "superior" | "committee-of" | "committee-name" | "committee-part" | "post" | "position" | "capacity" | "person-title" | "sole-post" | "minute-keeper" | "order" | "duty" | "verb" | "lead-in" | "column" | "partner" | "list-noun" | "list-quality" | "list-end" | "announcement" | "condition" | "own-act" | "counting-word" | "agreement" | "task-noun" | "foremost" | "takes-on" | "hands-to" | "upward" | "favour" | "reporting" | "proposal" | "amendment" | "quantifier" | "relative" | "charge" | "connective" | "task-heading" | "topic-heading" | "past-heading" | "carrying-out-heading" | "sentence-word" | "no-duty-heading" | "opinion-heading" | "concluding-heading" | "deadline" | "rhythm" | "moment" | "shared-deadline" | "sitting" | "sitting-kind" | "sitting-name-end" | "sitting-ground" | "ordinal" | "yardstick" | "demand" | "compared" | "share" | "achieved" | "falling" | "difference" | "nearly" | "respectively" | "counted" | "ahead" | "earlier" | "underway" | "number-name" | "bound" | "bound-behind" | "salutation" | "submission" | "recipient-head" | "archive" | "not-archive" | "pointer" | "many-addressed" | "one-addressed" | "second-addressed";
            /** @enum {string} */
            readonly group: "documents" | "bodies" | "people" | "headings" | "orders" | "times" | "meetings" | "figures" | "recipients";
            /** @enum {string} */
            readonly meaning: "itself" | "name" | "full-name" | "code" | "choice";
            readonly choices: readonly string[];
            readonly known: readonly string[];
        };
        readonly WorkItemDto: {
            readonly subjectId: string;
            readonly documentId: string | null;
            readonly title: string | null;
            readonly type: string | null;
            /** @enum {string|null} */
            readonly stage: "draft" | "inspection" | "committee" | "finalising" | "approved" | "signed" | "issued" | "withdrawn" | null;
            readonly organisationId: string;
            /** @enum {string} */
            readonly action: "revise" | "submit" | "withdraw" | "comment" | "answer" | "mend-form" | "ask-units" | "pass-appraisal" | "return-appraisal" | "open-ballot" | "vote" | "change-vote" | "stand-aside" | "conduct-ballot" | "keep-slips" | "close-ballot" | "confirm-changes" | "countersign" | "sign" | "issue" | "answer-question" | "answer-findings" | "answer-opinions" | "answer-ballot-opinions" | "reply" | "answer-round" | "hand-in-paper";
            readonly count: number | null;
            readonly session: components["schemas"]["WaitingSessionDto"] | null;
            readonly since: string;
            readonly dueAt: string | null;
            readonly overdue: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
