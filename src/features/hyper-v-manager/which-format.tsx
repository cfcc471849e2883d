import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import type { AnswerOf, EndpointOf } from '@/contract'
import { paint } from '@/ui/paint'

type Formats = AnswerOf<EndpointOf<'listDiskFormats'>>

const Table = styled('table')({
  borderCollapse: 'collapse',
  width: '100%',
  marginTop: 6,
  fontSize: 12,
  '& th, & td': { border: `1px solid ${paint('border')}`, padding: '3px 6px', verticalAlign: 'top', textAlign: 'left' },
  '& thead th, & tbody th': { background: paint('head'), fontWeight: 600 },
  '& ul': { margin: 0, paddingLeft: 14 },
})

/** What speaks for and against each container of a VM's data, as a help to choose (R222). */
export function WhichFormat({ formats: { items, advised } }: { readonly formats: Formats }): ReactNode {
  return (
    <details>
      <summary>
        Which format? {items.find(({ format }) => format === advised)?.name} suits most that is backed up.
      </summary>
      <Table aria-label="What speaks for and against each format">
        <thead>
          <tr>
            <th scope="col">Container</th>
            <th scope="col">For it</th>
            <th scope="col">Against it</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ format, name, pros, cons }) => (
            <tr key={format}>
              <th scope="row">{name}</th>
              <td>
                <Points items={pros} />
              </td>
              <td>
                <Points items={cons} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  )
}

function Points({ items }: { readonly items: readonly string[] }): ReactNode {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
