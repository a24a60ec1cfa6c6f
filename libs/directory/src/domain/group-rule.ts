/** What a recipient group stands for; expanded on the day of issue by `directory.expand_recipients`. The parts are added together. */
export interface GroupRule {
  readonly parts: readonly GroupPart[];
}

export type GroupPart =
  /** Organisations directly under `of`, of these kinds (all kinds when left out), without the excepted ones. */
  | { readonly kind: 'children'; readonly of: string; readonly kinds?: readonly string[]; readonly except?: readonly string[] }
  /** Held positions of the organisation `of`, of these kinds (all when left out). */
  | { readonly kind: 'holders'; readonly of: string; readonly positionKinds?: readonly string[] }
  /** The members of a body on the day, each in the position in which they sit. */
  | { readonly kind: 'body'; readonly bodyId: string }
  /** Exactly these. */
  | { readonly kind: 'listed'; readonly organisationIds?: readonly string[]; readonly positionIds?: readonly string[] };

/** Problems of a rule as it was sent, as codes of the translation files; empty when it can be expanded. */
export function problemsOfRule(rule: GroupRule): { readonly field: string; readonly code: string }[] {
  if (rule.parts.length === 0) return [{ field: 'rule.parts', code: 'directory.group-empty' }];
  return rule.parts.flatMap((part, index) =>
    part.kind === 'listed' && (part.organisationIds ?? []).length + (part.positionIds ?? []).length === 0
      ? [{ field: `rule.parts[${index}]`, code: 'directory.group-empty' }]
      : [],
  );
}
