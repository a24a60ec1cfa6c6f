import { type Identity } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { askingFor } from './readable-document.js';

export interface ImportItem {
  readonly id: string;
  readonly fileName: string;
  readonly format: 'txt' | 'docx' | 'pdf';
  readonly status: 'waiting' | 'read' | 'refused' | 'cancelled';
  readonly progress: { readonly page: number; readonly pages: number } | null;
  readonly importedAt: Date;
  /** A document was drafted from it. */
  readonly drafted: boolean;
}

/** The files one handed in oneself, the newest first: where a reading goes on whose page was left. */
@Injectable()
export class ListImports {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, page: { readonly limit: number; readonly after: string | null }): Promise<Page<ImportItem>> {
    const found = await askingFor(this.reads, who).query<ImportItem>(
      `select i.id, i.file_name as "fileName", i.format, coalesce(i.status, 'read') as status, i.imported_at as "importedAt",
              case when i.status = 'waiting' and p.import_id is not null then json_build_object('page', p.page, 'pages', p.pages) end as progress,
              exists (select from documents.documents d where d.import_id = i.id) as drafted
       from documents.imports i left join documents.import_progress p on p.import_id = i.id
       where i.imported_by = $1::uuid and ($2::uuid is null or i.id < $2::uuid) order by i.id desc limit $3`,
      [who.personId, decodeCursor(page.after, 1)?.[0] ?? null, page.limit + 1],
    );
    return pageOf(
      found,
      page.limit,
      (row) => row,
      (row) => [row.id],
    );
  }
}
