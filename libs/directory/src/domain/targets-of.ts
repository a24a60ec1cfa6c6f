import { type RecipientLine } from '@app/kernel';

/** A confirmed target of a line, flat, as `directory.expand_recipients` takes it. */
export interface FlatTarget {
  readonly line_no: number;
  readonly purpose: RecipientLine['purpose'];
  readonly kind: 'organisation' | 'position' | 'group' | 'outside';
  readonly id: string | null;
  readonly name: string | null;
  readonly email: string | null;
}

/** The targets of all lines, each with the place of its line from 1. Archive lines receive nothing. */
export function targetsOf(lines: readonly RecipientLine[]): FlatTarget[] {
  return lines.flatMap((line, index) =>
    line.kind === 'archive'
      ? []
      : line.targets.map((target): FlatTarget => {
          const at = { line_no: index + 1, purpose: line.purpose, name: null, email: null };
          switch (target.kind) {
            case 'organisation':
              return { ...at, kind: 'organisation', id: target.organisationId };
            case 'position':
              return { ...at, kind: 'position', id: target.positionId };
            case 'group':
              return { ...at, kind: 'group', id: target.groupId };
            case 'outside':
              return { ...at, kind: 'outside', id: null, name: target.name, email: target.email };
          }
        }),
  );
}
