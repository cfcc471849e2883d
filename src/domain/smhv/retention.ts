export const RETENTION_TYPES = ['hourly', 'daily', 'weekly', 'monthly', 'unlimited'] as const
/** The tag of a backup (TR-4234 §6.6, R142). */
export type RetentionType = (typeof RETENTION_TYPES)[number]

/** After the type: delete what is older than a period, or what exceeds a maximum total (R143). */
export type RetentionRule =
  | { readonly by: 'age'; /** days, 1 to 3650 */ readonly days: number }
  | { readonly by: 'count'; /** 1 to 255 */ readonly count: number }

export interface Retention {
  readonly type: RetentionType
  /** null exactly when the type is `unlimited` (R147). */
  readonly rule: RetentionRule | null
}

export const RETENTION_DEFAULT: Retention = { type: 'daily', rule: { by: 'count', count: 7 } }
