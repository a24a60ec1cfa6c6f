import { type ReactNode, useEffect, useRef } from 'react';
import { type PdfFile } from './pdf-file';

/** More pixels than this are not drawn (some phones refuse larger pictures); the page is then a little coarse. */
const MOST_PIXELS = 12_000_000;

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** One page drawn at its size on the screen; drawn anew, without a flash, when that changes. */
export function PdfPage(props: {
  readonly file: PdfFile;
  /** From 0. */
  readonly index: number;
  readonly scale: number;
  readonly label: string;
  readonly sized: (index: number, size: PageSize) => void;
}): ReactNode {
  const { file, index, scale, sized } = props;
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    let stop = (): void => undefined;
    const draw = async (): Promise<void> => {
      const page = await file.getPage(index + 1);
      if (gone) return;
      const plain = page.getViewport({ scale: 1 });
      sized(index, { width: plain.width, height: plain.height });
      const wanted = scale * window.devicePixelRatio;
      const most = Math.sqrt(MOST_PIXELS / (plain.width * plain.height));
      const viewport = page.getViewport({ scale: Math.min(wanted, most) });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      const drawing = page.render({ canvas, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
      if (!gone) holder.current?.replaceChildren(canvas);
    };
    // A drawing that was stopped, or a page that cannot be drawn, leaves the paper blank; the text is beside it.
    draw().catch(() => undefined);
    return () => {
      gone = true;
      stop();
    };
  }, [file, index, scale, sized]);
  return <div ref={holder} className="pdf-paper" role="img" aria-label={props.label} />;
}
