import styled from '@emotion/styled'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { QueryView } from '@/components/query-view'
import { hyperVQueries } from '@/queries/windows-queries'
import { CheckBox } from '@/ui/check-box'
import { GroupBox } from '@/ui/group-box'
import { keyScrolling } from '@/ui/key-scrolling'
import { NumberField } from '@/ui/number-field'
import { paint } from '@/ui/paint'

const Page = styled('div')({
  height: '100%',
  overflow: 'auto',
  padding: '6px 12px 12px',
  '& .formats': { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: 10 },
  '& article': { border: `1px solid ${paint('border')}`, borderRadius: 3, padding: '6px 10px' },
  '& article[data-advised=true]': { borderColor: paint('ok'), boxShadow: `0 0 0 1px ${paint('ok')}` },
  '& h3': { margin: '0 0 2px', fontSize: 13 },
  '& h4': { margin: '6px 0 0', fontSize: 12 },
  '& p': { margin: 0, fontWeight: 600 },
  '& ul': { margin: '2px 0', paddingLeft: 18 },
})

const NEEDS = [
  ['backedUp', 'SMHV is to back it up'],
  ['vmSnapshots', 'VM snapshots are to be taken'],
  ['fastest', 'It must be as fast as can be'],
  ['littleSpace', 'It should take little space at first'],
] as const
type Need = (typeof NEEDS)[number][0]

/** What speaks for and against each container of VM data, and which one these needs lead to (appendix, table 3). */
export function DiskFormatsTab(): ReactNode {
  const [needs, setNeeds] = useState<Readonly<Record<Need, boolean>>>({
    backedUp: true,
    vmSnapshots: false,
    fastest: false,
    littleSpace: false,
  })
  const [gigabytes, setGigabytes] = useState<number | undefined>(100)
  const size = gigabytes === undefined || gigabytes < 1 ? {} : { gigabytes }
  const query = useQuery({ ...hyperVQueries.diskFormats({ ...needs, ...size }), placeholderData: keepPreviousData })
  return (
    <Page ref={keyScrolling}>
      <GroupBox title="What matters for the data of the VM">
        {NEEDS.map(([need, label]) => (
          <CheckBox
            key={need}
            label={label}
            checked={needs[need]}
            onChange={(wanted) => setNeeds((old) => ({ ...old, [need]: wanted }))}
          />
        ))}
        <NumberField label="Gigabytes" value={gigabytes} onChange={setGigabytes} min={1} />
      </GroupBox>
      <QueryView what="The disk formats" query={query}>
        {({ items, advised }) => (
          <div className="formats">
            {items.map(({ format, name, pros, cons, backedUp }) => (
              <article key={format} aria-label={name} data-advised={format === advised}>
                <h3>{name}</h3>
                <p role="status">{format === advised ? 'Fits these needs best' : ''}</p>
                <h4>For it</h4>
                <List items={pros} />
                <h4>Against it</h4>
                <List items={cons} />
                {!backedUp && <p>No backup of SMHV holds it.</p>}
              </article>
            ))}
          </div>
        )}
      </QueryView>
    </Page>
  )
}

function List({ items }: { readonly items: readonly string[] }): ReactNode {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
