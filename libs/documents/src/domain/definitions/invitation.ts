import { type Procedure } from '../procedure.js';
import { minutes } from './minutes.js';

/** Giấy mời: as short as one signer, numbered in a register of its own. */
export const invitation: Procedure = { ...minutes, code: 'invitation', version: 1, label: 'Giấy mời', types: ['GM'], alsoFor: [] };
