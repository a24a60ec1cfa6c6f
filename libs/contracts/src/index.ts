/**
 * Facts and who hears them: the only thing contexts share. A fact is a journal entry whose kind is in the catalogue; routing says which
 * consumers get a hand-off for it, and which app serves each consumer.
 */
export * from './catalogue.js';
export * from './routing.js';
export * from './facts/document-drafted.js';
export * from './facts/document-submitted.js';
export * from './facts/document-appraisal-returned.js';
export * from './facts/document-appraisal-passed.js';
export * from './facts/document-withdrawn.js';
export * from './facts/comment-round-opened.js';
export * from './facts/comment-round-answered.js';
export * from './facts/comment-round-reminded.js';
export * from './facts/comment-round-closed.js';
export * from './facts/ballot-opened.js';
export * from './facts/ballot-closed.js';
export * from './facts/document-approved.js';
export * from './facts/document-signed.js';
export * from './facts/document-issued.js';
export * from './facts/document-rendered.js';
export * from './facts/deliveries-made.js';
export * from './facts/document-dispatched.js';
export * from './facts/recipients-reminded.js';
export * from './facts/delivery-opened.js';
export * from './facts/delivery-registered.js';
export * from './facts/delivery-acknowledged.js';
export * from './facts/delivery-returned.js';
export * from './facts/requirement-opened.js';
export * from './facts/requirement-closed.js';
export * from './facts/obligation-opened.js';
export * from './facts/obligation-closed.js';
export * from './facts/duty-opened.js';
export * from './facts/due-reminded.js';
export * from './facts/report-started.js';
export * from './facts/report-delivered.js';
export * from './facts/report-accepted.js';
export * from './facts/report-returned.js';
export * from './facts/inspection-document-wanted.js';
