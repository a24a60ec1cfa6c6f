export function FollowUp() {
  return null;
}
