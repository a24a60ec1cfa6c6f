import { type By, Journal, type Tx } from '@app/journal';
import { conflict, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { decideLate } from '../domain/late.js';
import { mediaTypeOf } from '../domain/media-type.js';
import { safeName } from '../domain/safe-name.js';
import { explanationFileById, filesOfExplanations } from '../storage/explanation-files.js';
import { explanationById, type StoredExplanation } from '../storage/explanations.js';
import { insertion, revision } from '../storage/state-change.js';
import { personOf } from './acting-person.js';
import { openAsSubject } from './desk.js';
import { EvidenceKeeper } from './evidence-keeper.js';
import { type EvidenceFile, type EvidenceKept } from './keep-evidence.js';

/** As many as one explanation carries. */
const MOST = 50;

/** The subject lays files beside its explanation, and takes them away again, until it sends it. */
@Injectable()
export class ExplainWithFiles {
  constructor(
    private readonly journal: Journal,
    private readonly keeper: EvidenceKeeper,
  ) {}

  async add(by: By, explanationId: string, file: EvidenceFile): Promise<EvidenceKept> {
    // Asked before the bytes are kept: who may not explain stores nothing.
    await this.journal.transaction({ ...by, idempotency: null }, (tx) => unanswered(tx, explanationId));
    const taken = await this.keeper.take(file.stream, () => undefined);
    return this.journal.transaction(by, async (tx) => {
      const explanation = await unanswered(tx, explanationId);
      if ((await filesOfExplanations(tx, [explanationId])).length >= MOST)
        throw conflict('explanation.too-many-files', { params: { count: MOST } });
      const id = newId<'explanation-file'>();
      await tx.commit({
        ...insertion('inspections.explanation-file', id, explanation.inspectionId, {
          explanation_id: ['uuid', explanationId],
          file_name: ['text', safeName(file.fileName)],
          media_type: ['text', mediaTypeOf(taken.head)],
          sha256: ['text', taken.sha256],
          size: ['bigint', taken.size],
          scan: ['text', taken.scan],
          sent_by: ['uuid', personOf(by).personId],
          sent_at: ['timestamptz', tx.now],
        }),
        kind: 'explanation-file.added',
        payload: { explanationId, fileId: id, sha256: taken.sha256 },
      });
      return { id, scan: taken.scan };
    });
  }

  async remove(by: By, fileId: string): Promise<{ readonly id: string }> {
    return this.journal.transaction(by, async (tx) => {
      const file = await explanationFileById(tx, fileId);
      if (file === null || file.withdrawn) throw missing('explanation.file-unknown');
      const { inspectionId } = await unanswered(tx, file.explanationId);
      await tx.commit({
        ...revision('inspections.explanation-file', file, inspectionId, { withdrawn_at: ['timestamptz', tx.now] }),
        kind: 'explanation-file.removed',
        payload: { explanationId: file.explanationId, fileId },
      });
      return { id: fileId };
    });
  }
}

/** Asked of the actor, not answered yet, and not later than the rule allows; held, so that it is not sent meanwhile. */
async function unanswered(tx: Tx, explanationId: string): Promise<StoredExplanation> {
  const known = await explanationById(tx, explanationId);
  if (known === null) throw missing('explanation.unknown');
  await openAsSubject(tx, known.subjectId);
  const explanation = (await explanationById(tx, explanationId, 'for update')) ?? known;
  if (explanation.state !== 'asked') throw conflict(`explanation.${explanation.state}-already`);
  decideLate(explanation, tx.now, 'explanation.too-late');
  return explanation;
}
