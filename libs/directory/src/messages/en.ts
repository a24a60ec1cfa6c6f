import { type Messages } from '@app/kernel';

export const en: Messages = {
  'directory.line-empty': 'Recipient line {line} stands for nobody on the day of issue.',
  'directory.group-empty': 'The group has no part yet.',
  'account.password-short': 'The password needs at least 10 characters.',
  'account.password-long': 'The password may have at most 200 characters.',
  'account.password-weak': 'The password is too easy to guess: it contains the login or repeats a few characters.',
  'account.password-wrong': 'The current password is wrong.',
  'account.password-same': 'The new password must differ from the current one.',
  'setup.bad-token': 'The setup link is wrong or has run out. Take a new one from the terminal.',
  'setup.done': 'The system has been set up already.',
};
