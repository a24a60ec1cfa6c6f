/** What stands at the left and at the right of the head and of the end of every Party document, blanks taken out. */
const HEAD = /^(?:đảngcộngsảnviệtnam|cộnghòaxãhội|cộnghoàxãhội|số:?[\d.…]{0,6}[-–/]\p{L})/iu;
const TAIL = /^(?:nơinhận|t\/m|k\/t|t\/l|tm\.|kt\.|tl\.|tuq\.|q\.\p{Lu})/iu;

const bare = (text: string): string => text.slice(0, 80).replace(/[\s*_]/g, '');

export const opensHead = (text: string): boolean => HEAD.test(bare(text));
export const opensEnd = (text: string): boolean => TAIL.test(bare(text));
