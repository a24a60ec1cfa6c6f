import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { dueColumns } from '../../due-columns.js';

const SCHEMAS_ROLES = `
-- Roles belong to the whole server, so two databases may be migrated at the same moment: whoever is second finds them made.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['banhanh_gateway', 'banhanh_documents', 'banhanh_dissemination', 'banhanh_followup', 'banhanh_relay', 'banhanh_ops'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = name) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', name); END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    BEGIN
      IF NOT pg_has_role(current_user, name, 'MEMBER') THEN EXECUTE format('GRANT %I TO %I', name, current_user); END IF;
    EXCEPTION WHEN unique_violation THEN NULL;
    END;
  END LOOP;
END $$;
CREATE SCHEMA IF NOT EXISTS journal;
GRANT USAGE ON SCHEMA journal TO banhanh_gateway, banhanh_documents, banhanh_dissemination, banhanh_followup, banhanh_relay, banhanh_ops;`;

const CLOCK = `
CREATE TABLE journal.settings (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  movable_clock boolean NOT NULL DEFAULT false,
  clock_offset interval NOT NULL DEFAULT '0',
  CHECK (movable_clock OR clock_offset = '0')
);
INSERT INTO journal.settings DEFAULT VALUES;
COMMENT ON TABLE journal.settings IS 'One row. The clock can be moved only in a database that was initialised for it: demo and tests.';
CREATE FUNCTION journal.now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT clock_timestamp() + clock_offset FROM journal.settings';`;

const SUBJECTS = `
CREATE TABLE journal.subjects (
  type text PRIMARY KEY,
  table_name text NOT NULL,
  not_state text[] NOT NULL DEFAULT '{}',
  created_in_sets boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN journal.subjects.not_state IS 'Columns that may change without an entry (due_*, counters, search vectors): left out of the state digest.';
COMMENT ON COLUMN journal.subjects.created_in_sets IS 'Rows begin at version 0, written by a chunk: their column made_in is the id of the chunk''s subject, whose entry keeps detail.set: what they are (of), the state digest of each (rows), and journal.set_digest(rows).';

CREATE FUNCTION journal.state_digest(state jsonb, not_state text[]) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT sha256(convert_to(jsonb_strip_nulls(state - not_state)::text, 'UTF8')) $$;

-- Of rows {id: state digest in hex}.
CREATE FUNCTION journal.set_digest(rows jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT encode(sha256(convert_to(coalesce(string_agg(r.key || ':' || r.value, ',' ORDER BY r.key COLLATE "C"), ''), 'UTF8')), 'hex')
   FROM jsonb_each_text(rows) r $$;`;

const ENTRIES = `
CREATE TABLE journal.entries (
  id uuid PRIMARY KEY,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  position int NOT NULL CHECK (position > 0),
  kind text NOT NULL CHECK (kind ~ '^[a-z0-9.-]{1,64}$'),
  actor jsonb NOT NULL,
  correlation_id text NOT NULL CHECK (correlation_id ~ '^[!-~]{1,128}$'),
  about uuid,
  recorded_at timestamptz NOT NULL,
  payload_digest bytea NOT NULL,
  state_digest bytea NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT entries_position UNIQUE (subject_type, subject_id, position)
);
CREATE INDEX entries_about ON journal.entries (about, recorded_at, id) WHERE about IS NOT NULL;
COMMENT ON TABLE journal.entries IS 'The audit record: one entry a change, append-only, hash-linked per subject.';

CREATE TABLE journal.payloads (
  entry_id uuid PRIMARY KEY,
  salt bytea,
  payload jsonb,
  detail jsonb,
  erased_at timestamptz,
  CHECK ((salt IS NULL AND payload IS NULL AND detail IS NULL) = (erased_at IS NOT NULL))
);
-- Lets verify find the sets of one kind without reading every text.
CREATE INDEX payloads_sets ON journal.payloads ((detail->'set'->>'of')) WHERE detail ? 'set';
COMMENT ON TABLE journal.payloads IS 'What an entry says, apart from it: erasing it leaves the chain verifiable.';

CREATE FUNCTION journal.previous_hash(of_type text, of_subject uuid, expected int) RETURNS bytea LANGUAGE sql STABLE AS
$$ SELECT CASE WHEN expected = 0 THEN decode(repeat('00', 32), 'hex')
     ELSE (SELECT hash FROM journal.entries WHERE subject_type = of_type AND subject_id = of_subject AND position = expected) END $$;

CREATE FUNCTION journal.entry_hash(previous bytea, subject_type text, subject_id uuid, "position" int, kind text, actor jsonb, correlation_id text,
  about uuid, recorded_at timestamptz, payload_digest bytea, state_digest bytea) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT sha256(convert_to(concat_ws(E'\\n', encode(previous, 'hex'), subject_type, subject_id, "position", kind, actor::text, correlation_id,
     coalesce(about::text, '-'), (extract(epoch FROM recorded_at) * 1000000)::bigint, encode(payload_digest, 'hex'), encode(state_digest, 'hex')), 'UTF8')) $$;

CREATE FUNCTION journal.expect(fits boolean) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS
$$ BEGIN
  IF fits IS NOT TRUE THEN RAISE EXCEPTION 'journal: the state statement must return the row of the subject with version = expected + 1'; END IF;
  RETURN true;
END $$;`;

