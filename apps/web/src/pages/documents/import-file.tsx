export function ImportFile() {
  return null;
}
