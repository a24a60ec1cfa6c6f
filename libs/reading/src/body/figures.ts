import { type ReadFigure } from '../read-document.js';
import { type Paragraph } from './paragraphs.js';
export function readFigures(_paragraphs: readonly Paragraph[]): ReadFigure[] {
  return [];
}
