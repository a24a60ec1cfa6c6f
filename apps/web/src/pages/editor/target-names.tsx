import { useQueries, useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { type RecipientTarget } from '../../api/content';
import { groupsQuery, organisationQuery } from '../../api/directory';
import { useTexts } from '../../texts/language';

/** What a recipient line stands for, by name. More than six are counted. */
export function TargetNames({ targets }: { readonly targets: readonly RecipientTarget[] }): ReactNode {
  const t = useTexts();
  const few = targets.slice(0, 6);
  const ids = few.flatMap((target) => (target.kind === 'organisation' ? [target.organisationId] : []));
  const organisations = useQueries({ queries: ids.map(organisationQuery) });
  const groups = useQuery({ ...groupsQuery, enabled: few.some((target) => target.kind === 'group') });
  const nameOf = (target: RecipientTarget): string => {
    switch (target.kind) {
      case 'organisation':
        return organisations.find((one) => one.data?.id === target.organisationId)?.data?.name ?? '…';
      case 'group':
        return groups.data?.items.find((group) => group.id === target.groupId)?.name ?? t.editor.lineKinds.group;
      case 'position':
        return t.editor.lineKinds.person;
      case 'outside':
        return target.name;
    }
  };
  return (
    <strong>
      {few.map(nameOf).join('; ')}
      {targets.length > few.length && ` (+${targets.length - few.length})`}
    </strong>
  );
}
