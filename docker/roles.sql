-- The roles of the database, for whoever does not let the migrating account make them (it needs CREATEROLE otherwise). Run once, by an
-- administrator, on the server; running it again changes nothing. A service connects with an account of its own that is a member of its
-- role, and takes the role on at once; what a role may do stands beside the tables, in the migrations of each context.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['gateway', 'documents', 'dissemination', 'followup', 'relay', 'ops'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'banhanh_' || name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', 'banhanh_' || name);
    END IF;
    IF NOT pg_has_role(current_user, 'banhanh_' || name, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO %I', 'banhanh_' || name, current_user);
    END IF;
  END LOOP;
END
$$;

-- Nobody makes tables where everybody may look.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
