import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import jpegUrl from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export type PdfFile = PDFDocumentProxy;

/** Opens a PDF of this origin in a worker; the policy of the page allows no WebAssembly, so pictures are decoded by script. */
export function openPdf(url: string): { readonly file: Promise<PdfFile>; readonly close: () => void } {
  // The decoder has a hashed name: what pdf.js puts behind the address falls into the query.
  const task = getDocument({ url, useWasm: false, wasmUrl: `${jpegUrl}?/`, enableXfa: false, isEvalSupported: false, verbosity: 0 });
  return { file: task.promise, close: () => void task.destroy() };
}
