export function AppraisalPage() {
  return null;
}
