export const REQUIREMENT_KINDS = [
  'feature',
  'limit',
  'default',
  'format',
  'table',
  'best-practice',
  'warning',
  'not-supported',
  'note',
] as const
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number]

export type RequirementId = `R${number}`

/** One statement of TR-4234, in our own words, and what becomes of it here. */
export interface Requirement {
  readonly id: RequirementId
  /** Of the report: `6.6`. */
  readonly section: string
  readonly kind: RequirementKind
  readonly brief: string
  /** Where a person or a request can meet it; null = nowhere yet. */
  readonly place: string | null
  /** `test`: a test would fail without it. Otherwise the reason why it is only shown. */
  readonly coverage: 'test' | { readonly information: string }
}
