import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { type Imported, placesQuery } from '../../api/imports';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { PdfView } from '../../ui/pdf-view';
import { marksOf } from './marks';
import { type Choice, type Value } from './reading-values';
import { SourceText } from './source-text';

type Shown = 'original' | 'text';

/** The file as it was given: the pages of a PDF or a scan, or its text; in both every value that was read is marked. */
export function OriginalPane(props: {
  readonly imported: Imported;
  readonly values: readonly Value[];
  readonly asked: ReadonlySet<string>;
  readonly choices: readonly Choice[];
  readonly label: (value: Value) => string;
  readonly lit: string | null;
  readonly point: (id: string | null) => void;
  readonly pick: (id: string) => void;
}): ReactNode {
  const t = useTexts();
  const { imported, values, asked, choices, label, lit, point, pick } = props;
  const hasPages = imported.format === 'pdf';
  const [shown, setShown] = useState<Shown>(hasPages ? 'original' : 'text');
  const { data: printed } = useQuery({ ...placesQuery(imported.id), enabled: hasPages });
  const marks = useMemo(
    () => (printed === undefined ? [] : marksOf(printed, values, asked, choices, label)),
    [printed, values, asked, choices, label],
  );
  const url = `/api/documents/imports/${imported.id}/original`;
  const which = hasPages && (
    <span className="which" role="group" aria-label={t.reading.shown}>
      {(['original', 'text'] as const).map((one) => (
        <Button key={one} className="button-small" aria-pressed={shown === one} onClick={() => setShown(one)}>
          {one === 'original' ? t.reading.original : t.reading.asText}
        </Button>
      ))}
    </span>
  );
  const note = imported.ocr && <p className="note note-warn">{t.reading.ocr}</p>;
  if (shown === 'original')
    return (
      <div className="original">
        {note}
        <PdfView
          url={url}
          label={t.reading.originalOf(imported.fileName)}
          sizes={printed?.pages}
          marks={marks}
          lit={lit}
          point={point}
          pick={pick}
        >
          {which}
        </PdfView>
      </div>
    );
  return (
    <div className="original">
      {note}
      <div className="pdf">
        {which && <div className="pdf-tools">{which}</div>}
        <SourceText
          text={imported.text}
          label={t.importFile.source}
          values={values}
          choices={choices}
          asked={asked}
          lit={lit}
          point={point}
          pick={pick}
        />
      </div>
    </div>
  );
}
