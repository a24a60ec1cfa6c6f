import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Organisation } from '../../api/directory';
import { usePages } from '../../api/page';
import { useTexts } from '../../texts/language';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';

/** The tree from the top; a branch is asked for when it is opened. */
export function OrganisationTree(): ReactNode {
  const t = useTexts();
  const list = usePages<Organisation>(['organisations', 'top'], '/api/directory/organisations', { parentId: 'none' });
  return (
    <Loaded asked={list}>
      {() =>
        list.items.length === 0 ? (
          <Empty title={t.directory.none} />
        ) : (
          <div className="card">
            <ul className="tree">
              {list.items.map((one) => (
                <Branch key={one.id} organisation={one} open />
              ))}
            </ul>
            <More list={list} />
          </div>
        )
      }
    </Loaded>
  );
}

function Branch({ organisation, open }: { readonly organisation: Organisation; readonly open?: boolean }): ReactNode {
  const [shown, setShown] = useState(open ?? false);
  return (
    <li>
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>
          <Link to="/danh-ba/$organisationId" params={{ organisationId: organisation.id }}>
            {organisation.name}
          </Link>{' '}
          <span className="muted small">{organisation.symbol}</span>
        </summary>
        {shown && <Children id={organisation.id} />}
      </details>
    </li>
  );
}

function Children({ id }: { readonly id: string }): ReactNode {
  const t = useTexts();
  const list = usePages<Organisation>(['organisations', 'children', id], '/api/directory/organisations', { parentId: id, limit: 100 });
  return (
    <Loaded asked={list}>
      {() => (
        <ul>
          {list.items.map((one) => (
            <Branch key={one.id} organisation={one} />
          ))}
          {list.items.length === 0 && <li className="muted small">{t.directory.none}</li>}
          <More list={list} />
        </ul>
      )}
    </Loaded>
  );
}
