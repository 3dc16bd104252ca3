import { Handle, Position, type NodeProps } from '@xyflow/react'
import { Database, Folder } from 'lucide-react'
import { memo } from 'react'
import { computerName } from '#core/model/fqdn.ts'
import { connectionOf, instanceName, type SqlInstance, type SqlStore } from '#core/model/store.ts'
import { canvasText } from '../text/canvas.ts'
import { NameInPlace } from './NameInPlace.tsx'
import type { FileNode, SqlNode } from './nodes.ts'
import { WorstTag } from './WorstTag.tsx'

/** A SQL Server store: a line for each instance or node, the primary first, with its vote where it has one. */
export const SqlCard = memo(function SqlCard({ data, selected }: NodeProps<SqlNode>) {
  const { store, votes, worst } = data
  const [first, ...others] = linesOf(store)
  return (
    <div
      className={selected ? 'store-card selected' : 'store-card'}
      title={instanceName(connectionOf(store))}
    >
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

/** A file store. */
export const FileCard = memo(function FileCard({ data, selected }: NodeProps<FileNode>) {
  const { store, worst } = data
  return (
    <div className={selected ? 'store-card selected' : 'store-card'}>
      <div className="store-line" title={`\\\\${store.fqdn}\\${store.share}`}>
        <Folder size={13} aria-hidden />
        <NameInPlace
          id={store.id}
          name={store.fqdn}
          shown={`\\\\${computerName(store.fqdn)}\\${store.share}`}
          className="store-name"
        />
        <span className="store-role">{canvasText.fileStore}</span>
        {worst && <WorstTag worst={worst} />}
      </div>
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
