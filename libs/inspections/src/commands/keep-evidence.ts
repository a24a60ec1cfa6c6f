import { type By, Journal, type Tx } from '@app/journal';
import { conflict, forbidden, invalid, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { type Readable } from 'node:stream';
import { mustRun, needed } from '../domain/change.js';
import { isPicture, mediaTypeOf } from '../domain/media-type.js';
import { safeName } from '../domain/safe-name.js';
import { evidenceById, evidenceOfDevice } from '../storage/evidence.js';
import { type Columns, insertion, revision } from '../storage/state-change.js';
import { subjectById } from '../storage/subjects.js';
import { taskById } from '../storage/tasks.js';
import { openInspection, openSubjectAs } from './desk.js';
import { EvidenceKeeper } from './evidence-keeper.js';
import { type Kept } from './keep-programme.js';

export interface EvidenceWanted {
  readonly subjectId: string;
  readonly taskId: string | null;
  readonly title: string;
  /** When it was written or photographed; now, where the device does not say. */
  readonly takenAt: Date | null;
  /** The device's own name for it: sent again it is the same piece of evidence. */
  readonly deviceKey: string;
}

export interface EvidenceFile {
  readonly fileName: string;
  readonly stream: Readable | Uint8Array;
}

export interface EvidenceKept extends Kept {
  readonly scan: 'clean' | 'not-scanned' | null;
}

/** Files, photographs and notes of a delegation, on one of its subjects; a task may be named for which they were gathered. */
@Injectable()
export class KeepEvidence {
  constructor(
    private readonly journal: Journal,
    private readonly keeper: EvidenceKeeper,
  ) {}

  /** `kind` photo takes a picture only; the bytes decide. */
  async file(by: By, wanted: EvidenceWanted & { readonly kind: 'file' | 'photo' }, file: EvidenceFile): Promise<EvidenceKept> {
    // Asked before the bytes are kept: who may not add to it stores nothing.
    await this.journal.transaction({ ...by, idempotency: null }, (tx) => this.place(tx, wanted));
    const taken = await this.keeper.take(file.stream, (head) => {
      if (wanted.kind === 'photo' && !isPicture(mediaTypeOf(head))) throw invalid('evidence.not-a-picture', { field: 'file' });
    });
    return this.keep(by, wanted, {
      kind: ['text', wanted.kind],
      file_name: ['text', safeName(file.fileName)],
      media_type: ['text', mediaTypeOf(taken.head)],
      sha256: ['text', taken.sha256],
      size: ['bigint', taken.size],
      scan: ['text', taken.scan],
    });
  }

  async note(by: By, wanted: EvidenceWanted, text: string): Promise<EvidenceKept> {
    return this.keep(by, wanted, { kind: ['text', 'note'], text: ['text', needed(text, 'text')] });
  }

  /** Taken back with the reason, by who kept it or who leads: it stays on record and is no longer used. */
  async withdraw(by: By, evidenceId: string, reason: string): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const why = needed(reason, 'reason', 'inspection.reason-needed');
      const known = await evidenceById(tx, evidenceId);
      if (known === null) throw missing('evidence.unknown');
      const desk = await openInspection(tx, known.inspectionId, 'for share');
      const as = desk.as(known.delegationId);
      if (desk.standing.seat?.delegationId !== known.delegationId) throw missing('evidence.unknown');
      mustRun(desk.inspection.step);
      const leads = as.includes('head') || as.includes('deputy');
      if (!leads && known.keptBy !== desk.standing.who.personId) throw forbidden('evidence.not-yours');
      if (known.withdrawn) throw conflict('evidence.withdrawn');
      await tx.commit({
        ...revision('inspections.evidence', known, known.inspectionId, {
          withdrawn_at: ['timestamptz', tx.now],
          withdrawn_reason: ['text', why],
        }),
        kind: 'evidence.withdrawn',
        payload: { evidenceId, inspectionId: known.inspectionId },
        detail: { reason: why },
      });
      return { id: evidenceId };
    });
  }

  private async keep(by: By, wanted: EvidenceWanted, columns: Columns): Promise<EvidenceKept> {
    return this.journal.transaction(by, async (tx) => {
      const { inspectionId, delegationId, personId } = await this.place(tx, wanted);
      const known = await evidenceOfDevice(tx, personId, wanted.deviceKey);
      if (known !== null) return known;
      const id = newId<'evidence'>();
      const takenAt = wanted.takenAt ?? tx.now;
      if (takenAt.getTime() > tx.now.getTime() + 86_400_000) throw invalid('evidence.taken-in-future', { field: 'takenAt' });
      await tx.commit({
        ...insertion('inspections.evidence', id, inspectionId, {
          inspection_id: ['uuid', inspectionId],
          delegation_id: ['uuid', delegationId],
          subject_id: ['uuid', wanted.subjectId],
          task_id: ['uuid', wanted.taskId],
          title: ['text', needed(wanted.title, 'title')],
          taken_at: ['timestamptz', takenAt],
          device_key: ['uuid', wanted.deviceKey],
          kept_by: ['uuid', personId],
          kept_at: ['timestamptz', tx.now],
          ...columns,
        }),
        kind: 'evidence.kept',
        payload: {
          evidenceId: id,
          inspectionId,
          delegationId,
          subjectId: wanted.subjectId,
          taskId: wanted.taskId,
          sha256: columns['sha256']?.[1] ?? null,
        },
      });
      return { id, scan: (columns['scan']?.[1] as EvidenceKept['scan'] | undefined) ?? null };
    });
  }

  private async place(
    tx: Tx,
    wanted: EvidenceWanted,
  ): Promise<{ readonly inspectionId: string; readonly delegationId: string; readonly personId: string }> {
    const desk = await openSubjectAs(tx, wanted.subjectId, ['head', 'deputy', 'secretary', 'member']);
    if (wanted.taskId !== null) {
      const task = await taskById(tx, wanted.taskId);
      const subject = await subjectById(tx, wanted.subjectId);
      if (task === null || subject === null || task.subjectId !== subject.id || task.delegationId !== desk.delegationId)
        throw invalid('task.unknown', { field: 'taskId' });
    }
    return { inspectionId: desk.inspection.id, delegationId: desk.delegationId, personId: desk.standing.who.personId };
  }
}
