import { type By, Journal, type Tx } from '@app/journal';
import { missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { needed } from '../domain/change.js';
import { decidePaper, type PaperStep, sideOf } from '../domain/paper.js';
import { type Capacity } from '../domain/standing.js';
import { paperById } from '../storage/papers.js';
import { insertion, revision } from '../storage/state-change.js';
import { personOf } from './acting-person.js';
import { openAsSubject, openSubjectAs } from './desk.js';
import { type Kept } from './keep-programme.js';
import { called, headsOf } from './told.js';

export interface PaperWanted {
  readonly title: string;
  readonly form: 'original' | 'copy';
  readonly copies: number;
}

export interface PaperMoved extends Kept {
  readonly state: PaperStep;
}

const HANDLES: readonly Capacity[] = ['head', 'deputy', 'secretary', 'member'];
const COLUMN: Readonly<Record<PaperStep, string>> = {
  'handed-over': 'handed_over',
  received: 'received',
  returned: 'returned',
  back: 'back',
};

/** The list of papers handed over and given back (danh mục hồ sơ giao nhận): each way with the word of who received. */
@Injectable()
export class HandPapers {
  constructor(private readonly journal: Journal) {}

  /** The delegation lists what it wants. */
  async ask(by: By, subjectId: string, papers: readonly PaperWanted[]): Promise<readonly Kept[]> {
    return this.journal.transaction(by, async (tx) => {
      const { inspection, subject, delegationId, standing } = await openSubjectAs(tx, subjectId, HANDLES);
      const asked: Kept[] = [];
      for (const [index, paper] of papers.entries()) {
        const id = newId<'paper'>();
        await tx.commit({
          ...insertion('inspections.paper', id, inspection.id, {
            inspection_id: ['uuid', inspection.id],
            delegation_id: ['uuid', delegationId],
            subject_id: ['uuid', subjectId],
            title: ['text', needed(paper.title, `papers[${index}].title`)],
            form: ['text', paper.form],
            copies: ['int', paper.copies],
            state: ['text', 'asked'],
            asked_by: ['uuid', standing.who.personId],
            asked_at: ['timestamptz', tx.now],
          }),
          kind: 'papers.asked',
          payload: {
            inspectionId: inspection.id,
            delegationId,
            subjectId,
            paperId: id,
            subjectOrganisationId: subject.organisationId,
            subjectPersonId: subject.personId,
          },
          detail: called(inspection),
        });
        asked.push({ id });
      }
      return asked;
    });
  }

  async move(by: By, paperId: string, to: PaperStep, remark: string | null): Promise<PaperMoved> {
    return this.journal.transaction(by, async (tx) => {
      const known = await paperById(tx, paperId);
      if (known === null) throw missing('paper.unknown');
      const side = sideOf(to);
      const { inspection, subject } = await this.at(tx, known.subjectId, side);
      const paper = await paperById(tx, paperId, 'for update');
      if (paper === null) throw missing('paper.unknown');
      decidePaper(paper.state, to, side);
      const noted = (remark ?? '').trim();
      await tx.commit({
        ...revision('inspections.paper', paper, inspection.id, {
          state: ['text', to],
          [`${COLUMN[to]}_by`]: ['uuid', personOf(by).personId],
          [`${COLUMN[to]}_at`]: ['timestamptz', tx.now],
          ...(noted === '' ? {} : { remark: ['text', noted] as const }),
        }),
        kind: 'papers.handed-over',
        payload: {
          inspectionId: inspection.id,
          delegationId: paper.delegationId,
          subjectId: subject.id,
          paperId,
          state: to,
          subjectOrganisationId: subject.organisationId,
          subjectPersonId: subject.personId,
          headPersonIds: await headsOf(tx, inspection.id, paper.delegationId),
        },
        detail: called(inspection, { remark: noted }),
      });
      return { id: paperId, state: to };
    });
  }

  private async at(tx: Tx, subjectId: string, side: 'delegation' | 'subject') {
    return side === 'delegation' ? openSubjectAs(tx, subjectId, HANDLES) : openAsSubject(tx, subjectId);
  }
}
