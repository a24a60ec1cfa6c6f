import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { type Evidence, intakeQuery } from '../../api/inspections';
import { usePages } from '../../api/page';
import { useTexts } from '../../texts/language';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { AddEvidence } from './add-evidence';
import { EvidenceRow } from './evidence-row';
import { useWaiting } from './use-waiting';
import { WaitingList } from './waiting-list';

/** Evidence on a subject, or for one task of it: what was sent, what waits on this device, and more to add. */
export function EvidenceSection(props: { readonly subjectId: string; readonly taskId: string | null; readonly adds: boolean }): ReactNode {
  const t = useTexts();
  const intake = useQuery(intakeQuery).data;
  const list = usePages<Evidence>(['evidence', props.subjectId], '/api/inspections/evidence', {
    subjectId: props.subjectId,
    taskId: props.taskId,
  });
  const device = useWaiting(props.subjectId);
  const waiting = device.waiting.filter((one) => props.taskId === null || one.taskId === props.taskId);
  return (
    <section className="stack" aria-labelledby="chung-cu">
      <h2 id="chung-cu">{t.evidence.title}</h2>
      {intake && !intake.scanning && <p className="note note-warn">{t.evidence.notScanned}</p>}
      {!device.stored && <p className="note note-warn">{t.evidence.noStore}</p>}
      {waiting.length > 0 && <WaitingList waiting={waiting} sendAll={device.sendAll} discard={device.discard} />}
      {props.adds && intake && <AddEvidence subjectId={props.subjectId} taskId={props.taskId} limitMb={intake.limitMb} add={device.add} />}
      <Loaded asked={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={t.evidence.none} />
          ) : (
            <ul className="list">
              {list.items.map((one) => (
                <EvidenceRow key={one.id} evidence={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <More list={list} />
    </section>
  );
}
