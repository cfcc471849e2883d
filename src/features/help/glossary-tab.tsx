import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { NoRows } from '@/components/no-rows'
import { glossary } from '@/domain/help/glossary'
import { keyScrolling } from '@/ui/key-scrolling'
import { PropertyList } from '@/ui/property-list'

const Page = styled('div')({
  height: '100%',
  overflow: 'auto',
  padding: '4px 12px 12px',
  '& h3': { margin: '10px 0 4px', fontSize: 13 },
})

/** The words of this product, and what they mean in it. */
export function GlossaryTab({ q }: { readonly q: string }): ReactNode {
  const wanted = q.toLowerCase()
  const parts = glossary
    .map(({ title, entries }) => ({
      title,
      entries: entries.filter(({ word, meaning }) => `${word} ${meaning}`.toLowerCase().includes(wanted)),
    }))
    .filter(({ entries }) => entries.length > 0)
  if (parts.length === 0) return <NoRows q={q} />
  return (
    <Page ref={keyScrolling}>
      {parts.map(({ title, entries }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <PropertyList label={title} items={entries.map(({ word, meaning }) => ({ label: word, value: meaning }))} />
        </section>
      ))}
    </Page>
  )
}
