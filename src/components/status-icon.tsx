import BlockIcon from '@mui/icons-material/Block'
import CancelIcon from '@mui/icons-material/Cancel'
import CheckCircleIcon from '@mui/icons-material/CheckCircle'
import HelpOutlineIcon from '@mui/icons-material/HelpOutlineOutlined'
import HourglassIcon from '@mui/icons-material/HourglassEmpty'
import PauseCircleIcon from '@mui/icons-material/PauseCircle'
import PlayCircleIcon from '@mui/icons-material/PlayCircle'
import PlayIcon from '@mui/icons-material/PlayArrow'
import PowerOffIcon from '@mui/icons-material/PowerSettingsNew'
import SaveIcon from '@mui/icons-material/Save'
import ShieldOutlinedIcon from '@mui/icons-material/ShieldOutlined'
import WarningIcon from '@mui/icons-material/Warning'
import type { SvgIconComponent } from '@mui/icons-material'
import type { ReactNode } from 'react'
import type { HostResource, Protection } from '@/contract'
import type { VmState } from '@/domain/hyperv/virtual-machine'
import type { JobState } from '@/domain/smhv/job'
import type { ColourName } from '@/ui/paint'
import { paint } from '@/ui/paint'

interface Look {
  readonly name: string
  readonly Icon: SvgIconComponent
  readonly colour: ColourName
}

type HostState = HostResource['state']

const PROTECTION: Readonly<Record<Protection, Look>> = {
  ok: { name: 'OK', Icon: CheckCircleIcon, colour: 'ok' },
  failed: { name: 'Failed', Icon: CancelIcon, colour: 'error' },
  'never-run': { name: 'Never run', Icon: HourglassIcon, colour: 'warning' },
  unprotected: { name: 'Unprotected', Icon: ShieldOutlinedIcon, colour: 'textMuted' },
}

const VM: Readonly<Record<VmState, Look>> = {
  running: { name: 'Running', Icon: PlayCircleIcon, colour: 'ok' },
  off: { name: 'Off', Icon: PowerOffIcon, colour: 'textMuted' },
  saved: { name: 'Saved', Icon: SaveIcon, colour: 'warning' },
  paused: { name: 'Paused', Icon: PauseCircleIcon, colour: 'warning' },
}

const GONE: Look = { name: 'Deleted from Hyper-V', Icon: BlockIcon, colour: 'error' }
const UNKNOWN: Look = { name: 'Never run', Icon: HelpOutlineIcon, colour: 'textMuted' }

const JOB: Readonly<Record<JobState, Look>> = {
  running: { name: 'Running', Icon: PlayIcon, colour: 'running' },
  completed: { name: 'Completed', Icon: CheckCircleIcon, colour: 'ok' },
  'completed-with-warnings': { name: 'Completed with warnings', Icon: WarningIcon, colour: 'warning' },
  failed: { name: 'Failed', Icon: CancelIcon, colour: 'error' },
}

const HOST: Readonly<Record<HostState, Look>> = {
  up: { name: 'Up', Icon: CheckCircleIcon, colour: 'ok' },
  degraded: { name: 'Degraded', Icon: WarningIcon, colour: 'warning' },
  down: { name: 'Down', Icon: CancelIcon, colour: 'error' },
}

interface StatusProps {
  /** Writes the state beside the icon; otherwise the icon alone says it, with a text alternative. */
  readonly withText?: boolean | undefined
}

/** How a VM stands: its latest backup, or that it is in no dataset. */
export function ProtectionIcon({ protection, ...rest }: StatusProps & { protection: Protection }): ReactNode {
  return <Status look={PROTECTION[protection]} {...rest} />
}

/** The state of a VM in Hyper-V; without one it was deleted there. */
export function VmStateIcon({ state, ...rest }: StatusProps & { state: VmState | undefined }): ReactNode {
  return <Status look={state === undefined ? GONE : VM[state]} {...rest} />
}

/** How a job goes or ended; without one nothing was run yet. */
export function JobStateIcon({ state, ...rest }: StatusProps & { state: JobState | undefined }): ReactNode {
  return <Status look={state === undefined ? UNKNOWN : JOB[state]} {...rest} />
}

export function HostStateIcon({ state, ...rest }: StatusProps & { state: HostState }): ReactNode {
  return <Status look={HOST[state]} {...rest} />
}

export function protectionText(protection: Protection): string {
  return PROTECTION[protection].name
}

export function vmStateText(state: VmState | undefined): string {
  return (state === undefined ? GONE : VM[state]).name
}

export function jobStateText(state: JobState | undefined): string {
  return (state === undefined ? UNKNOWN : JOB[state]).name
}

function Status({ look, withText = false }: StatusProps & { look: Look }): ReactNode {
  const { name, Icon, colour } = look
  const style = { color: paint(colour), fontSize: 16, verticalAlign: '-3px' }
  if (!withText) return <Icon titleAccess={name} style={style} />
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Icon aria-hidden style={{ ...style, marginRight: 4 }} />
      {name}
    </span>
  )
}
