import { type Facts } from '@app/contracts';
import { type Tx } from '@app/journal';
import { noteJudged, noteOpened } from '../storage/followed-requirements.js';

// What `followup` tells of requirements: every body's, so that the next inspection sees what the last one left open.

export const followOpened = (tx: Tx, fact: Facts['requirement.opened']): Promise<void> => noteOpened(tx, fact);

export const followJudged = (tx: Tx, fact: Facts['requirement.closed']): Promise<void> => noteJudged(tx, fact);
