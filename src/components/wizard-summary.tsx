import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { explain } from '@/domain/findings/catalogue'
import { GroupBox } from '@/ui/group-box'
import { PropertyList } from '@/ui/property-list'
import type { PropertyItem } from '@/ui/property-list'
import { FindingBands } from './finding-bands'
import type { WizardForm } from './wizard-form'

export interface WizardSummaryProps {
  readonly form: WizardForm
  readonly items: readonly PropertyItem[]
  /** The check of the service is on its way. */
  readonly isChecking?: boolean | undefined
  /** Below the choices. */
  readonly children?: ReactNode
}

/** The last page of a wizard: all choices, and what is to be known of them before Finish. */
export function WizardSummary({ form, items, isChecking = false, children }: WizardSummaryProps): ReactNode {
  const { findings, pageOf, go } = form
  return (
    <>
      <p role="status" style={{ margin: findings.length > 0 || isChecking ? '0 0 6px' : 0 }}>
        {isChecking ? 'Checking…' : countText(findings.length)}
      </p>
      <FindingBands
        findings={findings}
        actions={(found) => {
          const page = pageOf(found)
          return (
            page && (
              <Button
                variant="outlined"
                aria-label={`Go to ${page.title}: ${explain(found.code).title}`}
                onClick={() => go(page.id)}
              >
                {`Go to ${page.title}`}
              </Button>
            )
          )
        }}
      />
      <GroupBox title="Your choices">
        <PropertyList label="Your choices" items={items} />
      </GroupBox>
      {children}
    </>
  )
}

function countText(count: number): string {
  if (count === 0) return ''
  return count === 1 ? 'One thing to know before you finish:' : `${count} things to know before you finish:`
}
