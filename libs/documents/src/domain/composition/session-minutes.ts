import { type BodyNode, type DocumentContent, localDateOf, type RecipientLine } from '@app/kernel';
import { archive, clause, content, item, numbered, paragraph } from './nodes.js';
import { dated, hourOf, listed, sentence, withoutStop } from './prose.js';

/** What happened in a sitting, as its rows tell it. */
export interface SessionRecord {
  readonly issuer: string;
  readonly superior: string | null;
  readonly place: string | null;
  readonly bodyName: string;
  readonly termName: string;
  readonly ordinal: number;
  readonly room: string;
  readonly openedAt: Date;
  readonly closedAt: Date;
  readonly secretary: { readonly name: string; readonly title: string | null };
  /** How many must be present; null where no rule is recorded. */
  readonly needed: number | null;
  readonly seats: readonly {
    readonly positionId: string | null;
    readonly name: string;
    readonly title: string | null;
    readonly presides: boolean;
    readonly arrivedAt: Date | null;
    readonly leftAt: Date | null;
    readonly absenceReason: string | null;
  }[];
  /** Guests who came. */
  readonly guests: readonly { readonly name: string; readonly title: string | null; readonly delegateOf: string | null }[];
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly presenter: string | null;
    readonly discussion: string | null;
    readonly conclusion: string | null;
    readonly putOff: string | null;
    /** The outcome of the vote in one sentence; how many reserved their opinion and how many stood aside. */
    readonly vote: { readonly sentence: string; readonly secret: boolean; readonly reserved: number; readonly recused: number } | null;
  }[];
}

/** Later than this after the opening, the hour at which a member came is written down. */
const PUNCTUAL_MS = 15 * 60_000;

/**
 * Biên bản of a sitting, from what was recorded while it sat: who was there, what was dealt with, how each vote ended. Each item keeps its id.
 * What was reserved is counted, not quoted: it stays with the file, for those whom the rule lets read it.
 */
export function composeSessionMinutes(record: SessionRecord): DocumentContent {
  const { openedAt, closedAt, bodyName, ordinal } = record;
  const chair = record.seats.find(({ presides }) => presides);
  const came = record.seats.filter(({ arrivedAt }) => arrivedAt !== null);
  const away = record.seats.filter(({ arrivedAt }) => arrivedAt === null);
  const count = `${came.length}/${record.seats.length}`;
  return content(
    {
      type: 'BB',
      title: `Hội nghị ${bodyName} lần thứ ${ordinal}`,
      superior: record.superior,
      issuer: record.issuer,
      place: record.place,
    },
    [
      paragraph(
        'opening',
        `Hồi ${hourOf(openedAt)} ${dated(localDateOf(openedAt))}, tại ${withoutStop(record.room)}, ${bodyName} họp hội nghị lần thứ ${ordinal} (${record.termName}).`,
      ),
      ...numbered([
        {
          id: 'present',
          heading: 'Thành phần',
          nodes: labelled([
            chair === undefined ? null : ['present-chair', 'Chủ trì', sentence(personOf(chair))],
            [
              'present-members',
              'Thành viên có mặt',
              `${count} đồng chí${record.needed === null ? '' : `, cần ít nhất ${record.needed}`}: ${sentence(came.map((seat) => cameAs(seat, openedAt)).join('; '))}`,
            ],
            away.length === 0
              ? null
              : [
                  'present-absent',
                  'Vắng mặt',
                  `${away.length} đồng chí: ${sentence(away.map((seat) => `${personOf(seat)}${aside(seat.absenceReason)}`).join('; '))}`,
                ],
            record.guests.length === 0
              ? null
              : [
                  'present-guests',
                  'Đại biểu mời',
                  sentence(
                    record.guests
                      .map((guest) => `${personOf(guest)}${aside(guest.delegateOf === null ? null : `dự thay ${guest.delegateOf}`)}`)
                      .join('; '),
                  ),
                ],
            ['present-secretary', 'Thư ký', sentence(personOf(record.secretary))],
          ]),
        },
        { id: 'items', heading: 'Nội dung', nodes: record.items.flatMap(itemNodes) },
      ]),
      paragraph('closing', `Hội nghị bế mạc hồi ${hourOf(closedAt)} ${dated(localDateOf(closedAt))}.`),
    ],
    [membersOf(record), archive('Lưu hồ sơ hội nghị')],
  );
}

/** The minutes go to the file, and to the members in their seats; who holds none gets them by hand. */
const membersOf = ({ bodyName, seats }: SessionRecord): RecipientLine => ({
  id: 'members',
  line: `Các đồng chí thành viên ${bodyName}`,
  kind: 'person',
  tag: null,
  purpose: 'inform',
  targets: seats.map(({ positionId, name }) =>
    positionId === null ? { kind: 'outside', name, email: null } : { kind: 'position', positionId },
  ),
});

function itemNodes(entry: SessionRecord['items'][number], index: number): BodyNode[] {
  const told = (part: string, text: string | null): BodyNode[] =>
    text === null || text.trim() === '' ? [] : [item(`${entry.id}-${part}`, text)];
  return [
    clause(
      entry.id,
      String(index + 1),
      withoutStop(entry.title),
      entry.presenter === null ? '' : `${withoutStop(entry.presenter)} trình bày.`,
      2,
      { kind: 'agenda-item', id: entry.id },
    ),
    ...told('said', entry.discussion === null ? null : `Ý kiến tại hội nghị: ${sentence(entry.discussion)}`),
    ...told('vote', entry.vote === null ? null : voteWords(entry.vote)),
    ...told('concluded', entry.conclusion === null ? null : `Kết luận: ${sentence(entry.conclusion)}`),
    ...told('put-off', entry.putOff === null ? null : `Chuyển sang hội nghị khác: ${sentence(entry.putOff)}`),
  ];
}

function voteWords({ sentence: outcome, secret, reserved, recused }: NonNullable<SessionRecord['items'][number]['vote']>): string {
  return [
    `Kết quả biểu quyết${secret ? ' (bỏ phiếu kín)' : ''}: ${sentence(outcome)}`,
    recused === 0 ? null : `${recused} đồng chí không tham gia biểu quyết nội dung này.`,
    reserved === 0 ? null : `${reserved} ý kiến bảo lưu được lưu kèm hồ sơ.`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

const labelled = (rows: readonly (readonly [id: string, heading: string, text: string] | null)[]): BodyNode[] =>
  rows.filter((row) => row !== null).map(([id, heading, text], index) => clause(id, String(index + 1), heading, text));

const personOf = ({ name, title }: { readonly name: string; readonly title: string | null }): string =>
  listed([`đồng chí ${name}${title === null || title.trim() === '' ? '' : `, ${withoutStop(title)}`}`]);

const aside = (text: string | null): string => (text === null || text.trim() === '' ? '' : ` (${withoutStop(text)})`);

function cameAs(seat: SessionRecord['seats'][number], openedAt: Date): string {
  const late =
    seat.arrivedAt !== null && seat.arrivedAt.getTime() - openedAt.getTime() > PUNCTUAL_MS ? `đến lúc ${hourOf(seat.arrivedAt)}` : null;
  const left = seat.leftAt === null ? null : `rời hội nghị lúc ${hourOf(seat.leftAt)}`;
  return `${personOf(seat)}${aside([late, left].filter((part) => part !== null).join(', '))}`;
}
