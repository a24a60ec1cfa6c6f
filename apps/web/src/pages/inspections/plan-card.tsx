import { type ReactNode, useState } from 'react';
import { type Inspection } from '../../api/inspections';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { dayText } from '../../ui/dates';
import { EditPlan } from './edit-plan';

/** The plan and the report outline as they stand. */
export function PlanCard({ inspection }: { readonly inspection: Inspection }): ReactNode {
  const t = useTexts();
  const [editing, setEditing] = useState(false);
  const planned = inspection.purpose !== null;
  return (
    <section className="card stack" aria-labelledby="ke-hoach">
      <div className="page-head">
        <h2 id="ke-hoach">{t.inspection.plan}</h2>
        {inspection.actions.includes('plan') && <Button onClick={() => setEditing(true)}>{t.inspection.editPlan}</Button>}
      </div>
      {!planned && <p className="muted">{t.inspection.noPlan}</p>}
      {planned && (
        <dl className="facts">
          <dt>{t.inspection.period}</dt>
          <dd>
            {dayText(inspection.periodFrom)} – {dayText(inspection.periodTo)}
          </dd>
          <dt>{t.inspection.purpose}</dt>
          <dd className="as-typed">{inspection.purpose}</dd>
          <dt>{t.inspection.content}</dt>
          <dd className="as-typed">{inspection.content}</dd>
          {inspection.method !== null && inspection.method !== '' && (
            <>
              <dt>{t.inspection.method}</dt>
              <dd className="as-typed">{inspection.method}</dd>
            </>
          )}
        </dl>
      )}
      {inspection.outline.length > 0 && (
        <>
          <h3>{t.inspection.outline}</h3>
          <ol>
            {inspection.outline.map((item) => (
              <li key={item.id}>
                <strong>{item.title}</strong>
                {item.guidance !== '' && <p className="muted as-typed">{item.guidance}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
      {editing && <EditPlan inspection={inspection} close={() => setEditing(false)} />}
    </section>
  );
}