const HAND_OFFS = `
CREATE TABLE journal.hand_offs (
  id uuid PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  consumer text NOT NULL,
  app text NOT NULL,
  entry_id uuid NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  fairness uuid NOT NULL,
  timer jsonb,${dueColumns}
);
CREATE INDEX hand_offs_due ON journal.hand_offs (consumer, due_priority, due_not_before) WHERE due_status = 'due';
CREATE INDEX hand_offs_fair ON journal.hand_offs (consumer, due_priority, fairness, due_not_before) WHERE due_status = 'due';
CREATE INDEX hand_offs_order ON journal.hand_offs (consumer, subject_id, seq) WHERE due_status IN ('due', 'buried');
CREATE INDEX hand_offs_leased ON journal.hand_offs (consumer, due_leased_until) WHERE due_lease IS NOT NULL;
CREATE INDEX hand_offs_buried ON journal.hand_offs (due_since) WHERE due_status = 'buried';
CREATE INDEX hand_offs_entry ON journal.hand_offs (entry_id);
COMMENT ON TABLE journal.hand_offs IS 'One row an entry and consumer (or a fired timer): taken in order per subject, closed in the transaction of the consumer.';

-- A service may change only what is handed to it.
ALTER TABLE journal.hand_offs ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON journal.hand_offs FOR SELECT USING (true);
CREATE POLICY made ON journal.hand_offs FOR INSERT WITH CHECK (true);
CREATE POLICY own ON journal.hand_offs FOR UPDATE USING (current_user = 'banhanh_' || app OR current_user = 'banhanh_ops');

CREATE TABLE journal.timers (
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  kind text NOT NULL,
  key text NOT NULL,
  due_at timestamptz NOT NULL,
  payload jsonb NOT NULL,
  entry_id uuid NOT NULL,
  about uuid,
  correlation_id text NOT NULL,
  priority int NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'armed' CHECK (state IN ('armed', 'fired', 'cancelled')),
  armed int NOT NULL DEFAULT 1,
  rearmed int NOT NULL DEFAULT 0,
  fired int NOT NULL DEFAULT 0,
  cancelled int NOT NULL DEFAULT 0,
  PRIMARY KEY (subject_type, subject_id, kind, key)
);
CREATE INDEX timers_due ON journal.timers (due_at) WHERE state = 'armed';
COMMENT ON TABLE journal.timers IS 'What has an hour. The counters make the self-audit: armed = fired + re-armed + cancelled + still armed.';`;

const COMMANDS = `
CREATE TABLE journal.idempotency (
  owner text NOT NULL,
  route text NOT NULL,
  key text NOT NULL,
  body_digest text NOT NULL,
  answer jsonb,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (owner, route, key)
);
CREATE INDEX idempotency_age ON journal.idempotency (recorded_at);

CREATE TABLE journal.operator_acts (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  act text NOT NULL CHECK (act IN ('redrive', 'skip')),
  due_table text NOT NULL,
  row_id uuid NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  acted_at timestamptz NOT NULL
);
INSERT INTO journal.subjects (type, table_name) VALUES ('operator-act', 'journal.operator_acts');`;

const GRANTS = `
GRANT SELECT ON ALL TABLES IN SCHEMA journal TO banhanh_gateway, banhanh_documents, banhanh_dissemination, banhanh_followup, banhanh_relay, banhanh_ops;
GRANT INSERT ON journal.entries, journal.payloads, journal.hand_offs, journal.timers, journal.idempotency, journal.operator_acts
  TO banhanh_gateway, banhanh_documents, banhanh_dissemination, banhanh_followup, banhanh_relay, banhanh_ops;
GRANT UPDATE ON journal.timers, journal.hand_offs TO banhanh_gateway, banhanh_documents, banhanh_dissemination, banhanh_followup, banhanh_relay, banhanh_ops;
GRANT UPDATE (answer) ON journal.idempotency TO banhanh_gateway, banhanh_documents, banhanh_dissemination, banhanh_followup, banhanh_relay, banhanh_ops;
GRANT DELETE ON journal.idempotency TO banhanh_relay, banhanh_ops;
GRANT UPDATE ON journal.settings TO banhanh_gateway, banhanh_ops;`;

/** Schema, roles, clock, entries, hand-offs, timers, idempotency keys. The first migration of all: it makes the roles that the others grant to. */
export class Journal1790000000000 implements MigrationInterface {
  readonly name = 'Journal1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [SCHEMAS_ROLES, CLOCK, SUBJECTS, ENTRIES, HAND_OFFS, COMMANDS, GRANTS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA journal CASCADE');
  }
}
