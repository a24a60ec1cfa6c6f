/**
 * Writes a document in the official Party layout, as PDF and as Word file: input to bytes, nothing else. Both formats lay out the same
 * print model, and both give the same words back when they are read.
 */
export { type RenderInput } from './render-input.js';
export { printedText } from './print-model.js';
export { renderPdf } from './pdf/render-pdf.js';
export { type BoundPart, type BoundPdf, bindPdfs } from './pdf/bind-pdfs.js';
export { renderDocx } from './docx/render-docx.js';
