import AbortIcon from '@mui/icons-material/CancelOutlined'
import BreakIcon from '@mui/icons-material/LinkOffOutlined'
import InitializeIcon from '@mui/icons-material/CloudUploadOutlined'
import QuiesceIcon from '@mui/icons-material/PauseOutlined'
import ReleaseIcon from '@mui/icons-material/DeleteOutlined'
import ResumeIcon from '@mui/icons-material/PlayArrowOutlined'
import ResyncIcon from '@mui/icons-material/ReplayOutlined'
import ReverseIcon from '@mui/icons-material/SwapHorizOutlined'
import SyncIcon from '@mui/icons-material/SyncOutlined'
import type { SvgIconComponent } from '@mui/icons-material'
import { useMemo } from 'react'
import { findingLine } from '@/domain/findings/finding-line'
import { useWizardPlace } from '@/components/place'
import { problemOf } from '@/components/problem'
import type { ActionGroup } from '@/components/published-actions'
import { useScriptAction } from '@/components/script-action'
import type { ImmediateAction } from '@/components/script-window'
import type { MirrorResource } from '@/contract'
import { mirrorRequest, useMirrorAction } from '@/queries/mirror-queries'
import { useToastStore } from '@/stores/toast-store'
import { MIRROR_WORDS, type OfferedAction, OFFERED_ACTIONS } from './mirror-words'

const ICONS: Readonly<Record<OfferedAction, SvgIconComponent>> = {
  initialize: InitializeIcon,
  update: SyncIcon,
  quiesce: QuiesceIcon,
  resume: ResumeIcon,
  abort: AbortIcon,
  break: BreakIcon,
  resync: ResyncIcon,
  'reverse-resync': ReverseIcon,
  release: ReleaseIcon,
}

/** What can be done with a relationship now; each that cannot be done says why. */
export function useMirrorActions(mirror: MirrorResource | undefined): ActionGroup | undefined {
  const { open } = useWizardPlace()
  const { mutate, isPending } = useMirrorAction()
  const show = useToastStore((state) => state.show)
  const scriptOf = useScriptAction()
  return useMemo(() => {
    if (mirror === undefined) return undefined
    const items = OFFERED_ACTIONS.map((action) => {
      const { label, warning } = MIRROR_WORDS[action]
      const Icon = ICONS[action]
      const findings = mirror.actions.find((row) => row.action === action)?.findings ?? []
      const problem = findings.find(({ severity }) => severity === 'error')
      const run = (): void =>
        mutate(
          { mirrorId: mirror.id, action },
          {
            onError: (error) =>
              show({ severity: 'error', title: `${label}: ${nameOf(mirror)}`, text: problemOf(error).title }),
          },
        )
      return {
        id: `mirror-${action}`,
        label: warning === undefined ? label : `${label}…`,
        icon: <Icon fontSize="inherit" />,
        disabledReason: isPending ? 'Another action is on its way' : problem && findingLine(problem),
        onRun: () => (warning === undefined ? run() : open('mirror-action', mirror.id, action)),
      }
    })
    const script = scriptOf(immediate(mirror.id))
    return { id: 'mirror', title: `SnapMirror- ${nameOf(mirror)}`, items: [...items, script] }
  }, [mirror, isPending, mutate, open, show, scriptOf])
}

/** Those that are done without a question; the others have View Script in it. */
function immediate(mirrorId: string): readonly ImmediateAction[] {
  return OFFERED_ACTIONS.filter((action) => MIRROR_WORDS[action].warning === undefined).map((action) => ({
    label: MIRROR_WORDS[action].label,
    asked: mirrorRequest({ mirrorId, action }),
  }))
}

export function nameOf({ source, destination }: Pick<MirrorResource, 'source' | 'destination'>): string {
  return `${source} → ${destination}`
}
