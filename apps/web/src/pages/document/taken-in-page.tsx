import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type Comment, commentsQuery } from '../../api/appraisal';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Empty, Loaded } from '../../ui/loaded';
import { inReadingOrder } from './finding-marks';
import { OpinionRows, TableFiles } from './opinion-rows';
import { placeNames } from './place-names';
import { useDocument } from './use-document';

/** What became of each finding of the appraisal, as a table to be printed or taken along. */
export function TakenInPage(): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const comments = useQuery(commentsQuery(document.id));
  const { content } = document.current;
  const names = placeNames(content);
  return (
    <div className="stack-wide">
      <p className="no-print">
        <Link to="/van-ban/$documentId/tham-dinh" params={{ documentId: document.id }}>
          ← {t.formFix.back}
        </Link>
      </p>
      <div className="row row-between">
        <h2>{t.takenIn.title}</h2>
        <TableFiles path={`/api/documents/${document.id}/appraisal/table`} />
      </div>
      <Loaded asked={comments}>
        {(items) => {
          const standing = inReadingOrder(items, content).filter(({ withdrawnAt }) => withdrawnAt === null);
          if (standing.length === 0) return <Empty title={t.takenIn.none} />;
          return (
            <OpinionRows
              rows={standing.map((comment) => ({
                id: comment.id,
                place: (comment.nodeId === null ? null : names.get(comment.nodeId)) ?? t.takenIn.whole,
                draft: comment.quote,
                from: comment.author ?? '',
                opinion: comment.text,
                proposal: comment.proposal,
                answer: <Answer comment={comment} />,
              }))}
            />
          );
        }}
      </Loaded>
    </div>
  );
}

function Answer({ comment }: { readonly comment: Comment }): ReactNode {
  const t = useTexts();
  if (comment.answer !== null)
    return (
      <>
        <Badge tone="good">{t.appraisal.answers[comment.answer]}</Badge> {comment.answerText}
      </>
    );
  return comment.mendedIn === null ? <Badge tone="warn">{t.takenIn.unanswered}</Badge> : t.takenIn.mended;
}
