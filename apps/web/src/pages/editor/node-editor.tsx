import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { type BodyNode, NODE_KINDS, type NodeKind } from '../../api/content';
import { useTexts } from '../../texts/language';
import { orNull, shiftLevel, withText } from './edit-content';

export interface NodeActs {
  readonly change: (id: string, change: (node: BodyNode) => BodyNode) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly addBelow: (id: string, level: number) => void;
  readonly remove: (id: string) => void;
}

/** One node of the body: label, heading, text, and its place in the whole. */
export const NodeEditor = memo(function NodeEditor(props: {
  readonly node: BodyNode;
  readonly at: number;
  readonly acts: NodeActs;
  readonly locked: boolean;
  readonly error: string | null;
}): ReactNode {
  const t = useTexts();
  const { node, acts, at, locked } = props;
  const name = t.editor.node(at + 1, node.label ?? '');
  const set = (change: Partial<BodyNode>): void => acts.change(node.id, (was) => ({ ...was, ...change }));
  const pressed = (event: KeyboardEvent): void => {
    if (!event.altKey || locked) return;
    const act = {
      ArrowUp: () => acts.move(node.id, -1),
      ArrowDown: () => acts.move(node.id, 1),
      ArrowRight: () => acts.change(node.id, (was) => shiftLevel(was, 1)),
      ArrowLeft: () => acts.change(node.id, (was) => shiftLevel(was, -1)),
      Enter: () => acts.addBelow(node.id, node.level),
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  };
  return (
    <li className={`edit-node edit-level-${node.level}`} id={`sua-${node.id}`} aria-label={name} onKeyDown={pressed}>
      <div className="edit-line">
        <input
          aria-label={`${t.editor.label}: ${name}`}
          placeholder={t.editor.label}
          value={node.label ?? ''}
          readOnly={locked}
          onChange={(event) => set({ label: orNull(event.target.value) })}
        />
        <input
          aria-label={`${t.editor.heading}: ${name}`}
          placeholder={t.editor.heading}
          value={node.heading ?? ''}
          readOnly={locked}
          onChange={(event) => set({ heading: orNull(event.target.value) })}
        />
        <select
          aria-label={`${t.editor.kind}: ${name}`}
          value={node.kind}
          disabled={locked}
          onChange={(event) => set({ kind: event.target.value as NodeKind })}
        >
          {NODE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t.editor.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      <textarea
        aria-label={`${t.editor.text}: ${name}`}
        lang="vi"
        value={node.text}
        readOnly={locked}
        aria-invalid={props.error ? true : undefined}
        rows={Math.min(12, Math.max(2, Math.ceil(node.text.length / 90)))}
        title={node.kind === 'table' ? t.editor.tableHint : undefined}
        onChange={(event) => {
          const text = event.target.value;
          acts.change(node.id, (was) => withText(was, text));
        }}
      />
      {props.error && <p className="field-error">{props.error}</p>}
      {!locked && (
        <div className="edit-tools">
          <Tool label={t.editor.up} name={name} sign="↑" act={() => acts.move(node.id, -1)} />
          <Tool label={t.editor.down} name={name} sign="↓" act={() => acts.move(node.id, 1)} />
          <Tool label={t.editor.shallower} name={name} sign="←" act={() => acts.change(node.id, (was) => shiftLevel(was, -1))} />
          <Tool label={t.editor.deeper} name={name} sign="→" act={() => acts.change(node.id, (was) => shiftLevel(was, 1))} />
          <Tool label={t.editor.addBelow} name={name} sign="+" worded act={() => acts.addBelow(node.id, node.level)} />
          <Tool label={t.editor.removeNode} name={name} sign="✕" worded act={() => acts.remove(node.id)} />
        </div>
      )}
    </li>
  );
});

function Tool(props: {
  readonly label: string;
  readonly name: string;
  readonly sign: string;
  readonly worded?: boolean;
  readonly act: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className="button button-quiet button-small"
      aria-label={`${props.label}: ${props.name}`}
      title={props.label}
      onClick={props.act}
    >
      {props.sign}
      {props.worded && ` ${props.label}`}
    </button>
  );
}
