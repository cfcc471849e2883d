import FastForwardIcon from '@mui/icons-material/FastForward'
import PauseIcon from '@mui/icons-material/Pause'
import PlayIcon from '@mui/icons-material/PlayArrow'
import SkipNextIcon from '@mui/icons-material/SkipNext'
import StopIcon from '@mui/icons-material/Stop'
import styled from '@emotion/styled'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { spanBetween, timeText } from '@/components/time-text'
import type { SimulationResource } from '@/contract'
import { ownConsole } from '@/queries/console-queries'
import { scheduleQueries } from '@/queries/job-queries'
import { useAdvanceSimulation, useChangeSimulation, useSimulation, useStopAdvance } from '@/queries/simulation-queries'
import { lazyPiece } from '@/ui/lazy-piece'
import { MenuPopup } from '@/ui/menu-popup'
import { paint } from '@/ui/paint'
import { StatusBar } from '@/ui/status-bar'
import { runForwardItems } from './run-forward-items'

const RunUntilDialog = lazyPiece(async () => (await import('./run-until-dialog')).RunUntilDialog)

const SPEEDS = [1, 10, 60, 600, 3600, 10_000] as const

const Small = styled('button')({
  minWidth: 24,
  height: 22,
  padding: '0 4px',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  border: '1px solid transparent',
  borderRadius: 3,
  background: 'none',
  color: paint('text'),
  font: 'inherit',
  '&:hover': { background: paint('hover'), borderColor: paint('selectedBorder') },
  '& svg': { fontSize: 17 },
})

const Speed = styled('select')({
  height: 22,
  border: `1px solid ${paint('controlBorder')}`,
  borderRadius: 3,
  background: paint('pane'),
  color: paint('text'),
  font: 'inherit',
})

/** The line at the bottom: what runs, and the simulated clock with everything that moves it. */
export function StatusLine(): ReactNode {
  const { data } = useSimulation()
  return (
    <StatusBar
      label="Status"
      cells={[
        { id: 'console', content: `Console: ${ownConsole()}` },
        { id: 'scenario', grow: true, content: data ? data.scenario.title : 'Starting the environment…' },
        ...(data ? cellsOf(data) : []),
      ]}
    />
  )
}

function cellsOf(data: SimulationResource): { id: string; content: ReactNode }[] {
  const jobs = data.runningJobs === 1 ? '1 running job' : `${data.runningJobs} running jobs`
  const faults = data.activeFaults === 1 ? '1 fault' : `${data.activeFaults} faults`
  return [
    ...(data.saving.kind === 'memory'
      ? [{ id: 'saving', content: <strong>Not saved: a reload starts again</strong> }]
      : []),
    { id: 'jobs', content: <Link to="/jobs/running">{jobs}</Link> },
    ...(data.activeFaults > 0 ? [{ id: 'faults', content: <Link to="/environment/faults">{faults}</Link> }] : []),
    {
      id: 'clock',
      content: (
        <>
          <time dateTime={data.now} aria-label={`Simulated time ${timeText(data.now)}`}>
            {timeText(data.now)}
          </time>
          <ClockControls simulation={data} />
        </>
      ),
    },
  ]
}

function ClockControls({ simulation }: { readonly simulation: SimulationResource }): ReactNode {
  const change = useChangeSimulation()
  const advance = useAdvanceSimulation()
  const stop = useStopAdvance()
  const [anchor, setAnchor] = useState<HTMLElement>()
  const [isAsking, setAsking] = useState(false)
  const next = useQuery({
    ...scheduleQueries.list({ sort: 'nextRun', order: 'asc', limit: 1 }),
    enabled: anchor !== undefined,
  })
  if (simulation.advance) {
    return (
      <>
        <span>{`Running forward…${progressOf(simulation.advance)}`}</span>
        <Small
          type="button"
          aria-label="Stop running forward"
          title="Stop running forward"
          onClick={() => stop.mutate()}
        >
          <StopIcon aria-hidden />
        </Small>
      </>
    )
  }
  const isRunning = simulation.state === 'running'
  const toggleName = isRunning ? 'Pause the clock' : 'Run the clock'
  return (
    <>
      <Small
        type="button"
        aria-label={toggleName}
        title={toggleName}
        onClick={() => change.mutate({ state: isRunning ? 'paused' : 'running' })}
      >
        {isRunning ? <PauseIcon aria-hidden /> : <PlayIcon aria-hidden />}
      </Small>
      <Speed
        aria-label="Speed of the clock"
        value={simulation.speed}
        onChange={(event) => change.mutate({ speed: Number(event.target.value) })}
      >
        {[...new Set([...SPEEDS, simulation.speed])]
          .toSorted((a, b) => a - b)
          .map((speed) => (
            <option key={speed} value={speed}>{`×${speed}`}</option>
          ))}
      </Speed>
      <Small
        type="button"
        aria-label="Step to the next event"
        title="Step to the next event"
        onClick={() => advance.mutate({ until: 'next-event' })}
      >
        <SkipNextIcon aria-hidden />
      </Small>
      <Small
        type="button"
        aria-label="Run forward"
        title="Run forward"
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <FastForwardIcon aria-hidden />
      </Small>
      {anchor && (
        <MenuPopup
          label="Run forward"
          items={runForwardItems({
            simulation,
            nextBackup: next.data?.items[0]?.nextRun ?? undefined,
            run: (to) => advance.mutate(to),
            ask: () => setAsking(true),
          })}
          anchor={anchor}
          onClose={(how) => {
            setAnchor(undefined)
            if (how !== 'outside') anchor.focus()
          }}
        />
      )}
      {isAsking && (
        <Suspense fallback={null}>
          <RunUntilDialog
            now={simulation.now}
            onRun={(to) => {
              setAsking(false)
              advance.mutate({ to })
            }}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  )
}

/** ` 43 %` of a run whose end is known. */
function progressOf({ from, to, now }: NonNullable<SimulationResource['advance']>): string {
  const [done, all] = [spanBetween(from, now), spanBetween(from, to)]
  return done === null || all === null || all <= 0 ? '' : ` ${Math.min(99, Math.floor((100 * done) / all))} %`
}
