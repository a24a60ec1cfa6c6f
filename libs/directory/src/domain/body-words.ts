/** What stands before the place in the name of a body: `Đảng ủy xã Thượng Ninh` is the committee of xã Thượng Ninh. A pattern of PostgreSQL. */
export const BODY_WORDS = '^(Đảng ủy|Ban Thường vụ|Ủy ban nhân dân) ';
