import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { DEFAULT_CONSOLE } from '@/contract'
import { explain } from '@/domain/findings/catalogue'
import { consoleAddress, ownConsole } from '@/queries/console-queries'
import { ErrorPage } from '@/ui/error-page'

/** The address names a console that cannot be. */
export function ConsoleUnknown(): ReactNode {
  const { title, cause, cure } = explain('console/unknown')
  return (
    <ErrorPage
      title={title}
      actions={
        <Button variant="contained" href={consoleAddress(DEFAULT_CONSOLE)}>
          {`Open ${DEFAULT_CONSOLE}`}
        </Button>
      }
      technical={`console=${ownConsole()}`}
    >
      {`${cause} ${cure}`}
    </ErrorPage>
  )
}
