import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { parentHostQueries } from '@/queries/windows-queries'
import { SelectField } from '@/ui/select-field'

export interface ParentHostFilterProps {
  readonly label: string
  /** Id of a parent host; empty: all. */
  readonly value: string
  readonly onChange: (hostId: string) => void
}

/** Shows what is of one parent host only, or of all of them. */
export function ParentHostFilter({ label, value, onChange }: ParentHostFilterProps): ReactNode {
  const { data } = useQuery(parentHostQueries.list({ sort: 'name', limit: 1000 }))
  return (
    <div style={{ width: 160 }}>
      <SelectField
        label={label}
        hideLabel
        value={value}
        options={[
          { value: '', label: 'All hosts' },
          ...(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={onChange}
      />
    </div>
  )
}
