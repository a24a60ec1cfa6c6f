import { invalid } from '@app/kernel';
import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Type as Convert } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** One page of a list, by keyset: stable while rows are added, equally fast on the last page. */
export interface Page<T> {
  readonly items: T[];
  /** Give it as `after` to get the next page; null on the last. */
  readonly next: string | null;
}

/** Query of every list; extend it for filters. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'Items a page', minimum: 1, maximum: 100, default: 50 })
  @IsOptional()
  @Convert(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 50;

  @ApiPropertyOptional({ description: '`next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  after?: string;
}

export type CursorValue = string | number | boolean | null;

/** The values of the sort columns of the last row, as an opaque text. Instants as ISO 8601 text. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values again, `count` of them; null where no cursor was given. Throws `pages.bad-cursor`. */
export function decodeCursor(cursor: string | undefined | null, count: number): CursorValue[] | null {
  if (cursor === undefined || cursor === null || cursor === '') return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === count && values.every((value) => value === null || typeof value !== 'object'))
      return values as CursorValue[];
  } catch {
    // told below
  }
  throw invalid('pages.bad-cursor', { field: 'after' });
}

/** A page from `limit + 1` rows: the surplus row only says that there is more. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => T,
  cursor: (row: Row) => readonly CursorValue[],
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), next: rows.length > limit && last !== undefined ? encodeCursor(cursor(last)) : null };
}

/** Documents the answer as a page of `item`. */
export const ApiPage = (item: Type<unknown>, description?: string): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(item),
    ApiOkResponse({
      ...(description === undefined ? {} : { description }),
      schema: {
        type: 'object',
        required: ['items', 'next'],
        properties: {
          items: { type: 'array', items: { $ref: getSchemaPath(item) } },
          next: { type: 'string', nullable: true, description: '`after` of the next page, null on the last' },
        },
      },
    }),
  );
