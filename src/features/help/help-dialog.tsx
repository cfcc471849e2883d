import { Button } from '@mui/material'
import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { FindingExplanation } from '@/components/finding-explanation'
import { codeOfTopic, readHelp, topicAddress, writeHelp } from '@/components/help-place'
import { useParam } from '@/components/place'
import { TopicView } from '@/components/topic-view'
import { isFindingCode } from '@/domain/findings/catalogue'
import { topicById } from '@/domain/help/help-topics'
import { DialogButtons, DialogFrame } from '@/ui/dialog-frame'
import { EmptyState } from '@/ui/empty-state'
import { keyScrolling } from '@/ui/key-scrolling'

const Body = styled('div')({ flex: 1, minHeight: 0, overflow: 'auto' })

/** The topic that F1 has found, over whatever is open: nothing of it is lost. */
export function HelpDialog(): ReactNode {
  const [text = '', setHelp] = useParam('help')
  const { pathname, search } = useLocation()
  const place = readHelp(text)
  const topic = topicById(place.topic)
  const code = codeOfTopic(place.topic)
  const found = code !== undefined && isFindingCode(code) ? code : undefined
  const close = (): void => setHelp(undefined, true)
  const toTopic = (id: string): string => {
    const params = new URLSearchParams(search)
    params.set('help', writeHelp({ topic: id }))
    return `${pathname}?${params.toString()}`
  }
  return (
    <DialogFrame title="Help" isHelp onClose={close} onSubmit={close} width={640} height={520}>
      <Body key={text} ref={keyScrolling}>
        {topic ? (
          <TopicView topic={topic} part={place.part} field={place.field} toTopic={toTopic} isOverlay />
        ) : found ? (
          <FindingExplanation code={found} toTopic={toTopic} isOverlay />
        ) : (
          <EmptyState title="There is no such topic">Open the help in a window of its own to see all.</EmptyState>
        )}
      </Body>
      <DialogButtons>
        <Button variant="outlined" onClick={() => window.open(`#${topicAddress(place)}`, '_blank')}>
          Open in a window of its own
        </Button>
        <Button autoFocus type="submit" variant="contained">
          Close
        </Button>
      </DialogButtons>
    </DialogFrame>
  )
}
