import { type DocumentContent } from '@app/kernel';
import { SURE } from '@app/reading';
import { describe, expect, it } from '@jest/globals';
import { type CitedCandidate, citedDocuments } from './cited-documents.js';
import { clausesOf } from './clauses.js';
import { earlierFigures, indicatorOf } from './earlier-figures.js';
import { namedBodies } from './named-bodies.js';
import { namedPersons, personsIn } from './named-persons.js';
import { type NamedBody, type NamedPerson, type PrintedFigure, type PrintedOrder, type PrintedReference } from './printed.js';

const citing = { organisationId: 'tu', on: '2026-11-20' };
const reference = (more: Partial<PrintedReference> = {}): PrintedReference => ({
  type: 'NQ',
  number: 5,
  symbol: 'NQ/TU',
  date: null,
  ...more,
});
const known = (more: Partial<CitedCandidate> = {}): CitedCandidate => ({
  id: 'a',
  organisationId: 'tu',
  type: 'NQ',
  number: 5,
  symbol: '05-NQ/TU',
  issuedOn: '2026-03-01',
  ...more,
});

describe('cited documents', () => {
  const cite = (one: Partial<PrintedReference>, ...all: CitedCandidate[]) =>
    citedDocuments([reference(one)], all, citing).map(({ target, confidence, reason }) => [target, confidence >= SURE, reason]);

  it('are found by number and symbol, and surely by their day', () => {
    expect(cite({ date: '2026-03-01' }, known())).toEqual([['a', true, 'same']]);
    expect(cite({}, known())).toEqual([['a', true, 'part']]);
    expect(cite({}, known({ number: 6, symbol: '06-NQ/TU' }))).toEqual([]);
    expect(cite({}, known({ symbol: '05-NQ/HU' }))).toEqual([]);
  });
  it('are asked about where the day differs, or several of different terms fit', () => {
    expect(cite({ date: '2026-04-01' }, known())).toEqual([['a', false, 'other-day']]);
    const old = known({ id: 'b', issuedOn: '2021-03-01' });
    expect(cite({}, known(), old)).toEqual([
      ['a', false, 'several'],
      ['b', false, 'several'],
    ]);
    expect(cite({ date: '2021-03-01' }, known(), old)).toEqual([['b', true, 'same']]);
  });
  it('are never younger than what cites them', () => {
    expect(cite({}, known({ issuedOn: '2026-11-21' }))).toEqual([]);
  });
  it('without a symbol are sure by their day only', () => {
    expect(cite({ symbol: null, date: '2026-03-01' }, known())).toEqual([['a', true, 'part']]);
    expect(cite({ symbol: null }, known())).toEqual([['a', false, 'part']]);
    expect(cite({ symbol: null, type: 'CT' }, known())).toEqual([]);
  });
});

describe('named bodies', () => {
  const called = (more: Partial<NamedBody> = {}): NamedBody => ({
    asked: 'Văn phòng',
    id: 'a',
    how: 'name',
    inForce: true,
    successors: [],
    near: false,
    ...more,
  });
  const link = (...all: NamedBody[]) =>
    namedBodies([{ path: 'issuer', name: 'Văn phòng' }], all).map(({ target, confidence, reason }) => [target, confidence >= SURE, reason]);

  it('are sure by a name of the day, and asked about by a name of another time', () => {
    expect(link(called())).toEqual([['a', true, 'same']]);
    expect(link(called({ inForce: false }))).toEqual([['a', false, 'other-time']]);
  });
  it('are those near the issuer before others of the name, else each is asked about', () => {
    expect(link(called(), called({ id: 'b', near: true }))).toEqual([['b', true, 'same']]);
    expect(link(called(), called({ id: 'b' }))).toEqual([
      ['a', false, 'several'],
      ['b', false, 'several'],
    ]);
  });
  it('lead to what took their place', () => {
    expect(link(called({ successors: ['c'] }))).toEqual([['c', true, 'successor']]);
    expect(link(called({ successors: ['c', 'd'] }))).toEqual([
      ['c', false, 'successor'],
      ['d', false, 'successor'],
    ]);
  });
});

