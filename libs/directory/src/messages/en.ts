import { type Messages } from '@app/kernel';

export const en: Messages = {
  'directory.line-empty': 'Recipient line {line} stands for nobody on the day of issue.',
  'directory.group-empty': 'The group has no part yet.',
  'setup.done': 'The system has been set up already.',
};
