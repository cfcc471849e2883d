import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { FindingExplanation, SEVERITY_WORDS } from '@/components/finding-explanation'
import { topicAddress } from '@/components/help-place'
import { KeptSplit } from '@/components/kept-split'
import { List } from '@/components/list'
import { NoRows } from '@/components/no-rows'
import { useParam } from '@/components/place'
import { catalogue, type FindingCode } from '@/domain/findings/catalogue'
import type { CatalogueEntry } from '@/domain/findings/entry'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { Pane } from '@/ui/pane'

interface Row extends CatalogueEntry {
  readonly code: FindingCode
}

const ROWS: readonly Row[] = (Object.keys(catalogue) as FindingCode[]).map((code) => ({ code, ...catalogue[code] }))

const COLUMNS: readonly ListColumn<Row>[] = [
  { id: 'severity', header: 'Severity', width: 85, text: ({ severity }) => SEVERITY_WORDS[severity] },
  { id: 'title', header: 'What is told', width: 400, text: ({ title }) => title },
  { id: 'code', header: 'Code', width: 230, text: ({ code }) => code },
  { id: 'section', header: 'Section', width: 80, text: ({ section }) => section ?? '–' },
]

/** Every error, warning and advice: from the symptom to its cause and its cure. */
export function FindingsTab({ q }: { readonly q: string }): ReactNode {
  const [code, setCode] = useParam('code')
  const rows = useMemo(() => {
    const wanted = q.toLowerCase()
    return ROWS.filter((row) => `${row.code} ${row.title} ${row.cause} ${row.cure}`.toLowerCase().includes(wanted))
  }, [q])
  const row = ROWS.find((one) => one.code === code)
  return (
    <KeptSplit
      name="help-findings"
      label="Height of the list of findings"
      direction="column"
      startsAt={280}
      min={80}
      max={700}
      first={
        <List
          id="help-findings"
          hasOwnSearch
          label="Findings"
          columns={COLUMNS}
          rows={rows}
          rowId={(one) => one.code}
          selectedId={code}
          onSelect={(id) => setCode(id, true)}
          empty={<NoRows q={q} />}
        />
      }
      second={
        <Pane title="Details">
          {row ? (
            <FindingExplanation code={row.code} toTopic={(topic) => topicAddress({ topic })} />
          ) : (
            <EmptyState title="No finding is selected">Select one above to see its cause and its cure.</EmptyState>
          )}
        </Pane>
      }
    />
  )
}
