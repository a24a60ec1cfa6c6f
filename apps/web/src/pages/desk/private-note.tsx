import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { noteQuery } from '../../api/desk';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { Field } from '../../ui/field';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** The own note on a document. What is typed is not left in the browser: it would not be private there. */
export function PrivateNote({ documentId }: { readonly documentId: string }): ReactNode {
  const t = useTexts();
  const note = useQuery(noteQuery(documentId));
  return (
    <section className="card stack" aria-labelledby="ghi-chu">
      <h2 id="ghi-chu">{t.dossier.note}</h2>
      <Loaded asked={note}>{(kept) => <NoteForm documentId={documentId} text={kept.text} keptAt={kept.keptAt} />}</Loaded>
    </section>
  );
}

function NoteForm(props: { readonly documentId: string; readonly text: string; readonly keptAt: string | null }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? props.text;
  const save = useCommand(() => {
    toast(text.trim() === '' ? t.dossier.noteDeleted : t.dossier.noteSaved);
    setTyped(null);
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate({ method: 'PUT', path: `/api/documents/${props.documentId}/note`, body: { text } });
      }}
    >
      <Field label={t.dossier.note} hint={t.dossier.noteHint} hideLabel error={save.error?.of('text')}>
        {(ids) => (
          <textarea
            {...ids}
            rows={5}
            maxLength={20_000}
            autoComplete="off"
            value={text}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <ProblemNote problem={save.error} except={['text']} />
      <div className="row">
        <Button type="submit" busy={save.isPending} disabled={typed === null || typed === props.text}>
          {t.dossier.noteSave}
        </Button>
        {props.keptAt !== null && <span className="muted small">{t.dossier.noteKept(momentText(props.keptAt))}</span>}
      </div>
    </form>
  );
}
