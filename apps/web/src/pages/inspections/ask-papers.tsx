import { type ReactNode } from 'react';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

const EMPTY = { title: '', form: 'copy', copies: '1' };

/** A list of papers the delegation asks for. */
export function AskPapers({ subjectId, close }: { readonly subjectId: string; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [rows, setRows, forget] = useKept<readonly (typeof EMPTY)[]>(`papers.${subjectId}`, [EMPTY]);
  const act = useCommand(() => {
    forget();
    close();
    toast(t.inspection.done);
  });
  const change = (index: number, part: Partial<typeof EMPTY>): void =>
    setRows((was) => was.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <Modal wide title={t.daily.askPapers} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending) return;
          const papers = rows.filter((row) => row.title.trim() !== '').map((row) => ({ ...row, copies: Number(row.copies) }));
          act.mutate({ path: `/api/inspections/subjects/${subjectId}/papers`, body: { papers } });
        }}
      >
        {rows.map((row, index) => (
          <div key={index} className="fields">
            <Field label={`${t.daily.paperTitle} ${index + 1}`} error={act.error?.of(`papers[${index}].title`)}>
              {(ids) => (
                <input {...ids} maxLength={500} value={row.title} onChange={(event) => change(index, { title: event.target.value })} />
              )}
            </Field>
            <Field label={t.daily.paperForm}>
              {(ids) => (
                <select {...ids} value={row.form} onChange={(event) => change(index, { form: event.target.value })}>
                  {Object.entries(t.daily.forms).map(([code, name]) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={t.daily.copies}>
              {(ids) => (
                <input
                  {...ids}
                  type="number"
                  min={1}
                  max={1000}
                  value={row.copies}
                  onChange={(event) => change(index, { copies: event.target.value })}
                />
              )}
            </Field>
          </div>
        ))}
        <div>
          <Button onClick={() => setRows((was) => [...was, EMPTY])}>{t.frame.add}</Button>
        </div>
        <ProblemNote problem={act.error} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending} disabled={rows.every((row) => row.title.trim() === '')}>
            {t.daily.askPapers}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
