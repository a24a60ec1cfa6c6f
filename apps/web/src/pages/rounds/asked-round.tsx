import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type AskedRound, askedRoundQuery } from '../../api/appraisal';
import { fullTitle } from '../../api/content';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { dayText, momentText, useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { useTitle } from '../../ui/use-title';
import { placeNames } from '../document/place-names';
import { Sheet } from '../document/sheet';
import { OpinionFields } from './opinion-fields';

/** A unit that is asked reads the draft it was sent and answers: agrees, has opinions by part, or none. */
export function AskedRoundPage(): ReactNode {
  const { roundId } = useParams({ from: '/inside/gop-y/$roundId' });
  const asked = useQuery(askedRoundQuery(roundId));
  return <Loaded asked={asked}>{(round) => <Asked key={round.answeredAt ?? ''} round={round} />}</Loaded>;
}

interface Typed {
  readonly reply: 'agree' | 'opinions' | 'no-opinion';
  readonly agreed: readonly string[];
  readonly opinions: readonly { readonly nodeId: string | null; readonly text: string; readonly proposal: string }[];
  readonly text: string;
}

const REPLIES = ['agree', 'opinions', 'no-opinion'] as const;

function Asked({ round }: { readonly round: AskedRound }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const now = useNow();
  useTitle(fullTitle(round));
  const [typed, setTyped, forget] = useKept<Typed>(`asked.${round.id}.${round.answeredAt ?? ''}`, {
    reply: round.reply ?? 'opinions',
    agreed: round.agreed,
    opinions: round.opinions.map(({ nodeId, text, proposal }) => ({ nodeId, text, proposal: proposal ?? '' })),
    text: round.text ?? '',
  });
  const send = useCommand<{ late: boolean }>((answer) => {
    forget();
    toast(answer.late ? t.asked.sentLate : t.asked.sent);
  });
  const open = round.status === 'open';
  const differs = typed.reply === 'opinions';
  const names = placeNames(round.content);
  const opinionsOn = (nodeId: string | null): readonly number[] =>
    typed.opinions.flatMap((one, index) => (one.nodeId === nodeId ? [index] : []));
  const add = (nodeId: string | null): void =>
    setTyped((was) => ({
      ...was,
      agreed: was.agreed.filter((id) => id !== nodeId),
      opinions: [...was.opinions, { nodeId, text: '', proposal: '' }],
    }));
  const change = (index: number, opinion: Typed['opinions'][number] | null): void =>
    setTyped((was) => ({
      ...was,
      opinions: was.opinions.flatMap((one, at) => (at !== index ? [one] : opinion === null ? [] : [opinion])),
    }));
  const fields = (nodeId: string | null, name: string): ReactNode =>
    opinionsOn(nodeId).map((index) => (
      <OpinionFields
        key={index}
        name={name}
        value={typed.opinions[index] ?? { nodeId, text: '', proposal: '' }}
        answered={round.opinions[index]}
        readOnly={!open}
        error={send.error?.of(`opinions[${index}]`) ?? null}
        change={(opinion) => change(index, opinion)}
      />
    ));
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <h1>{fullTitle(round)}</h1>
          <p>
            {round.organisationName !== null && t.asked.from(round.organisationName)} · {t.asked.for(round.askedName)}
          </p>
          <p>
            <strong>{t.asked.due(dayText(round.dueOn))}</strong> {round.status === 'closed' && <Badge>{t.asked.closed}</Badge>}
          </p>
        </div>
      </header>
      {round.message && (
        <p className="note">
          <strong>{t.asked.message}:</strong> {round.message}
        </p>
      )}
      {open && new Date(round.dueAt) < now && round.reply === null && <p className="note note-warn">{t.asked.late}</p>}
      {round.answeredAt !== null && (
        <p className="note note-good">
          {t.asked.given(round.answeredBy ?? '', momentText(round.answeredAt))} {open && t.asked.again}
        </p>
      )}
      <form
        className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          if (send.isPending) return;
          const opinions = typed.opinions.filter(({ text }) => text.trim() !== '');
          send.mutate({
            path: `/api/documents/asked-rounds/${round.id}/answer`,
            body: {
              reply: typed.reply,
              agreed: differs ? typed.agreed : [],
              opinions: differs
                ? opinions.map(({ nodeId, text, proposal }) => ({
                    nodeId,
                    text: text.trim(),
                    ...(proposal.trim() === '' ? {} : { proposal: proposal.trim() }),
                  }))
                : [],
              ...(typed.text.trim() === '' ? {} : { text: typed.text.trim() }),
            },
          });
        }}
      >
        <fieldset className="card stack-tight" disabled={!open}>
          <legend>{t.asked.how}</legend>
          {REPLIES.map((reply) => (
            <label key={reply} className="choice">
              <input type="radio" name="tra-loi" checked={typed.reply === reply} onChange={() => setTyped({ ...typed, reply })} />
              {t.asked.replies[reply]}
            </label>
          ))}
          {send.error?.of('reply') && <p className="field-error">{send.error.of('reply')}</p>}
        </fieldset>
        {differs && (
          <section className="card stack" aria-label={t.asked.wholeOpinion}>
            <h2>{t.asked.wholeOpinion}</h2>
            {fields(null, t.asked.wholeOpinion)}
            {open && opinionsOn(null).length === 0 && (
              <div>
                <Button onClick={() => add(null)}>+ {t.asked.differ}</Button>
              </div>
            )}
          </section>
        )}
        <Sheet
          content={round.content}
          beside={
            differs
              ? (node) => {
                  const name = names.get(node.id) ?? '';
                  const agrees = typed.agreed.includes(node.id);
                  return (
                    <div className="node-tools">
                      {fields(node.id, name)}
                      {open && opinionsOn(node.id).length === 0 && (
                        <div className="row">
                          <label className="choice">
                            <input
                              type="checkbox"
                              aria-label={t.asked.agreeOn(name)}
                              checked={agrees}
                              onChange={() =>
                                setTyped({
                                  ...typed,
                                  agreed: agrees ? typed.agreed.filter((id) => id !== node.id) : [...typed.agreed, node.id],
                                })
                              }
                            />
                            {t.asked.agreeNode}
                          </label>
                          <Button kind="quiet" className="button-small" aria-label={t.asked.differOn(name)} onClick={() => add(node.id)}>
                            <span aria-hidden="true">✎</span> {t.asked.differ}
                          </Button>
                        </div>
                      )}
                    </div>
                  );
                }
              : undefined
          }
        />
        {open && (
          <>
            <section className="card">
              <Field label={t.asked.text}>
                {(ids) => (
                  <textarea {...ids} rows={2} value={typed.text} onChange={(event) => setTyped({ ...typed, text: event.target.value })} />
                )}
              </Field>
            </section>
            <div className="save-bar">
              <span className="grow" role="status">
                {differs && t.asked.count(typed.opinions.filter(({ text }) => text.trim() !== '').length, typed.agreed.length)}
              </span>
              <ProblemNote problem={send.error} except={['reply']} />
              <Button type="submit" kind="main" busy={send.isPending}>
                {round.reply === null ? t.asked.send : t.asked.sendAgain}
              </Button>
            </div>
          </>
        )}
      </form>
    </div>
  );
}
