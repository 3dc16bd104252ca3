import { Handle, Position, type NodeProps } from '@xyflow/react'
import { Database, Folder } from 'lucide-react'
import { memo } from 'react'
import { computerName } from '#core/model/fqdn.ts'
import { connectionOf, instanceName, type SqlInstance, type SqlStore } from '#core/model/store.ts'
import { canvasText } from '../text/canvas.ts'
import { momentText } from '../text/moment.ts'
import { NameInPlace } from './NameInPlace.tsx'
import type { FileNode, SqlNode } from './nodes.ts'
import { SwitchLine } from './SwitchLine.tsx'
import type { Switch } from './switches.ts'
import { WorstTag } from './WorstTag.tsx'

/** A SQL Server store: a line for each instance or node, the primary first, with its vote where it has one. */
export const SqlCard = memo(function SqlCard({ data, selected }: NodeProps<SqlNode>) {
  const { store, votes, worst, switches } = data
  return (
    <div
      className={classOf(selected, switches)}
      {...(switches ? {} : { title: instanceName(connectionOf(store)) })}
    >
      {switches ? (
        <SqlSwitches store={store} votes={votes} switches={switches} />
      ) : (
        <SqlLines store={store} votes={votes} worst={worst} />
      )}
      <Handle
        type="source"
        id="top"
        position={Position.Top}
        className="hidden-handle"
        isConnectable={false}
      />
    </div>
  )
})

function SqlLines({ store, votes, worst }: Pick<SqlNode['data'], 'store' | 'votes' | 'worst'>) {
  const [first, ...others] = linesOf(store)
  return (
    <>
      <div className="store-line">
        <Database size={13} aria-hidden />
        <NameInPlace
          id={store.id}
          name={connectionOf(store).fqdn}
          shown={first?.name ?? ''}
          className="store-name"
        />
        <span className="store-role">{first?.role}</span>
        {votes && <span className="tag accent">{canvasText.vote}</span>}
        {worst && <WorstTag worst={worst} />}
      </div>
      {others.map((line) => (
        <div className="store-line second" key={`${line.role} ${line.name}`}>
          <span className="store-name">{line.name}</span>
          <span className="store-role">{line.role}</span>
        </div>
      ))}
    </>
  )
}

/** The same lines in Analyze mode, each a switch. */
function SqlSwitches({
  store,
  votes,
  switches,
}: Pick<SqlNode['data'], 'store' | 'votes'> & { readonly switches: readonly Switch[] }) {
  const lines = linesOf(store)
  return switches.map((switched, i) => {
    const { name = '', role = '' } = lines[i] ?? {}
    return (
      <SwitchLine
        key={switched.part}
        switched={switched}
        store={store.id}
        name={[name, role, ...(switched.serves ? [momentText.serves] : [])].join(', ')}
        className={i === 0 ? '' : 'second'}
      >
        {i === 0 && <Database size={13} aria-hidden />}
        <span className="store-name">{name}</span>
        <span className="store-role">{role}</span>
        {votes && i === 0 && <span className="tag accent">{canvasText.vote}</span>}
        {switched.serves && lines.length > 1 && (
          <span className="tag serves" title={momentText.servesMeans}>
            {momentText.serves}
          </span>
        )}
      </SwitchLine>
    )
  })
}

/** Down as a whole only where every line of it is. */
function classOf(selected: boolean | undefined, switches: readonly Switch[] | null): string {
  const down = switches !== null && switches.every(({ because }) => because !== null)
  return ['store-card', selected && 'selected', down && 'down'].filter(Boolean).join(' ')
}

/** A file store. */
export const FileCard = memo(function FileCard({ data, selected }: NodeProps<FileNode>) {
  const { store, worst, switched } = data
  const share = `\\\\${computerName(store.fqdn)}\\${store.share}`
  return (
    <div className={classOf(selected, switched && [switched])}>
      {switched ? (
        <SwitchLine
          switched={switched}
          store={store.id}
          name={`${share}, ${canvasText.fileStore}`}
          className=""
        >
          <Folder size={13} aria-hidden />
          <span className="store-name">{share}</span>
          <span className="store-role">{canvasText.fileStore}</span>
        </SwitchLine>
      ) : (
        <div className="store-line" title={`\\\\${store.fqdn}\\${store.share}`}>
          <Folder size={13} aria-hidden />
          <NameInPlace id={store.id} name={store.fqdn} shown={share} className="store-name" />
          <span className="store-role">{canvasText.fileStore}</span>
          {worst && <WorstTag worst={worst} />}
        </div>
      )}
      <Handle
        type="source"
        id="top"
        position={Position.Top}
        className="hidden-handle"
        isConnectable={false}
      />
    </div>
  )
})

interface Line {
  readonly name: string
  readonly role: string
}

function linesOf({ availability: a }: SqlStore): Line[] {
  const role = canvasText.sql
  const line = (instance: SqlInstance, is: string): Line => ({
    name: instanceName({ ...instance, fqdn: computerName(instance.fqdn) }),
    role: is,
  })
  switch (a.kind) {
    case 'single':
      return [line(a.primary, role.single)]
    case 'mirrored':
      return [
        line(a.primary, role.primary),
        line(a.mirror, role.mirror),
        ...(a.witness ? [line(a.witness, role.witness)] : []),
      ]
    case 'alwaysOn':
      return [
        line(a.listener, role.listener),
        { name: computerName(a.primary), role: role.primaryReplica },
        ...a.secondaries.map((name) => ({ name: computerName(name), role: role.secondaryReplica })),
      ]
    case 'failoverCluster':
      return [
        line(a.networkName, role.network),
        ...(a.primary === null ? [] : [{ name: computerName(a.primary), role: role.owner }]),
        ...a.others.map((name) => ({ name: computerName(name), role: role.node })),
      ]
  }
}
