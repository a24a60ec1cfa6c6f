import { type DocumentContent, localDateOf, type RecipientLine } from '@app/kernel';
import { archive, clause, content, item, paragraph } from './nodes.js';
import { dated, hourOf, withoutStop } from './prose.js';

/** A sitting as it is announced. */
export interface SessionCall {
  readonly issuer: string;
  readonly superior: string | null;
  readonly place: string | null;
  readonly bodyName: string;
  readonly ordinal: number;
  readonly room: string;
  readonly startsAt: Date;
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly memberPositionIds: readonly string[];
  readonly guests: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly positionId: string | null;
  }[];
}

/** Giấy mời: who is asked, when, where and to what. Addressed to the seats of the members and to each guest, so that it can be sent like any document. */
export function composeSessionInvitation(call: SessionCall): DocumentContent {
  const what = `Hội nghị ${call.bodyName} lần thứ ${call.ordinal}`;
  return content(
    { type: 'GM', title: `dự ${what}`, superior: call.superior, issuer: call.issuer, place: call.place },
    [
      paragraph('call', `Trân trọng kính mời đồng chí dự ${what}.`),
      clause('when', '1', 'Thời gian', `${hourOf(call.startsAt)}, ${dated(localDateOf(call.startsAt))}.`, 1),
      clause('where', '2', 'Địa điểm', `${withoutStop(call.room)}.`, 1),
      clause('what', '3', 'Nội dung', '', 1),
      ...call.items.map(({ id, title }) => item(id, `${withoutStop(title)}.`, 2, { kind: 'agenda-item', id })),
      paragraph('reply', 'Đề nghị đồng chí nghiên cứu tài liệu gửi kèm, trả lời giấy mời và dự hội nghị đúng thời gian, thành phần.'),
    ],
    [
      addressed(
        'members',
        `Các đồng chí thành viên ${call.bodyName}`,
        call.memberPositionIds.map((positionId) => ({ kind: 'position', positionId })),
      ),
      ...call.guests.map((guest) =>
        addressed(`guest-${guest.id}`, `Đồng chí ${[guest.name, guest.title].filter((part) => part !== null).join(', ')}`, [
          guest.positionId === null
            ? { kind: 'outside', name: guest.name, email: null }
            : { kind: 'position', positionId: guest.positionId },
        ]),
      ),
      archive('Lưu Văn phòng'),
    ],
  );
}

const addressed = (id: string, line: string, targets: RecipientLine['targets']): RecipientLine => ({
  id,
  line,
  kind: 'person',
  tag: 'kính gửi',
  purpose: 'act',
  targets,
});
