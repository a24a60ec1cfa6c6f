/**
 * Words every context needs: ids, errors, who acts, the document body, days, what a piece of due work is.
 * Imports nothing, so that everything may import it.
 */
export * from './ids.js';
export * from './errors.js';
export * from './identity.js';
export * from './document-content.js';
export * from './local-date.js';
export * from './reminder-schedule.js';
export * from './due-work.js';
export * from './canonical-json.js';
export * from './comparable-text.js';
export * from './messages.js';
export * from './period-texts.js';
