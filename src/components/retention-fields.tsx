import type { ReactNode } from 'react'
import { RETENTION_TYPES } from '@/domain/smhv/retention'
import { GroupBox } from '@/ui/group-box'
import { NumberField } from '@/ui/number-field'
import { RadioGroup } from '@/ui/radio-group'
import { SelectField } from '@/ui/select-field'
import { RETENTION_NAMES } from './policy-text'
import type { RetentionDraft } from './retention-draft'
import type { BindField } from './wizard-form'

export interface RetentionFieldsProps {
  readonly value: RetentionDraft
  readonly onChange: (value: RetentionDraft) => void
  readonly field: BindField
}

const TYPES = RETENTION_TYPES.map((type) => ({ value: type, label: RETENTION_NAMES[type] }))
const RULES = [
  { value: 'age', label: 'Delete backups that are older than a period' },
  { value: 'count', label: 'Delete backups that exceed a maximum total' },
] as const
const KEPT =
  'Unlimited backups stay until they are deleted by hand. They count toward the 255 Snapshot copies of a volume.'

/** How long backups are kept: a type, and an age or a number (R142–R143, R147). */
export function RetentionFields({ value, onChange, field }: RetentionFieldsProps): ReactNode {
  const change = (part: Partial<RetentionDraft>): void => onChange({ ...value, ...part })
  const isUnlimited = value.type === 'unlimited'
  return (
    <>
      <GroupBox title="Retention type">
        <SelectField
          label="Type"
          options={TYPES}
          help={isUnlimited ? KEPT : 'The tag of the backups. Retention runs at the end of the next backup.'}
          {...field('retention.type', value.type, (type) => change({ type }))}
        />
      </GroupBox>
      {!isUnlimited && (
        <GroupBox title="Deletion of backups">
          <RadioGroup
            label="Deletion of backups"
            hideLabel
            options={RULES}
            {...field<RetentionDraft['by'] | undefined>('retention.by', value.by, (by) => by && change({ by }))}
          />
          {value.by === 'age' ? (
            <NumberField
              label="Keep for"
              unit="days"
              required
              min={1}
              max={3650}
              {...field('retention.rule.days', value.days ?? undefined, (days) => change({ days: days ?? null }))}
            />
          ) : (
            <NumberField
              label="Keep at most"
              unit="backups"
              required
              min={1}
              max={255}
              {...field('retention.rule.count', value.count ?? undefined, (count) => change({ count: count ?? null }))}
            />
          )}
        </GroupBox>
      )}
    </>
  )
}
