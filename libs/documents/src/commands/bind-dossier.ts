import { type BodyNode, type DocumentContent, forbidden, localDateOf, fillMessage } from '@app/kernel';
import { type By } from '@app/journal';
import { ReadingPool } from '@app/reading';
import { bindPdfs, type BoundPart, renderPdf } from '@app/rendering';
import { Injectable } from '@nestjs/common';
import { documentsMessages } from '../messages/index.js';
import { type Dossier, type DossierPart, DossierParts } from '../queries/dossier-parts.js';
import { DocumentDesk } from './document-desk.js';
import { FileKeeper } from './file-keeper.js';

export interface BoundDossier {
  readonly sha256: string;
  readonly pages: number;
  readonly fingerprint: string;
  readonly name: string;
}

const LARGEST = 500 * 1024 * 1024;

/** The dossier on a document as one PDF with a cover. Made when first asked for and kept by its fingerprint, so that a committee opening it together waits once. */
@Injectable()
export class BindDossier {
  private readonly under = new Map<string, Promise<BoundDossier>>();

  constructor(
    private readonly desk: DocumentDesk,
    private readonly dossiers: DossierParts,
    private readonly files: FileKeeper,
    private readonly reader: ReadingPool,
  ) {}

  async run(by: By, documentId: string): Promise<BoundDossier> {
    if (by.actor.kind !== 'person') throw forbidden('document.not-yours', { params: { action: 'read' } });
    // What goes into it is asked on behalf of the reader every time; only the binding of the same papers is shared.
    const dossier = await this.dossiers.run(by.actor.identity, documentId);
    const making = this.under.get(dossier.fingerprint) ?? this.found(dossier, by).finally(() => this.under.delete(dossier.fingerprint));
    this.under.set(dossier.fingerprint, making);
    return making;
  }

  private async found(dossier: Dossier, by: By): Promise<BoundDossier> {
    const { fingerprint } = dossier;
    const name = `${words('dossier.file')}.pdf`;
    const [kept] = await this.desk.rows.query<{ sha256: string; pages: number }>(
      `select file_sha256 as sha256, pages from documents.dossiers where fingerprint = $1::text`,
      [fingerprint],
    );
    if (kept !== undefined) return { ...kept, fingerprint, name };
    const { bytes, pages } = await this.bind(dossier, localDateOf(await this.desk.journal.now()));
    const { sha256 } = await this.files.put(bytes, { maxBytes: LARGEST });
    // Found again, nothing more: no entry, as nothing was decided.
    await this.desk.journal.transaction({ ...by, idempotency: null }, (tx) =>
      tx.query(
        `insert into documents.dossiers (fingerprint, document_id, file_sha256, pages, made_at)
         values ($1::text, $2::uuid, $3::text, $4::int, $5::timestamptz) on conflict do nothing`,
        [fingerprint, dossier.documentId, sha256, pages, tx.now],
      ),
    );
    return { sha256, pages, fingerprint, name };
  }

  private async bind(dossier: Dossier, today: string): Promise<{ bytes: Uint8Array; pages: number }> {
    const parts: BoundPart[] = [];
    for (const part of dossier.parts) parts.push(await this.part(part, today));
    return bindPdfs(parts, (begins, pages) => paper(coverOf(dossier, begins, pages)), words('dossier.title', { title: dossier.title }));
  }

  private async part(part: DossierPart, today: string): Promise<BoundPart> {
    if (part.kind !== 'file') return { pdf: await paper(part.content), notice: () => paper(part.content), original: null };
    const bytes = await this.files.read(part.sha256);
    return {
      pdf: part.format === 'pdf' ? bytes : await this.printed(bytes, part.name, today),
      notice: () => paper(sheet(part.title, [words('dossier.unbound', { title: part.title, name: part.name })])),
      original: { name: part.name, bytes },
    };
  }

  /** A file of words as pages: read into structure and printed. Null where it cannot be read. */
  private async printed(bytes: Uint8Array, fileName: string, on: string): Promise<Uint8Array | null> {
    try {
      const { content, text } = await this.reader.run({ bytes, fileName, overlay: { entries: [] }, on });
      return text.trim() === '' ? null : await paper(content);
    } catch {
      return null;
    }
  }
}

const words = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
  fillMessage(documentsMessages.vi[key] ?? key, params);

const paper = (content: DocumentContent): Promise<Uint8Array> =>
  renderPdf({ content, number: null, symbol: null, issuedOn: null, urgency: 0, place: content.head.place });

function coverOf({ title, ordinal, issuer, parts }: Dossier, begins: readonly number[], pages: number): DocumentContent {
  const rows = [
    [words('dossier.columns.ordinal'), words('dossier.columns.part'), words('dossier.columns.page')],
    ...parts.map((part, index) => [String(index + 1), part.title.replace(/\s+/g, ' '), String(begins[index] ?? '')]),
  ];
  const table: BodyNode = {
    id: 'muc-luc',
    kind: 'table',
    label: null,
    level: 1,
    heading: null,
    text: rows.map((row) => row.join('\t')).join('\n'),
    spans: [],
  };
  const cover = sheet(title, [words('dossier.version', { ordinal, parts: parts.length, pages })]);
  return { ...cover, head: { ...cover.head, type: words('dossier.type'), issuer }, body: [...cover.body, table] };
}

function sheet(title: string, paragraphs: readonly string[]): DocumentContent {
  return {
    head: { type: words('dossier.type'), title, superior: null, issuer: null, place: null, asPrinted: null },
    body: paragraphs.map((text, index) => ({
      id: `dong-${index}`,
      kind: 'paragraph',
      label: null,
      level: 1,
      heading: null,
      text,
      spans: [],
    })),
    recipients: [],
    signature: null,
    tail: { asPrinted: null },
    annexes: [],
  };
}
