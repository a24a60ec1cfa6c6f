/** Marks of state secrets, as stamped alone on a line. Circulation marks ("Lưu hành nội bộ") are no secrecy. */
const MARK = /^\s*(MẬT|TỐI MẬT|TUYỆT MẬT)\s*$/mu;

/** The secrecy mark printed above the body, or null. */
export function secrecyMarkIn(printedHead: string): string | null {
  return MARK.exec(printedHead.normalize('NFC'))?.[1] ?? null;
}
