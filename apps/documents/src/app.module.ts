import { documentsEntities, DocumentsModule } from '@app/documents';
import { DirectoryModule } from '@app/directory';
import { InspectionsModule } from '@app/inspections';
import { HandOffs, JournalModule } from '@app/journal';
import { DatabaseModule } from '@app/platform';
import { QueueModule } from '@app/queue';
import { Module } from '@nestjs/common';
import { CloseBallotOnTime } from './consumers/close-ballot.js';
import { ComposeWantedPaper } from './consumers/compose-paper.js';
import { DraftReportOnStart } from './consumers/draft-report.js';
import { FollowSignedMinutes } from './consumers/follow-minutes.js';
import { FollowInspection } from './consumers/follow-inspection.js';
import { RemindSilentUnits } from './consumers/remind-round.js';
import { RemindInspection } from './consumers/remind-inspection.js';
import { ForgetBallotKeys } from './consumers/forget-ballot-keys.js';
import { RemindStepWhenLate } from './consumers/remind-step.js';
import { RemindSessionOnTime } from './consumers/remind-session.js';
import { RemindVotersOnTime } from './consumers/remind-voters.js';
import { RenderDocument } from './consumers/render-document.js';
import { ReadImportOnArrival } from './consumers/read-import.js';
import { ReopenReturnedReport } from './consumers/reopen-report.js';
import { AgendaController } from './controllers/agenda.controller.js';
import { AppraisalController } from './controllers/appraisal.controller.js';
import { AskedRoundsController } from './controllers/asked-rounds.controller.js';
import { BallotController } from './controllers/ballot.controller.js';
import { BallotOpinionsController } from './controllers/ballot-opinions.controller.js';
import { DeskController } from './controllers/desk.controller.js';
import { DossierController } from './controllers/dossier.controller.js';
import { MemberReadingController } from './controllers/member-reading.controller.js';
import { CommentRoundsController } from './controllers/comment-rounds.controller.js';
import { CountersignController } from './controllers/countersign.controller.js';
import { ConsultationController } from './controllers/consultation.controller.js';
import { DocumentReading } from './controllers/document-reading.js';
import { DocumentsController } from './controllers/documents.controller.js';
import { ImportOriginalsController } from './controllers/import-originals.controller.js';
import { ImportsController } from './controllers/imports.controller.js';
import { IssuingController } from './controllers/issuing.controller.js';
import { LinksController } from './controllers/links.controller.js';
import { OfficeWorkController } from './controllers/office-work.controller.js';
import { OwedPapersController } from './controllers/owed-papers.controller.js';
import { PaperCountController } from './controllers/paper-count.controller.js';
import { RegistersController } from './controllers/registers.controller.js';
import { SessionRoomController } from './controllers/session-room.controller.js';
import { SessionsController } from './controllers/sessions.controller.js';
import { VotesController } from './controllers/votes.controller.js';
import { VersionsController } from './controllers/versions.controller.js';
import { inspectionControllers } from './inspections/controllers/index.js';
import { PaperPreviewController } from './inspections/controllers/paper-preview.controller.js';
import { SelfReportFilesController } from './inspections/controllers/self-report-files.controller.js';

/** The process in which people work on documents: drafts, appraisal, ballot, signature, issue. */
@Module({
  imports: [
    DatabaseModule.forService('documents', documentsEntities),
    JournalModule.forService('documents'),
    DocumentsModule.forService('documents'),
    DirectoryModule.forService('documents'),
    InspectionsModule.forService('documents'),
    QueueModule.forApp({ app: 'documents', handOffs: HandOffs }),
  ],
  controllers: [
    ImportsController,
    ImportOriginalsController,
    RegistersController,
    AskedRoundsController,
    DeskController,
    OwedPapersController,
    DocumentsController,
    VersionsController,
    AppraisalController,
    LinksController,
    OfficeWorkController,
    CommentRoundsController,
    BallotController,
    BallotOpinionsController,
    MemberReadingController,
    DossierController,
    ConsultationController,
    VotesController,
    PaperCountController,
    CountersignController,
    IssuingController,
    PaperPreviewController,
    SelfReportFilesController,
    ...inspectionControllers,
    SessionsController,
    AgendaController,
    SessionRoomController,
  ],
  providers: [
    DocumentReading,
    RenderDocument,
    ReadImportOnArrival,
    DraftReportOnStart,
    ComposeWantedPaper,
    ReopenReturnedReport,
    RemindStepWhenLate,
    RemindSilentUnits,
    RemindInspection,
    FollowInspection,
    CloseBallotOnTime,
    RemindSessionOnTime,
    RemindVotersOnTime,
    ForgetBallotKeys,
    FollowSignedMinutes,
  ],
})
export class AppModule {}