describe('named persons', () => {
  const words = {
    honorifics: ['đồng chí', 'đ/c', 'đc', 'ông', 'bà'],
    abbreviations: [
      { printed: 'uvbtv', name: 'uỷ viên ban thường vụ' },
      { printed: 'pbt', name: 'phó bí thư' },
      { printed: 'bt', name: 'bí thư' },
      { printed: 'tu', name: 'tỉnh uỷ' },
    ],
  };
  const read = (more: object) => ({
    issuer: null,
    superior: null,
    date: null,
    meeting: null,
    references: [],
    figures: [],
    obligations: [],
    recipients: [],
    signature: null,
    ...more,
  });
  const person = (more: Partial<NamedPerson> = {}): NamedPerson => ({
    asked: 'Nguyễn Văn An',
    by: 'name',
    personId: 'a',
    positionId: 'p',
    title: 'Phó Bí thư Tỉnh ủy',
    inForce: true,
    near: true,
    ...more,
  });
  const signed = (post: string, ...known: NamedPerson[]) =>
    namedPersons(
      [{ path: 'signature', printed: 'Nguyễn Văn An', name: 'Nguyễn Văn An', post: post === '' ? null : post }],
      known,
      words,
    ).map(({ target, confidence, reason }) => [target, confidence >= SURE, reason]);

  it('are read of signature, recipients and doers, by name, by post, or by both', () => {
    const found = personsIn(
      read({
        signature: { position: 'PHÓ BÍ THƯ', name: 'Trần Thị Bình' },
        recipients: [
          { kind: 'person', line: 'Đ/c Nguyễn Văn An - UVBTV Tỉnh ủy' },
          { kind: 'person', line: 'Phó Bí thư Thường trực, đồng chí Lê Cường' },
          { kind: 'person', line: 'Các đ/c UVTV' },
          { kind: 'unit', line: 'Văn phòng Tỉnh ủy' },
        ],
        obligations: [{ lead: ['Chánh Văn phòng Tỉnh ủy'], support: ['đồng chí Trần Thị Bình'], reportTo: null, quote: '' }],
      }),
      words,
    );
    expect(found.map(({ path, name, post }) => [path, name, post])).toEqual([
      ['signature', 'Trần Thị Bình', 'PHÓ BÍ THƯ'],
      ['recipients.0', 'Nguyễn Văn An', 'UVBTV Tỉnh ủy'],
      ['recipients.1', 'Lê Cường', 'Phó Bí thư Thường trực'],
      ['obligations.0.lead.0', null, 'Chánh Văn phòng Tỉnh ủy'],
    ]);
  });
  it('are sure where name and post lead to one, also by the short word of a post', () => {
    expect(signed('PHÓ BÍ THƯ', person())).toEqual([['a', true, 'same']]);
    expect(signed('UVBTV', person({ title: 'Ủy viên Ban Thường vụ Tỉnh ủy' }))).toEqual([['a', true, 'same']]);
    expect(signed('PHÓ BÍ THƯ', person(), person({ personId: 'b', title: 'Chánh Văn phòng' }))).toEqual([['a', true, 'same']]);
  });
  it('are never guessed where two fit', () => {
    expect(signed('PHÓ BÍ THƯ', person(), person({ personId: 'b' }))).toEqual([
      ['a', false, 'several'],
      ['b', false, 'several'],
    ]);
  });
  it('are asked about without a post, of another post, or of another time', () => {
    expect(signed('', person())).toEqual([['a', false, 'part']]);
    expect(signed('BÍ THƯ', person())).toEqual([['a', false, 'other-post']]);
    expect(signed('PHÓ BÍ THƯ', person({ inForce: false }))).toEqual([['a', false, 'other-time']]);
    expect(signed('BÍ THƯ')).toEqual([]);
  });
  it('are known by their post alone where one held it on the day', () => {
    const post = 'Chánh Văn phòng Tỉnh ủy';
    const held = (more: Partial<NamedPerson> = {}) => person({ asked: post, by: 'post', title: post, ...more });
    const by = (...known: NamedPerson[]) =>
      namedPersons([{ path: 'x', printed: post, name: null, post }], known, words).map(({ target, confidence }) => [
        target,
        confidence >= SURE,
      ]);
    expect(by(held(), held({ personId: 'far', near: false }))).toEqual([['a', true]]);
    expect(by(held(), held({ personId: 'b' }))).toEqual([
      ['a', false],
      ['b', false],
    ]);
  });
});

describe('orders', () => {
  const order = (quote: string): PrintedOrder => ({ lead: [], support: [], reportTo: null, quote });
  const content = (...texts: string[]): DocumentContent => ({
    head: { type: 'TB', title: '', superior: null, issuer: null, place: null, asPrinted: null },
    body: texts.map((text, index) => ({ id: `n${index}`, kind: 'clause', label: null, level: 1, heading: null, text, spans: [] })),
    recipients: [],
    signature: null,
    tail: { asPrinted: null },
    annexes: [],
  });

  it('stand in the node that has their words, whatever its spacing and tone marks', () => {
    expect(
      clausesOf([order('Giao Uỷ ban Kiểm tra theo dõi')], content('Một.', '1. Giao  Ủy ban Kiểm tra theo dõi, đôn đốc.')),
    ).toMatchObject([{ target: 'n1', reason: 'same', path: 'obligations.0' }]);
  });
  it('are asked about in a draft that was edited, and lost where nothing is like them', () => {
    const quote = order('Giao Ủy ban Kiểm tra theo dõi, đôn đốc thực hiện');
    const [edited] = clausesOf([quote], content('Giao Ủy ban Kiểm tra chủ trì theo dõi việc thực hiện'));
    expect(edited).toMatchObject({ target: 'n0', reason: 'similar' });
    expect(edited?.confidence).toBeLessThan(SURE);
    expect(clausesOf([quote], content('Báo cáo kết quả hằng quý.'))).toEqual([]);
  });
});

describe('figures', () => {
  const figure = (quote: string, actual: string): PrintedFigure => ({ quote, actual });
  const now = figure('Tỷ lệ hộ nghèo còn 2,1% (chỉ tiêu 2,5%)', '2,1%');
  const before = (documentId: string, date: string, quote: string, actual: string) => ({ documentId, date, quote, actual });

  it('are counted by their words, not by their numbers', () => {
    expect([...indicatorOf('Tỷ lệ hộ nghèo còn 2,1% (chỉ tiêu 2,5%)')]).toEqual(['ty', 'le', 'ho', 'ngheo']);
  });
  it('find the latest earlier value of the indicator, in the same unit', () => {
    const all = [
      before('old', '2024-12-01', 'Tỷ lệ hộ nghèo còn 3,4%, chỉ tiêu 3,5%', '3,4%'),
      before('last', '2025-12-01', 'Tỷ lệ hộ nghèo còn 2,8% so với chỉ tiêu 3%', '2,8%'),
      before('other', '2025-12-02', 'Tỷ lệ phủ sóng đạt 98%', '98%'),
      before('unit', '2025-12-03', 'Tỷ lệ hộ nghèo còn 120 hộ', '120 hộ'),
    ];
    expect(earlierFigures([now], all)).toMatchObject([{ target: 'last', earlier: '2,8%', reason: 'same', path: 'figures.0' }]);
    expect(earlierFigures([now], all.slice(2))).toEqual([]);
  });
});
