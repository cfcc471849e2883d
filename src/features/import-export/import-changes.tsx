import styled from '@emotion/styled'
import AddIcon from '@mui/icons-material/AddCircleOutlined'
import BlockIcon from '@mui/icons-material/Block'
import EditIcon from '@mui/icons-material/EditOutlined'
import RemoveIcon from '@mui/icons-material/RemoveCircleOutlined'
import SameIcon from '@mui/icons-material/DragHandle'
import type { ReactNode } from 'react'
import { FindingBands } from '@/components/finding-bands'
import { timeText } from '@/components/time-text'
import type { ImportCheckAnswer, ImportItemResource } from '@/contract'
import { CheckBox } from '@/ui/check-box'
import { GroupBox } from '@/ui/group-box'
import { paint } from '@/ui/paint'
import { countsText } from './counts-text'

const LOOKS = {
  added: { name: 'Added', Icon: AddIcon, colour: 'ok' },
  changed: { name: 'Changed', Icon: EditIcon, colour: 'link' },
  removed: { name: 'Removed', Icon: RemoveIcon, colour: 'warning' },
  refused: { name: 'Refused', Icon: BlockIcon, colour: 'error' },
  'left-alone': { name: 'Left alone', Icon: SameIcon, colour: 'textMuted' },
} as const

const KINDS = { host: 'Host', cluster: 'Cluster', dataset: 'Dataset', policy: 'Policy' } as const

const Items = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { padding: '5px 2px', borderBottom: `1px solid ${paint('border')}` },
  '& > li:last-child': { borderBottom: 0 },
  '& .item-head': { display: 'flex', alignItems: 'center', gap: 8, margin: 0 },
  '& .item-head svg': { fontSize: 17, flex: 'none' },
  '& .item-effect': { flex: 'none', width: 74 },
  '& .item-lines': { margin: '2px 0 4px 107px', fontSize: 12, color: paint('textMuted'), overflowWrap: 'anywhere' },
  '& .item-lines p': { margin: 0 },
})

export interface ImportChangesProps {
  readonly answer: ImportCheckAnswer | undefined
  readonly isChecking: boolean
  /** Nodes that get the settings; null = all. */
  readonly nodes: readonly string[] | null
  readonly onNodes: (nodes: readonly string[] | null) => void
}

/** What the import would change, thing by thing, and on which nodes of clusters. */
export function ImportChanges({ answer, isChecking, nodes, onNodes }: ImportChangesProps): ReactNode {
  const items = answer?.items ?? []
  const moving = items.filter(({ effect }) => effect !== 'left-alone')
  const still = items.filter(({ effect, findings }) => effect === 'left-alone' && findings.length === 0)
  const told = items.filter(({ effect, findings }) => effect === 'left-alone' && findings.length > 0)
  return (
    <>
      <p role="status" style={{ margin: '0 0 6px' }}>
        {answer === undefined || isChecking ? 'Comparing the file with this console…' : countsText(items)}
      </p>
      {answer?.file && (
        <p style={{ margin: '0 0 8px' }}>
          {`Exported by ${answer.file.console} on ${timeText(answer.file.exportedAt)} UTC.`}
        </p>
      )}
      {answer && answer.clusters.length > 0 && <ClusterNodes answer={answer} nodes={nodes} onNodes={onNodes} />}
      {items.length > 0 && (
        <GroupBox title="Changes">
          <Items aria-label="What the import changes">
            {[...moving, ...told].map((item) => (
              <ItemView key={`${item.kind} ${item.name}`} item={item} />
            ))}
            {still.length > 0 && (
              <li>
                <ItemHead effect="left-alone">{`${still.length} ${still.length === 1 ? 'thing' : 'things'}`}</ItemHead>
                <div className="item-lines">{still.map(({ kind, name }) => `${KINDS[kind]} ${name}`).join(', ')}</div>
              </li>
            )}
          </Items>
        </GroupBox>
      )}
    </>
  )
}

function ItemHead({ effect, children }: { effect: ImportItemResource['effect']; children: ReactNode }): ReactNode {
  const { name, Icon, colour } = LOOKS[effect]
  return (
    <p className="item-head">
      <Icon aria-hidden style={{ color: paint(colour) }} />
      <span className="item-effect">{name}</span>
      <strong>{children}</strong>
    </p>
  )
}

function ItemView({ item: { kind, name, effect, changes, nodes, findings } }: { item: ImportItemResource }): ReactNode {
  return (
    <li>
      <ItemHead effect={effect}>{`${KINDS[kind]} ${name}`}</ItemHead>
      <div className="item-lines">
        {changes.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {nodes.length > 0 && <p>{`On ${nodes.join(', ')}`}</p>}
      </div>
      <FindingBands findings={findings} />
    </li>
  )
}

/** All nodes, unless somebody leaves one out. */
function ClusterNodes({
  answer,
  nodes,
  onNodes,
}: Omit<ImportChangesProps, 'answer' | 'isChecking'> & { answer: ImportCheckAnswer }): ReactNode {
  const all = answer.clusters.flatMap((cluster) => cluster.nodes.map(({ id }) => id))
  const chosen = nodes ?? all
  const choose = (id: string, isChosen: boolean): void => {
    const next = all.filter((other) => (other === id ? isChosen : chosen.includes(other)))
    onNodes(next.length === all.length ? null : next)
  }
  return (
    <GroupBox title="Nodes of clusters">
      <p style={{ margin: '0 0 6px' }}>
        Import on all nodes of a cluster, so that its configuration is the same everywhere.
      </p>
      {answer.clusters.map((cluster) => (
        <div
          key={cluster.id}
          role="group"
          aria-label={`Nodes of ${cluster.name}`}
          style={{ display: 'grid', gridTemplateColumns: '190px minmax(0, 1fr)', gap: 8 }}
        >
          <span style={{ paddingTop: 4, overflowWrap: 'anywhere' }}>{cluster.name}</span>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 16px' }}>
            {cluster.nodes.map(({ id, name, up }) => (
              <CheckBox
                key={id}
                label={name}
                checked={up && chosen.includes(id)}
                onChange={(isChosen) => choose(id, isChosen)}
                disabledReason={up ? undefined : 'It does not answer'}
              />
            ))}
          </div>
        </div>
      ))}
    </GroupBox>
  )
}
