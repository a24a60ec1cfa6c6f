import { type Due, type Question, type Reading } from '../../api/imports';
import { type Texts } from '../../texts/vi';
import { dayText } from '../../ui/dates';
import { type Value } from './reading-values';

/** What the person said of a value or a part of it: it is right, or what it should be. */
export type Answer = { readonly kind: 'accepted' } | { readonly kind: 'corrected'; readonly text: string };
/** By the path of the question. */
export type Answers = Readonly<Record<string, Answer>>;

export function sayDue(t: Texts): (due: Due) => string {
  const says = t.reading.dues;
  return (due) => {
    switch (due.kind) {
      case 'date':
        return dayText(due.date);
      case 'recurring':
        return says.every[due.every];
      case 'vague':
        return due.text;
      case 'period': {
        const [year = '', part = ''] = due.period.split('-');
        if (part.startsWith('Q')) return says.quarter(part.slice(1), year);
        if (part.startsWith('H')) return says.half(part.slice(1), year);
        return part.startsWith('M') ? says.months(part.slice(1), year) : says.year(year);
      }
    }
  };
}

/** Questions whose value was neither called right nor corrected, the least certain first. */
export const openQuestions = (read: Reading, answers: Answers): readonly Question[] =>
  read.questions.filter(({ path }) => answers[path] === undefined);

export const labelOf = (t: Texts, value: Value): string => t.reading.fields[value.label as keyof Texts['reading']['fields']] ?? value.label;
