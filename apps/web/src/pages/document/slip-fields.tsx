import { type ReactNode } from 'react';
import { type Choice } from '../../api/documents';
import { type DocumentContent } from '../../api/content';
import { type Problem } from '../../api/problem';
import { useTexts } from '../../texts/language';
import { Field } from '../../ui/field';
import { nodeName } from './edit-page';

/** What is written on a slip besides the choice. */
export interface Slip {
  readonly opinion: string;
  readonly nodeId: string;
  readonly wording: string;
  readonly reserved: string;
  readonly code: string;
}
export const EMPTY_SLIP: Slip = { opinion: '', nodeId: '', wording: '', reserved: '', code: '' };

/** The slip as it is sent: what is empty is left out. */
export function slipBody(choice: Choice, slip: Slip): object {
  const said = choice === 'other' ? slip : { ...slip, nodeId: '', wording: '' };
  const texts = { opinion: said.opinion, nodeId: said.nodeId, wording: said.wording, reserved: said.reserved };
  return {
    choice,
    ...Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]]))),
  };
}

/** Remark, proposed wording for a node (with another opinion), reserved opinion. */
export function SlipFields(props: {
  readonly choice: Choice;
  readonly slip: Slip;
  readonly set: (part: Partial<Slip>) => void;
  readonly content: DocumentContent;
  readonly problem: Problem | null;
}): ReactNode {
  const t = useTexts();
  const { slip, set, problem } = props;
  const nodes = props.content.body.filter((node) => node.kind !== 'footnote');
  return (
    <>
      {props.choice === 'other' && (
        <>
          <Field label={t.ballot.where} error={problem?.of('nodeId')}>
            {(ids) => (
              <select {...ids} value={slip.nodeId} onChange={(event) => set({ nodeId: event.target.value })}>
                <option value="">{t.ballot.whole}</option>
                {nodes.map((node) => (
                  <option key={node.id} value={node.id}>
                    {nodeName(props.content, node.id)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t.ballot.wording} error={problem?.of('wording')}>
            {(ids) => <textarea {...ids} rows={3} value={slip.wording} onChange={(event) => set({ wording: event.target.value })} />}
          </Field>
        </>
      )}
      <Field label={t.ballot.opinion} error={problem?.of('opinion')}>
        {(ids) => <textarea {...ids} rows={2} value={slip.opinion} onChange={(event) => set({ opinion: event.target.value })} />}
      </Field>
      <details open={slip.reserved !== ''}>
        <summary>{t.ballot.reserve}</summary>
        <Field label={t.ballot.reserve} hint={t.ballot.reserveHint} hideLabel error={problem?.of('reserved')}>
          {(ids) => <textarea {...ids} rows={3} value={slip.reserved} onChange={(event) => set({ reserved: event.target.value })} />}
        </Field>
      </details>
    </>
  );
}
