import { type Role } from '@app/kernel';

/** Column of an import file → how its heading may read, without accents. The first is the one that messages and templates use. */
export const ORGANISATION_COLUMNS = {
  code: ['ma', 'ma to chuc', 'ma don vi', 'code'],
  name: ['ten to chuc', 'ten don vi', 'ten', 'name'],
  shortName: ['ten viet tat', 'ten ngan', 'short name'],
  symbol: ['ky hieu', 'symbol'],
  kind: ['loai', 'loai to chuc', 'kind'],
  parent: ['ma cap tren', 'cap tren', 'ma to chuc cap tren', 'parent'],
  servedBy: ['ma van phong', 'van phong giup viec', 'served by'],
  from: ['tu ngay', 'ngay thanh lap', 'from'],
} as const;

export const PEOPLE_COLUMNS = {
  name: ['ho va ten', 'ho ten', 'full name'],
  email: ['thu dien tu', 'email', 'e mail'],
  phone: ['dien thoai', 'so dien thoai', 'phone'],
  organisation: ['ma to chuc', 'ma don vi', 'organisation'],
  title: ['chuc vu', 'chuc danh', 'title'],
  kind: ['loai chuc vu', 'position kind'],
  roles: ['vai tro', 'roles'],
  rank: ['thu tu', 'rank'],
  from: ['tu ngay', 'from'],
  to: ['den ngay', 'to'],
} as const;

/** Kinds of organisation as people write them. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  'tinh uy': 'province-committee',
  'thanh uy': 'province-committee',
  'huyen uy': 'district-committee',
  'dang uy xa': 'commune-committee',
  'dang uy phuong': 'commune-committee',
  'dang uy xa phuong': 'commune-committee',
  'dang uy co quan': 'agency-committee',
  'dang uy': 'agency-committee',
  'ban dang': 'board',
  ban: 'board',
  'van phong': 'office',
  'uy ban kiem tra': 'inspection-commission',
  'co quan nha nuoc': 'state-agency',
  so: 'state-agency',
  'mat tran': 'front',
  'doan the': 'front',
  truong: 'school',
  'don vi': 'unit',
};

export const ROLE_WORDS: Readonly<Record<string, Role>> = {
  'soan thao': 'drafter',
  'tham dinh': 'reviewer',
  'uy vien': 'member',
  'chu tri': 'presider',
  ky: 'signer',
  'nguoi ky': 'signer',
  'van thu': 'clerk',
  'theo doi': 'supervisor',
  'theo doi don doc': 'supervisor',
  'lanh dao': 'lead',
  'quan tri': 'administrator',
  'kiem toan': 'auditor',
};
