export function DirectoryImport() {
  return null;
}
