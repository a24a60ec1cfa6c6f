/** What subject `s` is called: the organisation, or the member. */
export const SUBJECT_NAME = `coalesce((select q.full_name from directory.people q where q.id = s.person_id),
  (select o.name from directory.organisations o where o.id = s.organisation_id), s.id::text)`;
