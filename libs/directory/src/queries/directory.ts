import { Inject, Injectable } from '@nestjs/common';
import { conflict, type LocalDate, type RecipientLine, type Role, type WorkingCalendar } from '@app/kernel';
import { type Organisation } from '../domain/organisation.js';
import { type Asking, Rows } from '../storage/rows.js';
import { frozenRecipients, type FrozenRecipient } from './frozen-recipients.js';
import { type BodyKind, incumbents, type Incumbent } from './incumbents.js';
import { type FormerName, formerNamesIn, organisationsNamedIn } from './names-in-text.js';
import { peopleNames, positionTitles, termAt, type Term } from './names-of.js';
import { ancestors, organisationAt, organisationNames, organisationsServed } from './organisations-at.js';
import { peopleCalled, type NamedPerson } from './people-called.js';
import { peopleWith, type PersonInPosition } from './people-with.js';
import { organisationsCalled, type NamedOrganisation } from './organisations-called.js';
import { previewRecipients, type RecipientPreview } from './preview-recipients.js';
import { type ResolvedLines, resolveRecipientLines } from './resolve-recipient-lines.js';
import { ruleAt } from './rule-at.js';
import { keptWord, type KeptWord, type OfficeWord, wordsOf } from './words-of.js';
import { workingCalendar } from './working-calendar.js';

/**
 * What other contexts may ask the directory. Every answer is as of the day named, so that a document keeps the roster, the rules and the
 * recipients of its day. Inside a unit of work ask `directory.using(tx)`: it needs no second connection.
 */
@Injectable()
export class Directory {
  constructor(@Inject(Rows) private readonly rows: Asking) {}

  /** The same questions on an open unit of work. */
  using(tx: Asking): Directory {
    return new Directory(tx);
  }

  readonly rules = {
    /**
     * Rule data in force: the organisation's own, else the nearest ancestor's, else everyone's. Several codes: the first that is as near.
     * @throws DomainError conflict `rule.missing`, naming the rule: nothing is decided by what no rule says
     */
    at: async <T>(code: string | readonly string[], organisationId: string | null, day: LocalDate): Promise<T> => {
      const rule = await ruleAt<T>(this.rows, code, organisationId, day);
      if (rule === null) throw conflict('rule.missing', { params: { rule: typeof code === 'string' ? code : (code.at(-1) ?? '') } });
      return rule;
    },
    /** The same for what may be ruled on but need not be (which procedure a type of document follows): null where no rule is. */
    ifAny: <T>(code: string, organisationId: string | null, day: LocalDate): Promise<T | null> =>
      ruleAt<T>(this.rows, code, organisationId, day),
  };

  /** The words of an office over the reader's base, each with its period. */
  words(organisationId: string): Promise<OfficeWord[]> {
    return wordsOf(this.rows, organisationId);
  }

  /** A word and whose it is; null where there is none of that id. */
  keptWord(id: string): Promise<KeptWord | null> {
    return keptWord(this.rows, id);
  }

  /** Which days are worked. */
  calendar(): Promise<WorkingCalendar> {
    return workingCalendar(this.rows);
  }

  /** Who sits on a body of the organisation (its standing committee, unless another kind is named) on that day, presiding member first. */
  incumbents(organisationId: string, day: LocalDate, kind?: BodyKind): Promise<Incumbent[]> {
    return incumbents(this.rows, organisationId, day, kind);
  }

  /** Who holds one of these roles in one of these organisations on that day; drafters, reviewers and clerks of the serving office included. */
  peopleWith(roles: readonly Role[], organisationIds: readonly string[], day: LocalDate): Promise<PersonInPosition[]> {
    return peopleWith(this.rows, roles, organisationIds, day);
  }

  /** Recipients with ordinals `from` to `to`, both included. */
  frozenRecipients(listId: string, from: number, to: number): Promise<FrozenRecipient[]> {
    return frozenRecipients(this.rows, listId, from, to);
  }

  /** By id; without a day as they are called today, or were called last. */
  organisationNames(ids: readonly string[], day?: LocalDate): Promise<ReadonlyMap<string, Organisation>> {
    return organisationNames(this.rows, ids, day);
  }

  /** Null where it did not exist on that day. */
  organisation(id: string, day: LocalDate): Promise<Organisation | null> {
    return organisationAt(this.rows, id, day);
  }

  /** The organisation itself, then those it serves as their office. */
  organisationsServed(organisationId: string, day: LocalDate): Promise<string[]> {
    return organisationsServed(this.rows, organisationId, day);
  }

  /** The organisation itself, then those above it, nearest first. */
  ancestors(organisationId: string, day: LocalDate): Promise<string[]> {
    return ancestors(this.rows, organisationId, day);
  }

  /** The term (nhiệm kỳ) the organisation is in, through which its numbers run; null where none is recorded. */
  termAt(organisationId: string, day: LocalDate): Promise<Term | null> {
    return termAt(this.rows, organisationId, day);
  }

  /** Names in a text that no organisation bears on that day any more. */
  formerNamesIn(text: string, day: LocalDate): Promise<FormerName[]> {
    return formerNamesIn(this.rows, text, day);
  }

  /** Organisations of that day that a text names. */
  organisationsNamedIn(text: string, day: LocalDate): Promise<{ readonly id: string; readonly name: string }[]> {
    return organisationsNamedIn(this.rows, text, day);
  }

  /** Organisations that bear or bore these names, seen from one of them: see `NamedOrganisation`. */
  organisationsCalled(names: readonly string[], day: LocalDate, seenFrom: string): Promise<NamedOrganisation[]> {
    return organisationsCalled(this.rows, names, day, seenFrom);
  }

  /** Who bears these names, and who held these posts on the day, seen from an organisation: see `NamedPerson`. */
  peopleCalled(names: readonly string[], posts: readonly string[], day: LocalDate, seenFrom: string): Promise<NamedPerson[]> {
    return peopleCalled(this.rows, names, posts, day, seenFrom);
  }

  peopleNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return peopleNames(this.rows, ids);
  }

  positionTitles(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return positionTitles(this.rows, ids);
  }

  /** What printed recipient lines stand for in the scope of the issuing organisation; in a demo database the nearest equivalent, with its reason. */
  resolveRecipientLines(organisationId: string, lines: readonly RecipientLine[], day: LocalDate): Promise<ResolvedLines> {
    return resolveRecipientLines(this.rows, organisationId, lines, day);
  }

  /** Who would receive on that day, each once; nothing is kept. */
  previewRecipients(
    lines: readonly RecipientLine[],
    day: LocalDate,
    page?: { readonly after: number; readonly limit: number },
  ): Promise<RecipientPreview> {
    return previewRecipients(this.rows, lines, day, page);
  }
}
