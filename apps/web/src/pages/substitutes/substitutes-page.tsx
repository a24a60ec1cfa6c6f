import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { read } from '../../api/client';
import { useSession } from '../../api/session';
import { type Shapes } from '../../api/shapes';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { AskReason } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { dayText } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { useTitle } from '../../ui/use-title';
import { NameSubstitute } from './name-substitute';

type Substitute = Shapes['SubstituteDto'];

/** Who acts for whom: naming, accepting, ending early. */
export function SubstitutesPage(): ReactNode {
  const t = useTexts();
  const session = useSession();
  const asked = useQuery({ queryKey: ['substitutes'], queryFn: () => read<Shapes['SubstitutesDto']>('/api/substitutes') });
  useTitle(t.substitutes.title);
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <h1>{t.substitutes.title}</h1>
          <p>{t.substitutes.about}</p>
        </div>
      </header>
      <Loaded asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.substitutes.nothing} />
          ) : (
            <ul className="list">
              {items.map((one) => (
                <Row key={one.id} one={one} personId={session?.person.id ?? ''} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {session?.position && session.actingFor === null && <NameSubstitute />}
    </div>
  );
}

const OPEN: readonly string[] = ['proposed', 'to-come', 'in-force'];

function Row({ one, personId }: { readonly one: Substitute; readonly personId: string }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [ending, setEnding] = useState(false);
  const act = useCommand(() => {
    setEnding(false);
    toast(t.frame.done);
  });
  const path = `/api/substitutes/${one.id}`;
  return (
    <li>
      <div className="item">
        <span className="item-title">{t.substitutes.forWhom(one.personName, one.absentName)}</span>
        <span className="item-side">
          <Badge tone={one.state === 'in-force' ? 'good' : one.state === 'proposed' ? 'warn' : 'plain'}>
            {t.substitutes.states[one.state]}
          </Badge>
        </span>
        <span className="muted">
          {one.positionTitle}, {one.organisationName} · {t.substitutes.days(dayText(one.fromDay), dayText(one.untilDay))} ·{' '}
          {one.roles.map((role) => t.substitutes.roles[role] ?? role).join(', ')}
          {one.documentTypes !== null && ` · ${t.substitutes.onlyTypes(one.documentTypes.join(', '))}`}
        </span>
        <span className="muted small">
          “{one.reason}”{one.endReason !== null && ` · ${t.substitutes.endedBecause(one.endReason)}`}
        </span>
        <span className="row">
          {one.state === 'proposed' && one.personId === personId && (
            <>
              <Button kind="main" busy={act.isPending} onClick={() => act.mutate({ path: `${path}/accept` })}>
                {t.substitutes.accept}
              </Button>
              <Button onClick={() => act.mutate({ path: `${path}/decline` })}>{t.substitutes.decline}</Button>
            </>
          )}
          {OPEN.includes(one.state) && <Button onClick={() => setEnding(true)}>{t.substitutes.end}</Button>}
        </span>
        {!ending && <ProblemNote problem={act.error} />}
      </div>
      {ending && (
        <AskReason
          keep={`substitute-end.${one.id}`}
          title={t.substitutes.end}
          label={t.frame.reason}
          hint={t.substitutes.endHint}
          yes={t.substitutes.end}
          danger
          busy={act.isPending}
          problem={act.error}
          close={() => setEnding(false)}
          act={(reason, sent) => act.mutate({ path: `${path}/end`, body: { reason } }, { onSuccess: sent })}
        />
      )}
    </li>
  );
}
