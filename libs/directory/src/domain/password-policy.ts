/** Why a password is not taken, as a code of the translation files; null when it is. Length protects, not odd signs (NIST SP 800-63B). */
export function problemOfPassword(password: string, login: string): string | null {
  const length = [...password.normalize('NFC')].length;
  if (length < 10) return 'account.password-short';
  if (length > 200) return 'account.password-long';
  if (new Set(password).size < 4 || password.toLowerCase().includes(login.toLowerCase())) return 'account.password-weak';
  return null;
}
