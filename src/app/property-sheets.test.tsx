// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { PropertySheets } from './property-sheets'

test.each(['constructor:x', '__proto__:x', 'planet:1', ''])(
  'an address whose subject is "%s" names no object',
  (subject) => {
    const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } })
    render(
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={[`/?wizard=properties&subject=${subject}`]}>
          <PropertySheets />
        </MemoryRouter>
      </QueryClientProvider>,
    )
    expect(screen.getByRole('dialog', { name: 'Properties' }).textContent).toContain('The address names no object')
  },
)
