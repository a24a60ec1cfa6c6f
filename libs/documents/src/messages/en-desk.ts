import { type Messages } from '@app/kernel';

export const enDesk: Messages = {
  'link.unknown': 'There is no such link.',
  'link.not-imported': 'This document was not made of a file, so there is nothing to look for links in.',
  'path.document.linked': 'Tied cited documents, bodies and figures to what the system knows',
  'question.not-member': 'Only the members who decide this matter can ask the drafter.',
  'ballot.not-by-substitute': 'Nobody votes while acting for another. Switch back to your own position.',
  'path.in-name-of': '{who} (for {absent})',
  'question.unknown': 'There is no such question.',
  'note.key-missing':
    'The note cannot be opened: your own key is no longer on the server. You can delete the old note and write a new one.',
  'ballot-opinion.unknown': 'There is no such opinion in the result of the vote.',
  'ballot-opinion.unanswered':
    '{count} opinions that members gave with their votes are neither taken in nor explained, so it cannot be signed yet.',

  'path.question.asked': 'Asked the drafter before the vote',
  'path.question.answered': 'Answered a member’s question',
  'path.ballot-opinion.answered': 'Answered an opinion given with a vote: {text}',

  'table.title.ballot': 'opinions of members on the draft “{title}”, taken in or explained',
  'table.sealed': 'A member (secret ballot)',
  'table.changed': 'changed at {place}',
  'table.choice.for': 'for',
  'table.choice.against': 'against',
  'table.choice.other': 'other opinion',
  'table.choice.abstain': 'abstains',
  'table.choice.invalid': 'invalid slip',

  'dossier.type': 'Dossier',
  'dossier.title': 'Dossier on the draft “{title}”',
  'dossier.version': 'Version {ordinal} of the draft; {parts} papers, {pages} pages.',
  'dossier.columns.ordinal': 'No.',
  'dossier.columns.part': 'Paper',
  'dossier.columns.page': 'Page',
  'dossier.part.text': 'Draft “{title}”',
  'dossier.part.appraisal': 'Findings of the appraisal, taken in or explained',
  'dossier.part.round': 'Comments of units (round {ordinal})',
  'dossier.part.opinions': 'Opinions of members, taken in or explained',
  'dossier.unbound': 'The paper “{title}” could not be made into pages of this dossier. The original ({name}) is attached to the file.',
  'dossier.file': 'dossier',
};
