import { type ReactNode } from 'react';
import { type DocumentContent } from '../../api/content';
import { useTexts } from '../../texts/language';
import { nodeName } from './edit-page';

/** What a slip says besides its choice, as far as the reader may read it. */
export function Said(props: {
  readonly opinion: string | null;
  readonly nodeId: string | null;
  readonly wording: string | null;
  readonly reserved: string | null;
  readonly content: DocumentContent;
}): ReactNode {
  const t = useTexts();
  return (
    <>
      {props.wording && (
        <p className="small">
          {t.ballot.proposes(props.nodeId === null ? t.ballot.whole : nodeName(props.content, props.nodeId))} “{props.wording}”
        </p>
      )}
      {props.opinion && <p className="small">“{props.opinion}”</p>}
      {props.reserved && (
        <p className="small">
          <strong>{t.ballot.reserved}:</strong> “{props.reserved}”
        </p>
      )}
    </>
  );
}
