import { type BodyNode, type DocumentContent } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { type AppraisalCheck, type HintGround, hintsUnder } from './appraisal-check.js';

const node = (id: string, text: string): BodyNode => ({ id, kind: 'clause', label: id, level: 1, heading: null, text, spans: [] });
const content = (...texts: string[]): DocumentContent => ({
  head: { type: 'TB', title: 'Kết luận kiểm tra', superior: null, issuer: null, place: null, asPrinted: null },
  body: texts.map((text, index) => node(`n${index}`, text)),
  recipients: [],
  signature: null,
  tail: { asPrinted: null },
  annexes: [],
});
const ground: HintGround = {
  today: '2026-11-16',
  calendar: { daysOff: new Set(['2027-01-01']), workedWeekends: new Set(['2026-11-28']) },
  formerNames: [],
  namedButNotSent: [],
  capacities: ['T/M'],
};
const hints = (name: string, draft: DocumentContent, words: string[] = [], more: Partial<HintGround> = {}) =>
  hintsUnder({ code: 'c', label: 'l', class: 'content', hints: [name], words } satisfies AppraisalCheck, draft, { ...ground, ...more });

describe('hints under the checks of an appraisal', () => {
  const BY = ['trước ngày', 'chậm nhất', 'xong'];

  it('find a deadline on a Sunday or a holiday, and not on a Saturday that is worked', () => {
    const draft = content(
      'Báo cáo trước ngày 22/11/2026; họp ngày 29/11/2026.',
      'Xong chậm nhất ngày 01 tháng 01 năm 2027.',
      'Hoàn thành trước ngày 28/11/2026.',
    );
    expect(hints('deadline-day-off', draft, BY).map(({ nodeId, quote }) => [nodeId, quote])).toEqual([
      ['n0', 'ngày 22/11/2026'],
      ['n1', 'ngày 01 tháng 01 năm 2027'],
    ]);
    expect(hints('deadline-past', content('Nộp trước ngày 15/11/2026. Căn cứ văn bản ngày 01/01/2020.'), BY)).toHaveLength(1);
  });

  it('find names of units that are gone, the longest of those that lie in one another', () => {
    const found = hints('former-unit', content('Giao Ban Dân vận Huyện ủy Sông Trong phối hợp; lưu VPHU.'), ['Huyện ủy', 'VPHU'], {
      formerNames: [{ name: 'Ban Dân vận Huyện ủy Sông Trong', now: 'Đảng ủy xã Sông Trong' }],
    });
    expect(found.map(({ quote, params }) => [quote, params['now']])).toEqual([
      ['Ban Dân vận Huyện ủy Sông Trong', 'Đảng ủy xã Sông Trong'],
      ['VPHU', '–'],
    ]);
  });

  it('find that no legal basis, no follower-up, no recipient and no allowed signer is named', () => {
    const bare = content('Rà soát lại.');
    expect(hints('no-legal-basis', bare, ['Căn cứ'])).toHaveLength(1);
    expect(hints('no-legal-basis', content('Căn cứ Điều lệ Đảng;'), ['Căn cứ'])).toEqual([]);
    expect(hints('no-follow-up-unit', bare, ['theo dõi'])).toHaveLength(1);
    expect(hints('no-follow-up-unit', content('Giao Văn phòng theo dõi.'), ['theo dõi'])).toEqual([]);
    expect(hints('no-recipients', bare)).toHaveLength(1);
    expect(hints('no-signature', bare)).toHaveLength(1);
    const signed = (capacity: 'T/M' | 'K/T') => ({ ...bare, signature: { capacity, onBehalfOf: null, position: 'Bí thư', name: 'A' } });
    expect(hints('signer-not-allowed', signed('K/T'))).toHaveLength(1);
    expect(hints('signer-not-allowed', signed('T/M'))).toEqual([]);
    expect(hints('named-unit-missing', bare, [], { namedButNotSent: ['Đảng ủy xã A'] })).toMatchObject([{ nodeId: 'recipients' }]);
  });
});
