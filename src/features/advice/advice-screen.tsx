import LightbulbIcon from '@mui/icons-material/LightbulbOutlined'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FilterSelect } from '@/components/filter-select'
import { KeptSplit } from '@/components/kept-split'
import { OBJECT_KINDS } from '@/components/object-place'
import { useParam } from '@/components/place'
import { Screen, ScreenHead } from '@/components/screen-head'
import { adviceQueries } from '@/queries/advice-queries'
import { Pane } from '@/ui/pane'
import { SearchBox } from '@/ui/search-box'
import { AdviceDetails } from './advice-details'
import { AdviceList } from './advice-list'
import { useKindParam } from './kind-param'

/** What the report advises and the environment does not follow, why it matters, and what can be done at once. */
export function AdviceScreen(): ReactNode {
  const [q = '', setQ] = useParam('q')
  return (
    <Screen>
      <ScreenHead
        title="Advice"
        icon={<LightbulbIcon aria-hidden />}
        tools={
          <>
            <KindFilter />
            <SectionFilter />
            <SearchBox label="Search advice" value={q} onChange={(text) => setQ(text, q !== '')} width={165} />
          </>
        }
      >
        Best practices not followed here.
        <br />
        Select one to see what to do.
      </ScreenHead>
      <KeptSplit
        name="advice"
        label="Height of the list of advice"
        direction="column"
        startsAt={300}
        min={80}
        max={700}
        first={<AdviceList q={q} />}
        second={
          <Pane title="Details">
            <AdviceDetails />
          </Pane>
        }
      />
    </Screen>
  )
}

function KindFilter(): ReactNode {
  const { data } = useQuery(adviceQueries.list({ limit: 1 }))
  const [kind = '', setKind] = useKindParam()
  const total = data?.kinds.reduce((sum, { count }) => sum + count, 0) ?? 0
  const counted = (data?.kinds ?? []).map(({ on, count }) => ({
    value: on,
    label: `${OBJECT_KINDS[on][1]} (${count})`,
  }))
  const gone = kind !== '' && !counted.some(({ value }) => value === kind)
  return (
    <FilterSelect
      label="Kind of object"
      width={140}
      value={kind}
      options={[
        { value: '', label: `All kinds (${total})` },
        ...counted,
        ...(gone ? [{ value: kind, label: `${OBJECT_KINDS[kind][1]} (0)` }] : []),
      ]}
      onChange={(value) => setKind(value === '' ? undefined : value)}
    />
  )
}

function SectionFilter(): ReactNode {
  const { data } = useQuery(adviceQueries.list({ limit: 1 }))
  const [section = '', setSection] = useParam('section')
  const known = data?.sections ?? []
  const gone = section !== '' && !known.some((one) => one.section === section)
  return (
    <FilterSelect
      label="Section of the report"
      width={130}
      value={section}
      options={[
        { value: '', label: 'All sections' },
        ...known.map((one) => ({ value: one.section, label: `${one.section} (${one.count})` })),
        ...(gone ? [{ value: section, label: `${section} (0)` }] : []),
      ]}
      onChange={(value) => setSection(value === '' ? undefined : value, true)}
    />
  )
}
