import { type ReactNode } from 'react';
import { useTexts } from '../texts/language';
import { Button } from './button';

/** The button below a list that loads its next page. */
export function More(props: {
  readonly list: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown };
}): ReactNode {
  const t = useTexts();
  if (!props.list.hasNextPage) return null;
  return (
    <p className="more">
      <Button busy={props.list.isFetchingNextPage} onClick={() => void props.list.fetchNextPage()}>
        {t.frame.more}
      </Button>
    </p>
  );
}
