import styled from '@emotion/styled'
import { Suspense, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Outlet, useLocation } from 'react-router'
import { DEFAULT_CONSOLE } from '@/contract'
import { ownConsole } from '@/queries/console-queries'
import { useLayoutStore } from '@/stores/layout-store'
import { MenuBar } from '@/ui/menu-bar'
import { paint } from '@/ui/paint'
import { ProgressLine } from '@/ui/progress-line'
import { Toolbar } from '@/ui/toolbar'
import { FramePanes } from './frame-panes'
import { FrameDialog } from './frame-dialogs'
import type { FrameDialogName } from './frame-dialogs'
import { nodeAt } from './nodes'
import { ScreenBoundary } from './screen-boundary'
import { StatusLine } from './status-line'
import { Toasts } from './toasts'
import { useFrameMenus } from './use-frame-menus'
import { useKeptFocus } from './use-kept-focus'
import { usePropertiesKey } from './use-properties-key'
import { useRegions } from './use-regions'
import { WizardHost } from './wizard-host'

const Page = styled('div')({
  height: '100dvh',
  display: 'flex',
  flexDirection: 'column',
  overflow: 'hidden',
  background: paint('chrome'),
  color: paint('text'),
  '& > header': { flex: 'none' },
  '& .frame-title': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 28,
    padding: '2px 10px',
    background: paint('titleBar'),
    color: paint('titleBarText'),
    '& h1': {
      margin: 0,
      fontSize: 13,
      fontWeight: 600,
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
    '& .frame-note': { marginLeft: 'auto', fontSize: 12, whiteSpace: 'nowrap' },
  },
  '& .frame-bars': { borderBottom: `1px solid ${paint('border')}` },
  '& .frame-body': { flex: 1, minHeight: 0, padding: 4 },
  '& .frame-pane': {
    height: '100%',
    overflow: 'auto',
    border: `1px solid ${paint('border')}`,
    background: paint('pane'),
  },
  '& main': { display: 'flex', flexDirection: 'column', '&:focus': { outline: 'none' } },
})

/** The MMC frame: title, menus, toolbar; console tree, result pane, Actions; status bar. */
export function Frame(): ReactNode {
  const { isToolbarVisible, isStatusVisible } = useLayoutStore()
  const [dialog, openDialog] = useState<FrameDialogName>()
  const { menus, tools } = useFrameMenus(openDialog)
  const title = useTitle()
  useRegions()
  useKeptFocus()
  usePropertiesKey()
  const result = (
    <main className="frame-pane" data-region tabIndex={-1}>
      <ScreenBoundary>
        <Suspense fallback={<ProgressLine label="Loading the result pane" />}>
          <Outlet />
        </Suspense>
      </ScreenBoundary>
    </main>
  )
  return (
    <Page>
      <header>
        <div className="frame-title">
          <h1>{title}</h1>
          <span className="frame-note">Simulator – not a NetApp or Microsoft product</span>
        </div>
        <div className="frame-bars">
          <MenuBar label="Main menu" menus={menus} />
          {isToolbarVisible && <Toolbar label="Standard toolbar" items={tools} />}
        </div>
      </header>
      <div className="frame-body">
        <FramePanes result={result} />
      </div>
      {isStatusVisible && (
        <footer data-region>
          <StatusLine />
        </footer>
      )}
      <WizardHost />
      {dialog !== undefined && <FrameDialog name={dialog} onClose={() => openDialog(undefined)} />}
      <Toasts />
    </Page>
  )
}

/** `SnapManager for Hyper-V - [Protection]`, in the page and in the browser's tab. */
function useTitle(): string {
  const { pathname } = useLocation()
  const label = nodeAt(pathname)?.node.label
  // Of several consoles each window says which it is.
  const which = ownConsole() === DEFAULT_CONSOLE ? '' : ` (${ownConsole()})`
  const title = `SnapManager for Hyper-V${which} - [${label ?? 'Nothing at this address'}]`
  useEffect(() => {
    document.title = `${label ?? 'Not found'}${which} – SMHV console simulator`
  }, [label, which])
  return title
}
