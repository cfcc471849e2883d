import Button from '@mui/material/Button'
import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { useChangeParams, useParam } from '@/components/place'
import { RefusalBand } from '@/components/refusal-band'
import type { FaultKindResource } from '@/contract'
import { useInjectFault } from '@/queries/fault-queries'
import { GroupBox } from '@/ui/group-box'
import { SelectField } from '@/ui/select-field'
import { useFocusFirstBad } from '@/ui/use-focus-first-bad'
import { FaultTargetField } from './fault-target-field'

/** Choose what goes wrong, and with what. The choice is in the address, so that a VM's own actions can lead here. */
export function NewFault({ kinds }: { readonly kinds: readonly FaultKindResource[] }): ReactNode {
  const [kindName] = useParam('kind')
  const [target, setTarget] = useParam('target')
  const change = useChangeParams()
  const [tries, setTries] = useState(0)
  const form = useFocusFirstBad<HTMLFormElement>(tries)
  const inject = useInjectFault()
  const kind = kinds.find((entry) => entry.kind === kindName) ?? kinds[0]
  if (!kind) return null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (inject.isPending) return
    if (target === undefined) return setTries(tries + 1)
    inject.mutate(
      { kind: kind.kind, target },
      {
        onSuccess: () => {
          setTarget(undefined, true)
          setTries(0)
        },
      },
    )
  }
  return (
    <GroupBox title="Let something go wrong">
      <form ref={form} noValidate onSubmit={submit}>
        <SelectField
          label="Fault"
          value={kind.kind}
          options={kinds.map((entry) => ({ value: entry.kind, label: entry.title }))}
          onChange={(value) => {
            change({ kind: value, target: undefined }, true)
            setTries(0)
            inject.reset()
          }}
          help={kind.story}
        />
        <FaultTargetField
          key={kind.target}
          type={kind.target}
          value={target}
          onChange={(id) => setTarget(id, true)}
          error={tries > 0 && target === undefined ? 'Choose what it happens to.' : undefined}
        />
        <RefusalBand error={inject.error} />
        <Button type="submit" variant="contained" aria-disabled={inject.isPending || undefined}>
          Let it happen
        </Button>
      </form>
    </GroupBox>
  )
}
