import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Length } from 'class-validator';

const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it is kept: NFC, without what the database cannot hold (NUL, halves of surrogate pairs). */
export function cleanText(text: string): string {
  return text.normalize('NFC').replaceAll('\u0000', '').replace(HALF_PAIR, '\ufffd');
}

const cleaned = (value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value);

/** A text of that length, cleaned before it is measured; with `each`, every text of a list. */
export const CleanText = (min: number, max: number, { each = false }: { readonly each?: boolean } = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (each && Array.isArray(value) ? value.map(cleaned) : cleaned(value))),
    IsString({ each }),
    Length(min, max, { each }),
  );
