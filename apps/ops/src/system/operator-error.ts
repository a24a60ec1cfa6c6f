/** Something the operator can mend; shown without a stack, in Vietnamese and English. */
export class OperatorError extends Error {
  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`);
    this.name = 'OperatorError';
  }
}
