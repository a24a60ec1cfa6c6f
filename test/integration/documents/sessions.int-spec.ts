import { verify } from '@app/journal';
import {
  CastVote,
  CountersignDocument,
  DraftDocument,
  DraftInvitation,
  DraftMinutes,
  FindWork,
  FollowMinutes,
  HandInPaper,
  HoldSession,
  InviteToSession,
  KeepAgenda,
  KeepPapers,
  ListSessions,
  NotePresence,
  OwedPapers,
  PassAppraisal,
  PlanSession,
  ReadSession,
  RemindSession,
  SignDocument,
  SubmitDraft,
  ViewDocument,
  VoteOnItem,
} from '@app/documents';
import { type SessionPlan } from '@app/documents';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MEMBERS, notice, refusal, World } from './world.js';

const SLIP = { choice: 'for', opinion: null } as const;

// Two cores may be busy with much else.
jest.setTimeout(60_000);

describe('the sitting of a committee', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('2026-11-16T02:00:00Z', 16);
  });
  afterAll(() => world.stop());

  const plan = (startsAt: string, more: Partial<SessionPlan> = {}): SessionPlan => ({
    startsAt: new Date(startsAt),
    endsAt: null,
    place: 'Phòng họp số 1',
    subject: null,
    ordinal: null,
    secretaryPersonId: null,
    ...more,
  });

  const planned = async (startsAt: string, body: 'executive-committee' | 'standing-committee' | 'secretariat' = 'standing-committee') =>
    (await world.get(PlanSession).plan(await world.by('vanthu'), world.tu, body, plan(startsAt))).id;

  /** A notice that waits in its committee step. */
  async function waiting(): Promise<string> {
    const { id } = await world.draft(notice(world.tu));
    await world.get(SubmitDraft).run(await world.by('soanthao'), id);
    await world.get(PassAppraisal).run(await world.by('thamdinh'), id);
    await world.opened(id);
    return id;
  }

  const view = async (login: string, id: string) => world.get(ReadSession).run(await world.who(login), id, 'vi');

  async function invited(startsAt: string, body: 'executive-committee' | 'standing-committee' | 'secretariat' = 'standing-committee') {
    const id = await planned(startsAt, body);
    const { itemId } = await world
      .get(KeepAgenda)
      .add(await world.by('vanthu'), id, { title: 'Công tác cán bộ', documentId: null, presenter: null, minutesPlanned: 20 });
    await world.get(InviteToSession).send(await world.by('vanthu'), id);
    return { id, itemId };
  }

  it('counts its sessions through the term, one number for one session of a body, and lets a cancelled one free its number', async () => {
    const first = await planned('2026-12-01T01:00:00Z', 'secretariat');
    const second = await planned('2026-12-08T01:00:00Z', 'secretariat');
    expect([(await view('vanthu', first)).ordinal, (await view('vanthu', second)).ordinal]).toEqual([1, 2]);
    const again = world
      .get(PlanSession)
      .plan(await world.by('vanthu'), world.tu, 'secretariat', plan('2026-12-09T01:00:00Z', { ordinal: 2 }));
    expect(await refusal(again)).toBe('session.ordinal-taken');
    // Another body counts for itself.
    expect((await view('vanthu', await planned('2026-12-09T01:00:00Z', 'executive-committee'))).ordinal).toBe(1);
    await world.get(HoldSession).stop(await world.by('bithu'), second, 'cancelled', 'Trùng lịch công tác.');
    const [{ ordinal }] = [await view('vanthu', await planned('2026-12-15T01:00:00Z', 'secretariat'))];
    expect(ordinal).toBe(2);
    const races = await Promise.allSettled(
      ['2026-12-16', '2026-12-17', '2026-12-18'].map((day) => planned(`${day}T01:00:00Z`, 'secretariat')),
    );
    const kept = await world.database.query<{ ordinal: number }>(
      `select ordinal from documents.sessions where body = 'secretariat' and status <> 'cancelled' order by ordinal`,
    );
    expect(new Set(kept.map((row) => row.ordinal)).size).toBe(kept.length);
    expect(races.some(({ status }) => status === 'fulfilled')).toBe(true);
  });

  it('takes its deadlines from rule data, before days on which the office is closed', async () => {
    // Thursday 2026-12-24; five days before is Saturday 19, so Friday 18; two days before is Tuesday 22.
    const { papersDueAt, invitationsDueAt } = await view('vanthu', await planned('2026-12-24T01:00:00Z'));
    expect([papersDueAt?.toISOString(), invitationsDueAt?.toISOString()]).toEqual(['2026-12-18T10:00:00.000Z', '2026-12-22T10:00:00.000Z']);
  });

  it('is known to nobody but who prepares it until the invitations are out', async () => {
    const id = await planned('2026-12-10T01:00:00Z');
    expect(await refusal(view('thuongvu3', id))).toBe('session.unknown');
    expect(await refusal(view('soanthao', id))).toBe('session.unknown');
    expect((await view('thamdinh', id)).moves).toContain('arrange');
    expect(await refusal(world.get(InviteToSession).send(await world.by('vanthu'), id))).toBe('session.no-agenda');
    await world
      .get(KeepAgenda)
      .add(await world.by('vanthu'), id, { title: 'Việc khác', documentId: null, presenter: null, minutesPlanned: null });
    const sent = await world.get(InviteToSession).send(await world.by('vanthu'), id);
    expect(sent).toMatchObject({ status: 'invited', invited: 11 });
    expect((await view('thuongvu3', id)).moves).toEqual(['reply']);
    expect(await refusal(view('tinhuyvien1', id))).toBe('session.unknown');
    const { items } = await world
      .get(ListSessions)
      .run(await world.who('thuongvu3'), { body: null, status: null, from: null, to: null, limit: 50, after: null });
    expect(items.map((item) => item.id)).toContain(id);
    // Sent again it makes no second invitation.
    await world.get(InviteToSession).send(await world.by('vanthu'), id);
    expect((await view('vanthu', id)).invitations).toHaveLength(11);
  });

  it('drafts the invitation as a document for the register, addressed to the seats of the members and to the guests, once', async () => {
    const { id, itemId } = await invited('2026-12-10T07:00:00Z', 'secretariat');
    const by = await world.by('vanthu');
    const guest = (await world.who('lanhdao.btctu')).personId;
    await world.get(InviteToSession).addGuest(by, id, { personId: guest, name: null, title: null, itemIds: null });
    await world.get(InviteToSession).addGuest(by, id, { personId: null, name: 'Nguyễn Thị Lan', title: 'Giám đốc Sở', itemIds: null });
    const { documentId } = await world.get(DraftInvitation).run(by, id);
    expect(await refusal(world.get(DraftInvitation).run(by, id))).toBe('session.invitation-drafted');
    const document = await world.get(ViewDocument).run(await world.who('soanthao'), documentId, 'vi');
    expect(document).toMatchObject({ type: 'GM', procedure: { code: 'invitation' } });
    const { body, recipients } = document.current.content;
    expect(body.find((node) => node.id === itemId)?.origin).toEqual({ kind: 'agenda-item', id: itemId });
    expect(body.find((node) => node.id === 'when')?.text).toBe('14 giờ 00, ngày 10/12/2026.');
    expect(recipients.map(({ line, targets }) => [line, targets.length, targets[0]?.kind])).toEqual([
      ['Các đồng chí thành viên Thường trực Tỉnh ủy', 3, 'position'],
      [expect.stringMatching(/^Đồng chí /), 1, 'position'],
      ['Đồng chí Nguyễn Thị Lan, Giám đốc Sở', 1, 'outside'],
      ['Lưu Văn phòng', 0, undefined],
    ]);
  });

  it('is replied to by each for themselves, a member by no delegate, and asks again when the hour changes', async () => {
    const { id } = await invited('2026-12-11T01:00:00Z');
    const reply = world.get(InviteToSession);
    const mine = (await view('thuongvu2', id)).mine.invitationId ?? '';
    const wish = { reply: 'absent', reason: null, delegateName: null, delegateTitle: null } as const;
    expect(await refusal(reply.reply(await world.by('thuongvu2'), id, mine, wish))).toBe('session.no-reason');
    expect(await refusal(reply.reply(await world.by('thuongvu1'), id, mine, { ...wish, reason: 'Đi công tác' }))).toBe(
      'session.not-your-invitation',
    );
    expect(await refusal(reply.reply(await world.by('thuongvu2'), id, mine, { ...wish, reply: 'delegate', delegateName: 'X' }))).toBe(
      'session.member-cannot-delegate',
    );
    await reply.reply(await world.by('thuongvu2'), id, mine, { ...wish, reason: 'Đi công tác' });
    const seenBy = async (login: string) => (await view(login, id)).invitations.find((one) => one.id === mine);
    expect(await seenBy('vanthu')).toMatchObject({ reply: 'absent', replyReason: 'Đi công tác' });
    expect(await seenBy('thuongvu1')).toMatchObject({ reply: 'absent', replyReason: null });
    await world.get(PlanSession).amend(await world.by('vanthu'), id, null, plan('2026-12-14T01:00:00Z'));
    expect(await seenBy('vanthu')).toMatchObject({ reply: null });
    expect((await view('vanthu', id)).status).toBe('invited');
  });

  it('keeps the papers of an item: a late one is seen by members only when the presiding member lets it in', async () => {
    const { id, itemId } = await invited('2026-11-19T01:00:00Z');
    const papers = world.get(KeepPapers);
    const { paperId } = await papers.ask(await world.by('vanthu'), id, itemId, {
      title: 'Báo cáo nhân sự',
      owedByOrganisationId: null,
      dueAt: null,
    });
    const handed = await papers.handIn(await world.by('vanthu'), id, paperId, 'bao-cao.txt', new TextEncoder().encode('BÁO CÁO\nnhân sự'));
    // The session was planned three days ahead: its papers were due before it was.
    expect(handed.status).toBe('late');
    const seenBy = async (login: string) => (await view(login, id)).items[0]?.papers[0];
    expect(await seenBy('thuongvu1')).toMatchObject({ status: 'late', readable: false });
    expect(await seenBy('vanthu')).toMatchObject({ readable: true });
    expect(await refusal(papers.letIn(await world.by('vanthu'), id, paperId, 'Cần gấp'))).toBe('session.not-yours');
    await papers.letIn(await world.by('bithu'), id, paperId, 'Nội dung cấp bách.');
    expect(await seenBy('thuongvu1')).toMatchObject({ status: 'let-in', readable: true, letInReason: 'Nội dung cấp bách.' });
  });

  it('has the unit that owes a paper hand it in itself, as a file or a document of its own; late is late, and the secretary is told', async () => {
    const [unit] = await world.communes(1);
    const [drafter, clerk] = [`soanthao.${unit?.code ?? ''}`, `vanthu.${unit?.code ?? ''}`];
    const { id, itemId } = await invited('2026-12-22T01:00:00Z');
    const ask = async (title: string, dueAt: string | null) =>
      (
        await world.get(KeepPapers).ask(await world.by('vanthu'), id, itemId, {
          title,
          owedByOrganisationId: unit?.id ?? null,
          dueAt: dueAt === null ? null : new Date(dueAt),
        })
      ).paperId;
    const [inTime, overdue] = [await ask('Báo cáo của xã', null), await ask('Phụ lục số liệu', '2026-11-15T02:00:00Z')];
    const work = async (login: string) =>
      (await world.get(FindWork).run(await world.who(login), { limit: 50, after: null })).items.filter(
        ({ subjectId }) => subjectId === inTime || subjectId === overdue,
      );
    // Overdue first, each with its deadline and the session it is for, which the unit may not open.
    expect(await work(drafter)).toMatchObject([
      { action: 'hand-in-paper', subjectId: overdue, title: 'Phụ lục số liệu', overdue: true, documentId: null },
      { action: 'hand-in-paper', subjectId: inTime, overdue: false, session: { ordinal: expect.any(Number), body: 'standing-committee' } },
    ]);
    expect(await refusal(view(drafter, id))).toBe('session.unknown');
    expect(await work('soanthao.ubkttu')).toEqual([]);

    const hand = world.get(HandInPaper);
    const text = new TextEncoder().encode('BÁO CÁO\nkết quả sáu tháng');
    expect(await refusal(hand.file(await world.by('soanthao.ubkttu'), inTime, 'a.txt', text))).toBe('session.unknown-paper');
    expect((await hand.file(await world.by(clerk), overdue, 'phu-luc.txt', text)).status).toBe('late');
    const { id: documentId } = await world.get(DraftDocument).run(await world.by(drafter), {
      organisationId: unit?.id ?? '',
      type: 'KH',
      procedure: null,
      content: notice(unit?.id ?? '', undefined, 'KH'),
      importId: null,
      reportId: null,
    });
    const document = async (login: string) => world.get(ViewDocument).run(await world.who(login), documentId, 'vi');
    expect(await refusal(document('thamdinh'))).toBe('document.unknown');
    const strange = await world.draft(notice(world.tu));
    expect(await refusal(hand.document(await world.by(drafter), inTime, strange.id))).toBe('document.unknown');
    expect((await hand.document(await world.by(drafter), inTime, documentId)).status).toBe('in');

    expect((await view('vanthu', id)).items[0]?.papers).toMatchObject([
      { id: inTime, status: 'in', documentId, owedBy: expect.any(String) },
      { id: overdue, status: 'late', readable: true },
    ]);
    expect((await document('thamdinh')).title).not.toBe('');
    expect((await document('thuongvu1')).id).toBe(documentId);
    expect(await work(drafter)).toEqual([]);
    const told = await world.database.query<{ late: boolean; secretary: string }>(
      `select (p.payload ->> 'late')::boolean as late, p.payload ->> 'secretaryPersonId' as secretary
       from journal.entries e join journal.payloads p on p.entry_id = e.id where e.kind = 'session.paper-handed-in' order by e.id`,
    );
    const secretary = (await world.who('vanthu')).personId;
    expect(told).toEqual([
      { late: true, secretary },
      { late: false, secretary },
    ]);
    const mine = await world.get(OwedPapers).list(await world.who(drafter), { waiting: false, limit: 50, after: null });
    expect(mine.items.map(({ id: paperId, status }) => [paperId, status])).toEqual([
      [overdue, 'late'],
      [inTime, 'in'],
    ]);
    expect(await world.get(OwedPapers).file(await world.who(clerk), overdue)).toMatchObject({ name: 'phu-luc.txt' });
    await world.get(HoldSession).stop(await world.by('bithu'), id, 'cancelled', 'Không còn cần thiết.');
    expect(await refusal(hand.file(await world.by(clerk), overdue, 'phu-luc.txt', text))).toBe('session.wrong-status');
  });

  it('puts several documents on one agenda, each on one session only, in an order; who is invited reads them', async () => {
    const id = await planned('2026-12-17T01:00:00Z', 'executive-committee');
    const other = await planned('2026-12-18T01:00:00Z', 'executive-committee');
    const keep = world.get(KeepAgenda);
    const by = await world.by('vanthu');
    const [one, two] = [await waiting(), await waiting()];
    const wish = { title: null, presenter: 'Văn phòng Tỉnh ủy', minutesPlanned: 30 };
    const first = await keep.add(by, id, { ...wish, documentId: one });
    const second = await keep.add(by, id, { ...wish, documentId: two });
    const third = await keep.add(by, id, { ...wish, title: 'Việc khác', documentId: null });
    expect(await refusal(keep.add(by, other, { ...wish, documentId: one }))).toBe('session.document-elsewhere');
    const drafted = (await world.draft(notice(world.tu))).id;
    expect(await refusal(keep.add(by, other, { ...wish, documentId: drafted }))).toBe('session.document-not-ready');
    expect(await refusal(keep.order(by, id, null, [second.itemId, first.itemId]))).toBe('session.other-agenda');
    await keep.order(by, id, third.session.version, [second.itemId, first.itemId, third.itemId]);
    expect((await view('vanthu', id)).items.map((item) => item.documentId)).toEqual([two, one, null]);
    // The page of a document names its place; who may not open the session hears of it once the invitations are out.
    const agendaFor = async (login: string) => (await world.get(ViewDocument).run(await world.who(login), one, 'vi')).agenda;
    expect(await agendaFor('vanthu')).toMatchObject([{ sessionId: id, itemId: first.itemId, place: 2, mayOpen: true, status: 'planned' }]);
    expect(await agendaFor('soanthao')).toEqual([]);
    expect(await refusal(world.get(ViewDocument).run(await world.who('tinhuyvien5'), one, 'vi'))).toBe('document.unknown');
    await world.get(InviteToSession).send(by, id);
    expect(await agendaFor('soanthao')).toMatchObject([{ sessionId: id, mayOpen: false, status: 'invited' }]);
    const toReply = async () =>
      (await world.get(FindWork).run(await world.who('tinhuyvien5'), { limit: 50, after: null })).items.filter(
        (item) => item.subjectId === id,
      );
    expect(await toReply()).toMatchObject([
      { action: 'reply', dueAt: new Date('2026-12-17T01:00:00Z'), title: null, session: { ordinal: 2 } },
    ]);
    await world.get(InviteToSession).reply(await world.by('tinhuyvien5'), id, (await view('tinhuyvien5', id)).mine.invitationId ?? '', {
      reply: 'attending',
      reason: null,
      delegateName: null,
      delegateTitle: null,
    });
    expect(await toReply()).toEqual([]);
    expect((await world.get(ViewDocument).run(await world.who('tinhuyvien5'), one, 'vi')).current.content.body).toHaveLength(4);
    await keep.remove(by, id, second.itemId, 'Chưa đủ hồ sơ.');
    expect((await view('vanthu', id)).items.map((item) => item.documentId)).toEqual([one, null]);
  });

  it('shows a guest only the items they are asked to, and lets them neither vote nor take a seat', async () => {
    const { id, itemId } = await invited('2026-12-21T01:00:00Z');
    const by = await world.by('vanthu');
    await world.get(KeepAgenda).add(by, id, { title: 'Nội dung nội bộ', documentId: null, presenter: null, minutesPlanned: null });
    const guest = await world.who('lanhdao.btctu');
    const wish = { personId: guest.personId, name: null, title: 'Phó Trưởng ban', itemIds: [itemId] };
    const { invitationId } = await world.get(InviteToSession).addGuest(by, id, wish);
    expect(await refusal(world.get(InviteToSession).addGuest(by, id, wish))).toBe('session.guest-twice');
    const member = await world.who('thuongvu1');
    expect(await refusal(world.get(InviteToSession).addGuest(by, id, { ...wish, personId: member.personId }))).toBe(
      'session.guest-is-member',
    );
    const seen = await view('lanhdao.btctu', id);
    expect(seen).toMatchObject({ insider: false, seats: [] });
    expect(seen.items.map((item) => item.id)).toEqual([itemId]);
    expect(seen.invitations.map((one) => one.id)).toEqual([invitationId]);
    await world.get(InviteToSession).reply(await world.by('lanhdao.btctu'), id, invitationId, {
      reply: 'delegate',
      reason: null,
      delegateName: 'Trần Thị Mai',
      delegateTitle: 'Trưởng phòng',
    });
    await world.database.moveClock('2026-12-21T01:00:00Z');
    await world.get(HoldSession).open(await world.by('bithu'), id);
    await world.get(NotePresence).guest(by, id, invitationId, true);
    expect(await refusal(world.get(NotePresence).member(by, id, guest.personId, { here: true, reason: null }))).toBe('session.no-seat');
    expect((await view('bithu', id)).quorum).toEqual({ seats: 11, present: 1, needed: 8, reached: false });
    await world.get(HoldSession).close(await world.by('bithu'), id);
  });

  it('freezes its roster when it opens, keeps presence as rows that many write at once, and is open once for a body', async () => {
    const { id } = await invited('2026-12-22T01:00:00Z');
    const { id: other } = await invited('2026-12-23T01:00:00Z');
    expect(await refusal(world.get(HoldSession).open(await world.by('vanthu'), id))).toBe('session.not-yours');
    expect(await world.get(HoldSession).open(await world.by('phobithu1'), id)).toMatchObject({ status: 'open', seats: 11 });
    expect(await refusal(world.get(HoldSession).open(await world.by('bithu'), other))).toBe('session.another-open');

    const note = world.get(NotePresence);
    const people = await Promise.all(MEMBERS.map(async (login) => (await world.who(login)).personId));
    // Each notes their own arrival while the secretary notes everybody's.
    await Promise.all([
      ...MEMBERS.map(async (login, index) => note.member(await world.by(login), id, people[index] ?? '', { here: true, reason: null })),
      ...people.map(async (personId) => note.member(await world.by('vanthu'), id, personId, { here: true, reason: null })),
    ]);
    expect((await view('thuongvu4', id)).quorum).toEqual({ seats: 11, present: 11, needed: 8, reached: true });
    const [arrivals] = await world.database.query<{ n: number }>(
      `select count(*)::int as n from journal.entries where about = $1::uuid and kind = 'session-member.arrived'`,
      [id],
    );
    expect(arrivals?.n).toBe(10);
    expect(await refusal(note.member(await world.by('thuongvu1'), id, people[5] ?? '', { here: false, reason: null }))).toBe(
      'session.not-yours',
    );
    expect(await refusal(note.member(await world.by('vanthu'), id, people[1] ?? '', { here: false, reason: null }))).toBe(
      'session.presider-stays',
    );
    await note.member(await world.by('vanthu'), id, people[10] ?? '', { here: false, reason: 'Có việc đột xuất' });

    // Somebody leaves the committee on that day: who sat when it opened still sits.
    await world.database.query(
      `update directory.memberships m set valid_to = '2026-12-21' from directory.bodies b
       where b.id = m.body_id and b.kind = 'standing-committee' and m.person_id = $1::uuid`,
      [people[9]],
    );
    const seats = (await view('bithu', id)).seats;
    expect(seats).toHaveLength(11);
    expect(seats[1]).toMatchObject({ presides: true, present: true });
    expect(seats[10]).toMatchObject({ present: false, absenceReason: 'Có việc đột xuất' });
    expect(await refusal(world.get(HoldSession).close(await world.by('bithu'), id))).toBe('session.not-yours');
    await world.get(HoldSession).close(await world.by('phobithu1'), id);
    expect(await refusal(note.member(await world.by('vanthu'), id, people[10] ?? '', { here: true, reason: null }))).toBe(
      'session.wrong-status',
    );
    expect(await world.get(HoldSession).open(await world.by('bithu'), other)).toMatchObject({ seats: 10 });
    await world.get(HoldSession).close(await world.by('bithu'), other);
  });

  it('goes from plan to approved minutes: two votes of the session roster, an item put off, a record that becomes a document', async () => {
    await world.database.query(`update directory.memberships set valid_to = null where valid_to = '2026-12-21'`);
    await world.database.moveClock('2026-12-28T00:00:00Z');
    const clerk = await world.by('vanthu');
    const secretary = (await world.who('soanthao')).personId;
    const { id } = await world
      .get(PlanSession)
      .plan(clerk, world.tu, 'standing-committee', plan('2026-12-28T01:00:00Z', { secretaryPersonId: secretary }));
    const next = await planned('2027-01-11T01:00:00Z');
    const keep = world.get(KeepAgenda);
    const wish = { title: null, presenter: 'Ủy ban Kiểm tra Tỉnh ủy', minutesPlanned: 30 };
    const documents = [await waiting(), await waiting(), await waiting()];
    const items: string[] = [];
    for (const documentId of documents) items.push((await keep.add(clerk, id, { ...wish, documentId })).itemId);
    const talk = await keep.add(clerk, id, { title: 'Nghe báo cáo tiến độ', documentId: null, presenter: null, minutesPlanned: null });
    await world.get(InviteToSession).send(clerk, id);
    const presider = await world.by('bithu');
    const vote = world.get(VoteOnItem);
    const general = { subject: 'general', secret: false } as const;
    expect(await refusal(vote.open(presider, id, items[0] ?? '', general))).toBe('session.wrong-status');
    await world.get(HoldSession).open(presider, id);
    for (const login of MEMBERS.slice(1, 9))
      await world.get(NotePresence).member(await world.by(login), id, (await world.who(login)).personId, { here: true, reason: null });

    expect(await refusal(vote.open(clerk, id, items[0] ?? '', general))).toBe('session.not-yours');
    expect(await refusal(vote.open(presider, id, talk.itemId, general))).toBe('session.no-document');
    expect(await vote.open(presider, id, items[0] ?? '', general)).toMatchObject({ roster: 11 });
    expect(await refusal(world.get(HoldSession).close(presider, id))).toBe('session.ballot-open');
    expect(await refusal(keep.remove(clerk, id, items[0] ?? '', 'Nhầm'))).toBe('session.item-decided');
    expect(await refusal(world.get(CastVote).run(await world.by('tinhuyvien1'), documents[0] ?? '', SLIP))).toMatch(
      /not-on-roster|unknown/,
    );
    for (const login of MEMBERS.slice(0, 9)) await world.get(CastVote).run(await world.by(login), documents[0] ?? '', SLIP);
    expect((await view('thuongvu2', id)).items[0]?.ballot).toMatchObject({ status: 'open', voted: 9, rosterSize: 11 });
    const closed = await vote.close(presider, id, items[0] ?? '', { putOffReason: null, changes: [] });
    expect(closed.outcome).toBe('approved');
    expect((await view('thuongvu2', id)).items[0]).toMatchObject({ status: 'dealt-with', ballot: { explanation: closed.explanation } });

    await vote.open(presider, id, items[1] ?? '', general);
    for (const login of MEMBERS.slice(0, 9))
      await world.get(CastVote).run(await world.by(login), documents[1] ?? '', { ...SLIP, choice: 'against' });
    expect((await vote.close(presider, id, items[1] ?? '', { putOffReason: null, changes: [] })).outcome).toBe('not-approved');

    // The third goes to the next session: it was not put to the vote, so its document still waits for the committee.
    await vote.putOff(presider, id, items[2] ?? '', 'Hết thời gian.', next);
    expect((await view('bithu', id)).items[2]).toMatchObject({ status: 'put-off', movedToSessionId: next });
    expect((await view('vanthu', next)).items.map((item) => [item.documentId, item.status])).toEqual([[documents[2], 'listed']]);
    expect(await refusal(vote.open(presider, id, items[2] ?? '', general))).toBe('session.item-put-off');

    await world.get(HoldSession).takeUp(clerk, id, talk.itemId);
    await world.get(HoldSession).record(await world.by('soanthao'), id, talk.itemId, {
      discussion: 'Các ý kiến thống nhất với báo cáo.',
      conclusion: 'Giao Văn phòng theo dõi',
      dealtWith: true,
    });
    await world.database.moveClock('2026-12-28T04:30:00Z');
    await world.get(HoldSession).close(presider, id);
    expect(await refusal(world.get(DraftMinutes).run(await world.by('thuongvu1'), id))).toBe('session.not-yours');
    const { documentId } = await world.get(DraftMinutes).run(clerk, id);
    expect(await refusal(world.get(DraftMinutes).run(clerk, id))).toBe('session.minutes-drafted');

    const { current } = await world.get(ViewDocument).run(await world.who('soanthao'), documentId, 'vi');
    const text = (nodeId: string) => current.content.body.find((node) => node.id === nodeId);
    expect(text('present-members')?.text).toMatch(/^9\/11 đồng chí, cần ít nhất 8: /);
    expect(text(items[0] ?? '')?.origin).toEqual({ kind: 'agenda-item', id: items[0] });
    expect(text(`${items[0]}-vote`)?.text).toBe(`Kết quả biểu quyết: ${closed.explanation}`);
    expect(text(`${items[2]}-put-off`)?.text).toContain('Hết thời gian.');
    expect(text(`${talk.itemId}-concluded`)?.text).toBe('Kết luận: Giao Văn phòng theo dõi.');
    expect(text('closing')?.text).toBe('Hội nghị bế mạc hồi 11 giờ 30 ngày 28/12/2026.');

    const follow = (became: 'signed' | 'withdrawn') =>
      world.asSystem('follow-minutes', (tx) => world.get(FollowMinutes).run(tx, documentId, became));
    await world.get(SubmitDraft).run(await world.by('soanthao'), documentId);
    const work = async (login: string) =>
      (await world.get(FindWork).run(await world.who(login), { limit: 50, after: null })).items
        .filter((item) => item.documentId === documentId)
        .map(({ action }) => action);
    // Two signatures: the secretary's, then that of who presided, in their own name; nobody else is asked or let.
    expect([await work('soanthao'), await work('bithu')]).toEqual([['countersign'], []]);
    const inOwnName = { capacity: null, onBehalfOf: null };
    expect(await refusal(world.get(SignDocument).run(presider, documentId, inOwnName))).toBe('document.wrong-stage');
    expect(await refusal(world.get(CountersignDocument).run(presider, documentId))).toBe('document.not-yours');
    await world.get(CountersignDocument).run(await world.by('soanthao'), documentId);
    expect([await work('soanthao'), await work('bithu')]).toEqual([[], ['sign']]);
    expect(await refusal(world.get(SignDocument).run(presider, documentId, { capacity: 'T/M', onBehalfOf: 'Ban Thường vụ' }))).toBe(
      'signing.capacity-not-allowed',
    );
    await world.get(SignDocument).run(presider, documentId, inOwnName);
    await follow('signed');
    await follow('signed');
    expect((await view('thuongvu1', id)).status).toBe('approved');
    // Their recipients need no handwork: the members in their seats, and the file.
    const issued = await world.issue(documentId);
    expect(issued).toMatchObject({ symbol: expect.stringMatching(/-BB\/TU$/), recipients: 11 });
    const seen = await world.get(ViewDocument).run(await world.who('soanthao'), documentId, 'vi');
    expect(seen.signatories).toMatchObject([
      { part: 'secretary', signedAt: expect.any(String) },
      { part: 'chair', signedAt: seen.signature?.at },
    ]);
  });

  it('reminds of what is still owed when the hour comes, and of nothing that is done or was moved', async () => {
    await world.database.moveClock('2027-01-04T02:00:00Z');
    const { id, itemId } = await invited('2027-01-20T01:00:00Z');
    const startsAt = '2027-01-20T01:00:00.000Z';
    const reminders = async (): Promise<{ about: string; owing: string[]; silent: string[] }[]> =>
      world.database.query(
        `select p.payload->>'about' as about, p.payload->'owingOrganisationIds' as owing, p.payload->'silentPersonIds' as silent
         from journal.entries e join journal.payloads p on p.entry_id = e.id where e.subject_id = $1::uuid and e.kind = 'session.reminded' order by e.position`,
        [id],
      );
    const armed = await world.database.query<{ key: string }>(
      `select key from journal.timers where subject_id = $1::uuid and state = 'armed' order by key`,
      [id],
    );
    expect(armed.map(({ key }) => key)).toEqual(['invitations', 'papers', 'papers-late', 'sitting']);
    const remind = (about: 'papers' | 'invitations' | 'sitting', at = startsAt) =>
      world.asSystem('remind-session', (tx) => world.get(RemindSession).run(tx, id, about, at));
    await remind('papers');
    await remind('invitations');
    await remind('sitting', '2027-01-21T01:00:00.000Z');
    expect(await reminders()).toEqual([]);
    const office = await world.organisation('btctu');
    await world.get(KeepPapers).ask(await world.by('vanthu'), id, itemId, { title: 'Tờ trình', owedByOrganisationId: office, dueAt: null });
    await remind('papers');
    const mine = (await view('thuongvu2', id)).mine.invitationId ?? '';
    await world
      .get(InviteToSession)
      .reply(await world.by('thuongvu2'), id, mine, { reply: 'attending', reason: null, delegateName: null, delegateTitle: null });
    await remind('sitting');
    const told = await reminders();
    expect(told.map(({ about }) => about)).toEqual(['papers', 'sitting']);
    expect(told[0]?.owing).toEqual([office]);
    expect(told[1]?.silent).toHaveLength(10);
    await world.get(HoldSession).stop(await world.by('vanthu'), id, 'put-off', 'Đoàn công tác Trung ương về làm việc.');
    const left = await world.database.query(`select 1 from journal.timers where subject_id = $1::uuid and state = 'armed'`, [id]);
    expect(left).toEqual([]);
    await world.get(PlanSession).amend(await world.by('vanthu'), id, null, plan('2027-02-02T01:00:00Z'));
    expect((await view('vanthu', id)).status).toBe('planned');
  });

  it('leaves a journal that verifies', async () => {
    // The one row that was changed past the journal, on purpose, above.
    const { problems } = await verify(await world.database.dataSource(null));
    expect(problems.filter(({ subject }) => subject.type.startsWith('documents.'))).toEqual([]);
  });
});
