import { Fragment, type ReactNode } from 'react';
import { type BodyNode, type DocumentContent, typeName } from '../../api/content';
import { useTexts } from '../../texts/language';
import { printed } from '../../texts/printed';

/** A stretch of a node's text that something was said about. */
export interface Mark {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Shown at its end: the number of what was said. */
  readonly sign: string;
  readonly tone: 'open' | 'answered' | 'here';
}

/** A content laid out as the printed document; `beside` adds what belongs to a node (comments, choices). */
export function Sheet(props: {
  readonly content: DocumentContent;
  readonly symbol?: string | null;
  readonly issuedOn?: string | null;
  readonly marked?: ReadonlySet<string>;
  readonly marks?: ReadonlyMap<string, readonly Mark[]>;
  /** Shows what was read as an order. */
  readonly reading?: boolean;
  readonly beside?: (node: BodyNode) => ReactNode;
}): ReactNode {
  const t = useTexts();
  const { head, body, recipients, signature, annexes } = props.content;
  return (
    <div className={props.reading ? 'sheet sheet-reading' : 'sheet'} lang="vi">
      <div className="sheet-head">
        <div>
          {head.superior && <div>{head.superior.toUpperCase()}</div>}
          {head.issuer && (
            <div>
              <strong>{head.issuer.toUpperCase()}</strong>
              <br />*
            </div>
          )}
          {props.symbol && (
            <div>
              {printed.number} {props.symbol}
            </div>
          )}
        </div>
        <div>
          <strong>{printed.party}</strong>
          {(head.place || props.issuedOn) && (
            <div>
              <em>
                {head.place ?? ''}
                {props.issuedOn ? `, ${printed.day(props.issuedOn)}` : ''}
              </em>
            </div>
          )}
        </div>
      </div>
      <div className="sheet-title">
        <div className="sheet-type">{typeName(head.type)}</div>
        <div>{head.title}</div>
      </div>
      {body.map((node) => (
        <NodeText
          key={node.id}
          node={node}
          marked={props.marked?.has(node.id) ?? false}
          marks={props.marks?.get(node.id)}
          beside={props.beside}
        />
      ))}
      {(recipients.length > 0 || signature) && (
        <div className="sheet-tail">
          <div>
            {recipients.length > 0 && <u>{printed.recipients}</u>}
            <ul>
              {recipients.map((line) => (
                <li key={line.id}>
                  - {line.line}
                  {line.tag ? ` (${line.tag})` : ''}
                </li>
              ))}
            </ul>
          </div>
          {signature && (
            <div className="sheet-sign">
              {signature.capacity && (
                <div>
                  <strong>
                    {signature.capacity} {signature.onBehalfOf ?? ''}
                  </strong>
                </div>
              )}
              <div>{signature.position.toUpperCase()}</div>
              <div className="sign-name">{signature.name}</div>
            </div>
          )}
        </div>
      )}
      {annexes.map((annex) => (
        <section key={annex.id} aria-label={t.document.annex}>
          <div className="sheet-title">{annex.title}</div>
          {annex.body.map((node) => (
            <NodeText
              key={node.id}
              node={node}
              marked={props.marked?.has(node.id) ?? false}
              marks={props.marks?.get(node.id)}
              beside={props.beside}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function NodeText(props: {
  readonly node: BodyNode;
  readonly marked: boolean;
  readonly marks: readonly Mark[] | undefined;
  readonly beside: ((node: BodyNode) => ReactNode) | undefined;
}): ReactNode {
  const { node } = props;
  return (
    <div id={`nut-${node.id}`} className={`node node-level-${node.level} node-${node.kind} ${props.marked ? 'node-marked' : ''}`}>
      {node.kind === 'table' ? (
        <TableText node={node} />
      ) : (
        <p className="node-text">
          {node.label !== null && <strong>{labelText(node.label)} </strong>}
          {node.heading !== null && node.heading !== '' && (
            <span className="node-heading">
              {node.heading}
              {node.text === '' ? '' : ': '}
            </span>
          )}
          <span className="node-words" data-node={node.id}>
            {spanned(node, props.marks ?? [])}
          </span>
        </p>
      )}
      {props.beside?.(node)}
    </div>
  );
}

/** `1` prints as `1.`, `a` as `a)`, `I` as `I-`; a dash or a word stays. */
export function labelText(label: string): string {
  if (/^[IVXLC]+$/.test(label)) return `${label}-`;
  if (/^[\d.]+$/.test(label)) return label.endsWith('.') ? label : `${label}.`;
  if (/^[a-zđ]$/.test(label)) return `${label})`;
  return label;
}

/** The text cut wherever a span or a mark begins or ends; each piece wears what covers it. */
function spanned(node: BodyNode, marks: readonly Mark[]): ReactNode {
  const { text } = node;
  const within = (at: number): number => Math.min(Math.max(at, 0), text.length);
  const cuts = [...new Set([0, text.length, ...[...node.spans, ...marks].flatMap(({ from, to }) => [within(from), within(to)])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const covers = (one: { readonly from: number; readonly to: number }): boolean => one.from <= from && one.to >= to;
    const worn = node.spans.filter(covers).map(({ kind }) => `span-${kind}`);
    const piece = worn.length === 0 ? text.slice(from, to) : <span className={worn.join(' ')}>{text.slice(from, to)}</span>;
    const mark = marks.find(covers);
    if (mark === undefined) return <Fragment key={from}>{piece}</Fragment>;
    return (
      <mark
        key={from}
        id={mark.from === from ? `dau-${mark.id}` : undefined}
        className={`finding finding-${mark.tone}`}
        // Written by the style sheet, so that it is no part of the text a person selects.
        data-sign={mark.to === to ? mark.sign : undefined}
      >
        {piece}
      </mark>
    );
  });
}

function TableText({ node }: { readonly node: BodyNode }): ReactNode {
  return (
    <div className="table-wrap">
      <table>
        <tbody>
          {node.text.split('\n').map((row, index) => (
            <tr key={index}>
              {row.split('\t').map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
