import { ROUTING } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { en } from '../messages/en.js';
import { vi } from '../messages/vi.js';
import { ALERT_KINDS, type HeardFact } from './alert-plan.js';
import { alertText } from './alert-text.js';
import { planAlerts } from './plan-alerts.js';

const OUTCOMES: Readonly<Record<string, string>> = {
  'ballot.closed': 'approved',
  'requirement.closed': 'met',
  'session.stopped': 'put-off',
  'inspection.ended': 'cancelled',
};

/** A fact of any name: every id and number a plan may look at. */
const fact = (name: string, more: object = {}): HeardFact =>
  ({
    name,
    fact: {
      documentId: 'd',
      organisationId: 'tu',
      drafterPersonId: 'p',
      memberPersonIds: ['m1', 'm2'],
      outcome: OUTCOMES[name] ?? 'done',
      move: 'conclude',
      state: 'handed-over',
      recipientIds: ['r'],
      requirementIds: ['q1', 'q2'],
      leadOrganisationIds: ['l'],
      supportOrganisationIds: ['s'],
      owingOrganisationIds: ['o'],
      supervisorOrganisationId: 'v',
      addresseeOrganisationIds: ['u1', 'u2'],
      silentOrganisationIds: ['u2'],
      sessionId: 'x',
      body: 'standing-committee',
      ordinal: 5,
      startsAt: '2026-12-24T01:00:00Z',
      guestPersonIds: ['g'],
      silentPersonIds: ['m2'],
      secretaryPersonId: 's',
      about: 'papers',
      dueOn: '2026-11-30',
      subject: 'duty',
      level: name === 'recipients.reminded' ? 1 : 'before',
      days: 3,
      round: 1,
      ...more,
    },
  }) as unknown as HeardFact;

describe('who is told of a fact', () => {
  const heard = Object.entries(ROUTING).filter(([, consumers]) => consumers.includes('tell-people'));

  it.each(heard.map(([name]) => name))('somebody, of %s', (name) => {
    expect(planAlerts(fact(name)).length).toBeGreaterThan(0);
  });

  it('nobody, of what is not routed here', () => {
    for (const [name, consumers] of Object.entries(ROUTING))
      if (!consumers.includes('tell-people')) expect(planAlerts(fact(name))).toEqual([]);
  });

  it('the leader from the third reminder on', () => {
    expect(planAlerts(fact('recipients.reminded'))).toMatchObject([
      { kind: 'recipient.reminded', audience: { roles: ['clerk'] } },
      { kind: 'recipient.reminded.outside', audience: { organisationId: 'tu' } },
    ]);
    expect(planAlerts(fact('recipients.reminded', { level: 3 }))).toMatchObject([
      { kind: 'recipient.reminded.leader', audience: { roles: ['lead'] } },
      { kind: 'recipient.reminded.outside' },
    ]);
  });

  it('a member as member, a guest as guest, and who has not replied to reply', () => {
    expect(planAlerts(fact('session.invited'))).toMatchObject([
      {
        kind: 'session.invited.standing-committee',
        audience: { personIds: ['m1', 'm2'] },
        params: { ordinal: 5, day: '2026-12-24', time: '08:00' },
      },
      { kind: 'session.invited.guest', audience: { personIds: ['g'] } },
    ]);
    expect(planAlerts(fact('session.reminded', { about: 'sitting' }))).toMatchObject([
      { kind: 'session.reminded.reply', audience: { personIds: ['m2'] } },
      { kind: 'session.reminded.sitting', audience: { personIds: ['m1', 'm2', 'g'] } },
    ]);
  });

  it('the supervisor only once it is overdue', () => {
    expect(planAlerts(fact('due.reminded')).map(({ kind }) => kind)).toEqual(['duty.before']);
    expect(planAlerts(fact('due.reminded', { subject: 'obligation', level: 'overdue', days: -4 }))).toMatchObject([
      { kind: 'obligation.overdue', params: { days: 4 } },
      { kind: 'obligation.overdue.supervisor', audience: { roles: ['supervisor'], organisationIds: ['v'] } },
    ]);
  });
});

describe('the words of alerts', () => {
  it('exist for every kind, in both languages, and no key in one only', () => {
    for (const kind of ALERT_KINDS) expect([kind, typeof vi[`alert.${kind}`]]).toEqual([kind, 'string']);
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  it('leave no parameter unfilled', () => {
    for (const name of Object.keys(ROUTING))
      for (const { kind, params } of planAlerts(fact(name, { period: '2027-H1', recipients: 3 })))
        for (const messages of [vi, en]) expect(alertText(messages, { kind, params, title: 'T', symbol: 'S' })).not.toMatch(/[{}]/);
  });

  it('name the document as far as it may be named', () => {
    const text = (title: string | null, symbol: string | null) => alertText(vi, { kind: 'document.approved', params: {}, title, symbol });
    expect(text('Về đất đai', '15-TB/TU')).toBe('Văn bản 15-TB/TU “Về đất đai” đã được thông qua, chờ ký.');
    expect(text('Về đất đai', null)).toBe('Văn bản “Về đất đai” đã được thông qua, chờ ký.');
    expect(text(null, '15-TB/TU')).toBe('Văn bản 15-TB/TU đã được thông qua, chờ ký.');
    expect(text(null, null)).toBe('Văn bản (xem trong hệ thống) đã được thông qua, chờ ký.');
  });
});
