import { noteDocument, type TextOrders } from '@app/followup';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { type DocumentContent } from '@app/kernel';
import { HandlesFacts } from '@app/queue';
import { requirementsOf } from '@app/reading';
import { Logger } from '@nestjs/common';

const NOTHING: TextOrders = { directions: [], orders: [] };

/** Reads what an issued document orders and offers it to those who follow it up. */
@HandlesFacts('propose-duties')
export class ProposeDuties implements FactHandler {
  private readonly logger = new Logger(ProposeDuties.name);

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name !== 'document.issued' || event.fact.round !== 1) return;
    const detail = event.detail as { content?: DocumentContent; title?: string; issuerName?: string } | null;
    const content = detail?.content ?? null;
    await noteDocument(tx, {
      fact: event.fact,
      title: detail?.title ?? content?.head.title ?? '',
      issuerName: detail?.issuerName ?? content?.head.issuer ?? '',
      // A report answers; it orders nobody.
      orders: content === null || event.fact.reportId !== null ? NOTHING : this.ordersOf(content, event.fact.documentId),
    });
  }

  /**
   * What the reader finds. A text that it cannot take is noted without proposals: any clause can still be made an obligation by hand, and deliveries
   * of the document do not wait for a reading that will never come.
   */
  private ordersOf(content: DocumentContent, documentId: string): TextOrders {
    try {
      const found = requirementsOf(content);
      const labels = new Map(content.body.map((node) => [node.id, node.label]));
      // A clause written from a requirement of an inspection is that requirement, whatever the reader would make of its words.
      const asked = new Set(content.body.filter((node) => node.origin?.kind === 'requirement').map((node) => node.id));
      const requiring = asked.size === 0 ? null : besideThem(content, asked);
      return {
        directions: content.body.flatMap((node) => {
          const read = found.requirements.find(({ nodeId }) => nodeId === node.id);
          if (read !== undefined && (requiring === null || requiring.has(node.id)))
            return [{ nodeId: node.id, label: read.label, text: read.text, subject: read.addressee, due: read.due }];
          if (!asked.has(node.id)) return [];
          const due = found.obligations.find(({ nodeId }) => nodeId === node.id)?.due ?? [];
          return [{ nodeId: node.id, label: node.label, text: node.text, subject: found.subject, due }];
        }),
        orders: found.obligations
          .filter(({ nodeId }) => !asked.has(nodeId))
          .map(({ nodeId, lead, support, task, reportTo, due, quote }) => ({
            nodeId,
            label: labels.get(nodeId) ?? null,
            leads: lead,
            supports: support,
            task,
            reportTo,
            due,
            quote,
          })),
      };
    } catch (error) {
      this.logger.error({ documentId, err: error }, 'the reader failed on an issued document');
      return NOTHING;
    }
  }
}

/**
 * The nodes of the parts in which requirements of an inspection stand: what was added among them by hand is required too. How the conclusion is
 * made known, carried out and watched over stands in parts of its own and is required of nobody but whom it names.
 */
function besideThem(content: DocumentContent, asked: ReadonlySet<string>): ReadonlySet<string> {
  const parts: string[][] = [[]];
  for (const { id, kind } of content.body) {
    if (kind === 'part') parts.push([]);
    parts.at(-1)?.push(id);
  }
  return new Set(parts.filter((ids) => ids.some((id) => asked.has(id))).flat());
}
