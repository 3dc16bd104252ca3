import { Handle, Position, type NodeProps } from '@xyflow/react'
import { Power } from 'lucide-react'
import { memo } from 'react'
import { computerName } from '#core/model/fqdn.ts'
import type { Role } from '#core/model/role.ts'
import { analysisModeText } from '../text/analysis-mode.ts'
import { canvasText } from '../text/canvas.ts'
import { roleIcons } from '../ui/role-icons.ts'
import { NameInPlace } from './NameInPlace.tsx'
import type { RoleNode } from './nodes.ts'
import { shortNameOf } from './short-name.ts'
import { WorstTag } from './WorstTag.tsx'

/** A server role beside the Front End pools: its name, what it is, and what stands out about it. */
export const RoleCard = memo(function RoleCard({ data, selected }: NodeProps<RoleNode>) {
  const { role, pool, worst, holdsSelection, downs } = data
  const Icon = roleIcons[role.kind]
  const className = [
    'role-card',
    selected && 'selected',
    holdsSelection && 'holds-selection',
    downs === null && !worst?.known && worst?.severity,
    downs !== null && downs.down > 0 && (downs.down === downs.of ? 'down' : 'partly-down'),
  ]
  const isKept = role.kind === 'other' && role.services.length > 0
  return (
    <article
      className={className.filter(Boolean).join(' ')}
      {...(isKept ? { title: canvasText.otherServices(role.services) } : {})}
    >
      <Icon size={16} aria-hidden className="role-icon" />
      <div className="role-lines">
        <div className="role-line">
          <NameInPlace id={role.id} name={role.fqdn} shown={shortNameOf(role)} className="role-name" />
          {role.kind === 'edge' && role.federation && (
            <span className="tag accent" title={canvasText.federationLong}>
              {canvasText.federation}
            </span>
          )}
          {downs === null
            ? worst && <WorstTag worst={worst} />
            : downs.down > 0 && (
                <span className="tag worst">
                  <Power size={12} aria-hidden />
                  {analysisModeText.someOff(downs.down, downs.of)}
                </span>
              )}
        </div>
        <p className="role-facts">{[canvasText.role(role), ...factsOf(role, pool)].join(' · ')}</p>
      </div>
      <Handle
        type="source"
        id="top"
        position={Position.Top}
        className="hidden-handle"
        isConnectable={false}
      />
    </article>
  )
})

/** What is worth a word on the card: first what the role is about, then how many computers it has. */
function factsOf(role: Role, pool: string | null): string[] {
  switch (role.kind) {
    case 'gateway':
      return [role.trunks.length === 0 ? canvasText.noTrunk : canvasText.trunks(role.trunks.length)]
    case 'videogateway':
      return role.trunk === null ? [canvasText.noTrunk] : [canvasText.videoTrunk]
    case 'appliance':
      return [pool === null ? canvasText.noPool : canvasText.survives(computerName(pool))]
    case 'webapps':
      return []
    case 'application':
      return [
        canvasText.computers(role.servers.length),
        ...(role.applications.length > 0 ? [canvasText.applications(role.applications.length)] : []),
      ]
    default:
      return [canvasText.computers(role.servers.length)]
  }
}
