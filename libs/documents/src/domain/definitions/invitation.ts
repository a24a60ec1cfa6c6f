import { type Procedure } from '../procedure.js';
import { minutesByOne } from './minutes-by-one.js';

/** Giấy mời: as short as one signer, numbered in a register of its own. */
export const invitation: Procedure = { ...minutesByOne, code: 'invitation', version: 1, label: 'Giấy mời', types: ['GM'], alsoFor: [] };
