import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type Delegation, type Inspection } from '../../api/inspections';
import { useTexts } from '../../texts/language';

/** A delegation on the board: who sits in it, and the way to its page. */
export function DelegationCard({
  inspection,
  delegation,
}: {
  readonly inspection: Inspection;
  readonly delegation: Delegation;
}): ReactNode {
  const t = useTexts();
  const members = delegation.members.filter((member) => member.leftAt === null);
  return (
    <article className="card stack-tight" aria-label={delegation.name}>
      <h3>{delegation.name}</h3>
      <ul className="plain">
        {members.map((member) => (
          <li key={member.id}>
            <strong>{member.person.name}</strong>, {t.inspection.seats[member.role]?.toLowerCase()}
            {member.position !== null && <span className="muted small"> · {member.position}</span>}
          </li>
        ))}
      </ul>
      {delegation.open || inspection.actions.includes('form') ? (
        <div>
          <Link
            to="/kiem-tra/$inspectionId/doan/$delegationId"
            params={{ inspectionId: inspection.id, delegationId: delegation.id }}
            className="button"
          >
            {t.inspection.openDelegation}
          </Link>
        </div>
      ) : (
        <p className="muted small">{t.inspection.closedFiles}</p>
      )}
    </article>
  );
}
