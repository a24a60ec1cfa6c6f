import { type Messages } from '@app/kernel';

export const en: Messages = {
  'demo.notice': 'Demonstration data, not real.',
  'session.refused': 'Login or password is wrong.',
  'session.locked': 'The account is locked after several failures. Try again in {minutes} min.',
  'session.too-many': 'Too many sign-ins from this machine. Wait a few minutes and try again.',
  'session.ended': 'The session has ended. Sign in again.',
  'session.none': 'There is no such session. Sign in again.',
  'session.csrf': 'The request did not come from a page of the system, or the page is old. Load it again and repeat.',
  'session.must-change': 'Change your password first.',
  'session.position-not-held': 'You do not hold this position now.',
  'token.refused': 'The access token is not valid, has run out or was revoked.',
  'token.none': 'There is no such access token.',
  'demo.none': 'This exists in a demo only.',
  'clock.not-movable': 'The clock of this system cannot be moved.',
  'service.unavailable': 'The {service} service is restarting. Try again in a few seconds.',
};
