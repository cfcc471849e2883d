import MailIcon from '@mui/icons-material/MailOutlined'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { KeptSplit } from '@/components/kept-split'
import { NoRows } from '@/components/no-rows'
import { PagedList } from '@/components/paged-list'
import { useParam, useSelection } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { QueryView } from '@/components/query-view'
import { Screen, ScreenHead } from '@/components/screen-head'
import { timeText } from '@/components/time-text'
import type { MailResource } from '@/contract'
import { mailQueries } from '@/queries/mail-queries'
import { EmptyState } from '@/ui/empty-state'
import { TIME_LEAST } from '@/ui/list-column'
import type { ListColumn } from '@/ui/list-column'
import { Pane } from '@/ui/pane'
import { PropertyList } from '@/ui/property-list'
import { SearchBox } from '@/ui/search-box'

const KINDS = { 'e-mail': 'E-mail', autosupport: 'AutoSupport' } as const

const COLUMNS: readonly ListColumn<MailResource>[] = [
  { id: 'at', header: 'Sent', width: 145, least: TIME_LEAST, text: (mail) => timeText(mail.at) },
  { id: 'kind', header: 'Kind', width: 90, text: (mail) => KINDS[mail.kind] },
  { id: 'to', header: 'To', width: 180, text: (mail) => mail.to.join(', ') },
  { id: 'subject', header: 'Subject', width: 380, least: 200, text: (mail) => mail.subject },
]

/** What notifications have sent. */
export function MailScreen(): ReactNode {
  const [q = '', setQ] = useParam('q')
  const [selection, select] = useSelection()
  usePublishActions(useMemo(() => [{ id: 'mail', title: 'Mail', items: [] }], []))
  const selectedId = selection?.type === 'mail' ? selection.id : undefined
  const filters = q === '' ? {} : { q }
  return (
    <Screen>
      <ScreenHead
        title="Mail"
        icon={<MailIcon aria-hidden />}
        tools={<SearchBox label="Search mail" value={q} onChange={(text) => setQ(text, q !== '')} width={250} />}
      >
        What the notification settings of the hosts and the policies have sent:
        <br />
        e-mail to administrators, and AutoSupport messages.
      </ScreenHead>
      <KeptSplit
        name="mail"
        label="Height of the list of messages"
        direction="column"
        startsAt={260}
        min={80}
        max={600}
        first={
          <PagedList
            id="mail"
            hasOwnSearch
            label="Messages sent"
            what="The messages"
            columns={COLUMNS}
            rowId={(mail) => mail.id}
            listKey={q}
            page={(range) => mailQueries.list({ ...filters, ...range })}
            selectedId={selectedId}
            onSelect={(id) => select({ type: 'mail', id })}
            empty={
              q === '' ? (
                <EmptyState title="Nothing has been sent yet">
                  A host with notification settings sends mail when a backup of its VMs needs it.
                </EmptyState>
              ) : (
                <NoRows q={q} />
              )
            }
          />
        }
        second={
          <Pane title="Details">
            {selectedId === undefined ? (
              <EmptyState title="No message is selected">Select one above.</EmptyState>
            ) : (
              <Message id={selectedId} />
            )}
          </Pane>
        }
      />
    </Screen>
  )
}

function Message({ id }: { readonly id: string }): ReactNode {
  const query = useQuery(mailQueries.list({ limit: 1000 }))
  return (
    <QueryView what="The message" query={query}>
      {({ items }) => {
        const mail = items.find((item) => item.id === id)
        if (!mail) return <EmptyState title="This message is not kept any more">Select another one above.</EmptyState>
        return (
          <>
            <PropertyList
              label={`Message: ${mail.subject}`}
              items={[
                { label: 'From', value: mail.from },
                { label: 'To', value: mail.to.join(', ') },
                { label: 'Subject', value: mail.subject },
                {
                  label: 'Job',
                  value:
                    mail.jobId === null ? '' : <Link to={`/jobs/history?select=job:${mail.jobId}`}>Show the job</Link>,
                },
              ]}
            />
            <pre style={{ margin: 8, whiteSpace: 'pre-wrap', font: 'inherit' }}>{mail.body}</pre>
          </>
        )
      }}
    </QueryView>
  )
}
