import { type ReactNode, useState } from 'react';
import { type Paper } from '../../api/inspections';
import { usePages } from '../../api/page';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { useToast } from '../../ui/toast';
import { AskPapers } from './ask-papers';
import { PaperBadge } from './state-badges';

/** Papers asked for, handed over and given back, each way with the word of who gave or received. */
export function PapersSection({ subjectId, asks }: { readonly subjectId: string; readonly asks: boolean }): ReactNode {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const list = usePages<Paper>(['papers', subjectId], '/api/inspections/papers', { subjectId });
  return (
    <section className="stack" aria-labelledby="ho-so">
      <div className="page-head">
        <h2 id="ho-so">{t.daily.papers}</h2>
        {asks && <Button onClick={() => setAsking(true)}>{t.daily.askPapers}</Button>}
      </div>
      <Loaded asked={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={t.daily.noPapers} />
          ) : (
            <ul className="list">
              {list.items.map((paper) => (
                <PaperRow key={paper.id} paper={paper} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <More list={list} />
      {asking && <AskPapers subjectId={subjectId} close={() => setAsking(false)} />}
    </section>
  );
}

function PaperRow({ paper }: { readonly paper: Paper }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [to, setTo] = useState<string | null>(null);
  const act = useCommand(() => {
    setTo(null);
    toast(t.inspection.done);
  });
  const steps = [
    ['handed-over', paper.handedOverBy, paper.handedOverAt],
    ['received', paper.receivedBy, paper.receivedAt],
    ['returned', paper.returnedBy, paper.returnedAt],
    ['back', paper.backBy, paper.backAt],
  ] as const;
  return (
    <li>
      <div className="item">
        <span className="item-title">{paper.title}</span>
        <span className="item-side">
          <PaperBadge state={paper.state} />
        </span>
        <span className="muted">
          {t.daily.forms[paper.form]}, {t.daily.copies.toLowerCase()}: {paper.copies}
        </span>
        {steps.map(
          ([step, by, when]) =>
            by && (
              <span key={step} className="muted small">
                {t.daily.paperStates[step]}: {t.daily.by(by.name, momentText(when))}
              </span>
            ),
        )}
        {paper.remark !== null && <span>“{paper.remark}”</span>}
        <span className="row">
          {paper.actions.map((step) => (
            <Button key={step} className="button-small" kind="main" onClick={() => setTo(step)}>
              {t.daily.paperSteps[step]}
            </Button>
          ))}
        </span>
      </div>
      {to !== null && (
        <AskReason
          keep={`paper.${to}.${paper.id}`}
          title={`${t.daily.paperSteps[to] ?? to}: ${paper.title}`}
          label={t.daily.remark}
          hint={t.daily.paperText}
          optional
          yes={t.daily.paperSteps[to] ?? to}
          busy={act.isPending}
          problem={act.error}
          close={() => setTo(null)}
          act={(remark, sent) =>
            act.mutate(
              { path: `/api/inspections/papers/${paper.id}/move`, body: { to, ...(remark === '' ? {} : { remark }) } },
              { onSuccess: sent },
            )
          }
        />
      )}
    </li>
  );
}
