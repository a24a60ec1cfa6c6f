import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ancestorsQuery, type Organisation } from '../../api/directory';
import { usePages } from '../../api/page';
import { useSession } from '../../api/session';
import { useTexts } from '../../texts/language';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';

/** The tree, from the top organisation above one's own; a branch is asked for when it is opened. */
export function OrganisationTree(): ReactNode {
  const t = useTexts();
  const own = useSession()?.position?.organisationId;
  const above = useQuery({ ...ancestorsQuery(own ?? ''), enabled: own !== undefined });
  if (own === undefined) return <Empty title={t.who.noPosition} />;
  return (
    <Loaded asked={above}>
      {(found) => {
        const top = found.at(-1);
        return (
          <div className="card">
            <ul className="tree">{top && <Branch organisation={top} open />}</ul>
          </div>
        );
      }}
    </Loaded>
  );
}

function Branch(props: { readonly organisation: Pick<Organisation, 'id' | 'name' | 'symbol'>; readonly open?: boolean }): ReactNode {
  const { organisation } = props;
  const [shown, setShown] = useState(props.open ?? false);
  return (
    <li>
      <button
        type="button"
        className="button button-quiet button-small tree-toggle"
        aria-expanded={shown}
        aria-label={organisation.name}
        onClick={() => setShown((was) => !was)}
      >
        {shown ? '▾' : '▸'}
      </button>
      <Link to="/danh-ba/$organisationId" params={{ organisationId: organisation.id }}>
        {organisation.name}
      </Link>{' '}
      <span className="muted small">{organisation.symbol}</span>
      {shown && <Children id={organisation.id} />}
    </li>
  );
}

function Children({ id }: { readonly id: string }): ReactNode {
  const t = useTexts();
  const list = usePages<Organisation>(['organisations', 'children', id], '/api/directory/organisations', { parentId: id, limit: 100 });
  return (
    <Loaded asked={list}>
      {() => (
        <>
          <ul>
            {list.items.map((one) => (
              <Branch key={one.id} organisation={one} />
            ))}
            {list.items.length === 0 && <li className="muted small">{t.directory.none}</li>}
          </ul>
          <More list={list} />
        </>
      )}
    </Loaded>
  );
}
