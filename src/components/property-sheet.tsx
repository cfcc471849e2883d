import CopyIcon from '@mui/icons-material/ContentCopy'
import { Button } from '@mui/material'
import styled from '@emotion/styled'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { useToastStore } from '@/stores/toast-store'
import { DialogButtons, DialogFrame } from '@/ui/dialog-frame'
import { MessageBand } from '@/ui/message-band'
import { ProgressLine } from '@/ui/progress-line'
import { Tabs } from '@/ui/tabs'
import type { TabItem } from '@/ui/tabs'
import { useWizardPlace } from './place'
import { LoadProblem } from './query-view'
import type { SheetSubject } from './sheet-subject'
import { sheetText } from './sheet-text'
import { useTabParam } from './tab-param'

/** One page of a property sheet. */
export interface SheetTab<Thing> extends TabItem {
  readonly panel: (thing: Thing) => ReactNode
}

export interface PropertySheetProps<Thing> {
  /** `The dataset` */
  readonly what: string
  readonly subject: SheetSubject<Thing>
  /** What the title bar calls it. */
  readonly nameOf: (thing: Thing) => string
  readonly tabs: readonly SheetTab<Thing>[]
  /** Further buttons at the left: Previous and Next. */
  readonly buttons?: ReactNode
}

const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  padding: 10,
  '& > .sheet-tabs': { flex: '1 1 0', minHeight: 0 },
})

/**
 * Properties of an object, on tabs, as every MMC console has them: a window that stays live beside the work. Its page stands
 * in the address. The tabs have the focus at first: the arrow keys choose among them at once. An object that goes meanwhile is said to be gone; what was known of it stays to be read and copied.
 */
export function PropertySheet<Thing>(props: PropertySheetProps<Thing>): ReactNode {
  const { subject, nameOf, tabs, buttons } = props
  const { close } = useWizardPlace()
  const [tab, setTab] = useTabParam('page', tabs)
  const body = useRef<HTMLDivElement>(null)
  const { thing } = subject
  const isThere = thing !== undefined
  return (
    <DialogFrame
      isQuiet
      title={isThere ? `${nameOf(thing)} Properties` : 'Properties'}
      width={800}
      height={560}
      isBusy={!isThere && !subject.isGone && !subject.query.isError}
      onClose={close}
    >
      <Body ref={body}>
        <SheetState {...props} />
        {isThere && (
          <div className="sheet-tabs">
            <Tabs label="Pages of the properties" tabs={tabs} current={tab} onChange={setTab}>
              {tabs.find(({ id }) => id === tab)?.panel(thing)}
            </Tabs>
          </div>
        )}
      </Body>
      <DialogButtons>
        {isThere && (
          <div style={{ marginRight: 'auto', display: 'flex', gap: 8 }}>
            <Button variant="outlined" startIcon={<CopyIcon />} onClick={() => void copy(body.current)}>
              Copy
            </Button>
            {buttons}
          </div>
        )}
        <Button variant="contained" onClick={close}>
          Close
        </Button>
      </DialogButtons>
    </DialogFrame>
  )
}

/** What is to be said of the object before its properties: that it is being read, that it could not be, that it is gone. */
function SheetState<Thing>({ what, subject }: PropertySheetProps<Thing>): ReactNode {
  if (subject.isGone) {
    return (
      <MessageBand
        isAnnounced
        severity="advice"
        title={`${what} does not exist any more`}
        cause={subject.thing === undefined ? undefined : 'What stands below is what was known of it last.'}
      />
    )
  }
  if (subject.thing !== undefined) return null
  if (subject.query.isError) return <LoadProblem what={what} query={subject.query} />
  return (
    <div>
      <ProgressLine label="The properties are being read" />
    </div>
  )
}

async function copy(body: HTMLElement | null): Promise<void> {
  const panel = body?.querySelector('[role=tabpanel]')
  if (!panel) return
  const { show } = useToastStore.getState()
  const key = 'properties-copied'
  try {
    await navigator.clipboard.writeText(sheetText(panel))
    show({ key, severity: 'success', title: 'Properties copied' })
  } catch {
    show({ key, severity: 'error', title: 'The properties could not be copied' })
  }
}
