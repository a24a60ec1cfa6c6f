import { type Actor } from '@app/kernel';

/** A command's idempotency key: unique per person and route, kept 7 days. */
export interface IdempotencyKey {
  /** Method and path pattern of the command, `POST /api/documents/:id/submit`. */
  readonly route: string;
  /** What the client sent as `Idempotency-Key`. */
  readonly key: string;
  /** SHA-256 (hex) of the canonical body together with the path parameters: the same key with another body is refused. */
  readonly bodyDigest: string;
}

/** On whose behalf a change is made: becomes part of its journal entry. */
export interface By {
  readonly actor: Actor;
  /** Follows one request through every service and log line; 1 to 128 printable ASCII characters. */
  readonly correlationId: string;
  /** Null where the caller cannot repeat the command (a consumer: its hand-off is closed in the same transaction). */
  readonly idempotency: IdempotencyKey | null;
}

/** A named part of the system, acting because of a journal entry. */
export function systemBy(name: string, becauseOf: string | null, correlationId: string): By {
  return { actor: { kind: 'system', name, becauseOf }, correlationId, idempotency: null };
}

/** What an entry keeps of its actor. Roles and time of the last strong check stay out: they belong to the session. */
export function actorRecord(actor: Actor): Readonly<Record<string, string | null>> {
  if (actor.kind === 'system') return { kind: 'system', name: actor.name, becauseOf: actor.becauseOf };
  const { personId, positionId, organisationId, loginId, actingFor } = actor.identity;
  // Who acted and in whose name: the audit names both.
  const inNameOf: Readonly<Record<string, string>> =
    actingFor === undefined ? {} : { forPersonId: actingFor.personId, substituteId: actingFor.substituteId };
  return { kind: 'person', personId, positionId, organisationId, loginId, ...inNameOf };
}

/** Who owns an idempotency key. */
export function keyOwner(actor: Actor): string {
  return actor.kind === 'person' ? actor.identity.personId : `system:${actor.name}`;
}
