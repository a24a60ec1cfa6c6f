import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { dossierQuery } from '../../api/findings';
import { useTexts } from '../../texts/language';
import { Loaded } from '../../ui/loaded';
import { useTitle } from '../../ui/use-title';

/** One subject of an inspection: what is between it and its delegation, findings, reconciliation. Both sides come here, each sees its part. */
export function SubjectFrame(): ReactNode {
  const { subjectId } = useParams({ from: '/inside/kiem-tra/doi-tuong/$subjectId' });
  const asked = useQuery(dossierQuery(subjectId));
  return (
    <Loaded asked={asked}>
      {(dossier) => (
        <Frame name={dossier.name} title={dossier.inspection.title} inspectionId={dossier.inspection.id} whole={!dossier.own} />
      )}
    </Loaded>
  );
}

function Frame(props: {
  readonly name: string;
  readonly title: string;
  readonly inspectionId: string;
  readonly whole: boolean;
}): ReactNode {
  const t = useTexts();
  const { subjectId } = useParams({ from: '/inside/kiem-tra/doi-tuong/$subjectId' });
  useTitle(props.name);
  const params = { subjectId };
  const active = { activeOptions: { exact: true }, activeProps: { 'aria-current': 'page' } } as const;
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <p className="muted">
            <Link to="/kiem-tra/$inspectionId" params={{ inspectionId: props.inspectionId }}>
              {props.title}
            </Link>
          </p>
          <h1>{props.name}</h1>
        </div>
      </header>
      <nav className="tabs" aria-label={t.subjectNav.label}>
        <Link to="/kiem-tra/doi-tuong/$subjectId" params={params} {...active}>
          {t.subjectNav.dossier}
        </Link>
        <Link to="/kiem-tra/doi-tuong/$subjectId/nhan-xet" params={params} {...active}>
          {t.subjectNav.findings}
        </Link>
        <Link to="/kiem-tra/doi-tuong/$subjectId/doi-soat" params={params} {...active}>
          {t.subjectNav.reconciliation}
        </Link>
        {props.whole && (
          <Link to="/kiem-tra/cuoc/$inspectionId/van-ban" params={{ inspectionId: props.inspectionId }} {...active}>
            {t.subjectNav.papers}
          </Link>
        )}
      </nav>
      <Outlet />
    </div>
  );
}
