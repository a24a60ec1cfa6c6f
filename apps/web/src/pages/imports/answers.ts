import { type Answers, type Due, type Question, type Reading } from '../../api/imports';
import { type Texts } from '../../texts/vi';
import { dayText } from '../../ui/dates';
import { type Part, type Saying, type Value } from './reading-values';

function sayDue(t: Texts): (due: Due) => string {
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

/** How values are told in a line. */
export const sayings = (t: Texts): Saying => ({
  due: sayDue(t),
  dueBy: t.reading.dueBy,
  reached: t.reading.reached,
  verdict: (met) => (met === null ? '' : met ? t.reading.verdicts.met : t.reading.verdicts.missed),
});

/** Questions whose value was neither called right nor corrected, the least certain first. */
export const openQuestions = (read: Reading, answers: Answers): readonly Question[] =>
  read.questions.filter(({ path }) => answers[path] === undefined);

/** Answers to a value and to parts of it. */
export const answersTo = (value: Value, answers: Answers): readonly string[] =>
  Object.keys(answers).filter((path) => path === value.path || path.startsWith(`${value.path}.`));

export const labelOf = (t: Texts, value: Value): string => t.reading.fields[value.label as keyof Texts['reading']['fields']] ?? value.label;

/** Without its colon; a value of one part has its own label. */
export const partLabel = (t: Texts, value: Value, { part }: Part): string =>
  part === '' ? labelOf(t, value) : (t.reading.parts[part as keyof Texts['reading']['parts']] ?? part).replace(/:$/, '');
