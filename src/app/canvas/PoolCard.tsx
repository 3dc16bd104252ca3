import { Handle, Position, type NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { capacityOf } from '#core/analyze/load.ts'
import { functionalWords, startWords } from '#core/quorum/explain.ts'
import type { Pool } from '#core/model/pool.ts'
import { findPool } from '#core/model/topology.ts'
import { pairingRefusal } from '#core/check/pairing-candidates.ts'
import { computerName } from '#core/model/fqdn.ts'
import { useApp } from '../store/context.tsx'
import { conditionOf } from '../store/outage-selectors.ts'
import { topologyOf, verdictOf } from '../store/selectors.ts'
import { canvasText } from '../text/canvas.ts'
import { refusalText } from '../text/refusal.ts'
import { Gauge } from './Gauge.tsx'
import { MomentCells } from './MomentCells.tsx'
import { MomentTags } from './MomentTags.tsx'
import { NameInPlace } from './NameInPlace.tsx'
import type { FailoverLoad, PoolNode } from './nodes.ts'
import { usePairingGesture } from './pairing-gesture.ts'
import { ServerCells } from './ServerCells.tsx'
import { ConditionTag, TrapTag } from './StandingTags.tsx'
import { SwitchCells } from './SwitchCells.tsx'
import { UsersGauge } from './UsersGauge.tsx'
import { WorstTag } from './WorstTag.tsx'

/** A pool: its name, its servers in order, and its gauges kept apart: functional, first start, capacity. */
export const PoolCard = memo(function PoolCard({ data, selected }: NodeProps<PoolNode>) {
  const { pool, worst, managementStore, load, server, state, siteOff } = data
  const verdict = state?.verdict ?? verdictOf(pool)
  const condition = state && conditionOf(state)
  const moment = state?.moment ?? null
  const className = [
    'pool-card',
    selected && 'selected',
    server && 'holds-selection',
    condition === null ? !worst?.known && worst?.severity : `is-${condition}`,
    siteOff && 'site-off',
  ]
  return (
    <article className={className.filter(Boolean).join(' ')}>
      <header className="pool-head">
        <NameInPlace id={pool.id} name={pool.fqdn} shown={<Fqdn name={pool.fqdn} />} className="pool-name" />
        <span className="tag made">{canvasText.editions[pool.edition]}</span>
        <span className="tag made">{canvasText.versions[pool.version]}</span>
        {managementStore && (
          <span className="tag accent" title={canvasText.cmsLong}>
            {canvasText.cms}
          </span>
        )}
        {state && moment ? (
          <MomentTags state={state} moment={moment} />
        ) : condition === null ? (
          <WorstTag worst={worst} />
        ) : (
          <ConditionTag condition={condition} />
        )}
      </header>
      {state === null ? (
        <ServerCells pool={pool} selected={server} />
      ) : moment ? (
        <MomentCells pool={pool} state={state} powers={moment.servers} selected={server} />
      ) : (
        <SwitchCells pool={pool} state={state} siteOff={siteOff} selected={server} />
      )}
      <div className={condition === 'trap' ? 'gauges trapped' : 'gauges'}>
        <Gauge
          label={canvasText.functional}
          value={verdict.votersRunning}
          of={verdict.voters?.firstServers ?? pool.servers.length}
          needed={verdict.frontEndsNeeded}
          words={verdict.functional === null ? canvasText.notDocumented : functionalWords(verdict)}
          good={verdict.functional}
        />
        {condition === 'trap' && <TrapTag />}
        <Gauge
          label={canvasText.start}
          value={verdict.running}
          of={pool.servers.length}
          needed={verdict.startNeeded}
          words={verdict.startNeeded === null ? canvasText.notDocumented : startWords(verdict)}
          good={verdict.canStart}
        />
        {moment ? (
          <UsersGauge moment={moment} />
        ) : (
          <CapacityGauge pool={pool} load={load} partner={data.partner} />
        )}
      </div>
      <PairingHint pool={pool} />
      <Handle type="source" id="left" position={Position.Left} className="pair-handle" />
      <Handle type="source" id="right" position={Position.Right} className="pair-handle" />
      <Handle
        type="source"
        id="bottom"
        position={Position.Bottom}
        className="hidden-handle"
        isConnectable={false}
      />
    </article>
  )
})

/** The computer's own name first: where there is no room, the domain is what is cut. */
function Fqdn({ name }: { readonly name: string }) {
  const own = computerName(name)
  return (
    <>
      {own}
      <span className="domain">{name.slice(own.length)}</span>
    </>
  )
}

function CapacityGauge({
  pool,
  load,
  partner,
}: {
  readonly pool: Pool
  readonly load: FailoverLoad | null
  readonly partner: string | null
}) {
  const label = canvasText.capacity
  if (load === null) {
    const words =
      capacityOf(pool) === null
        ? canvasText.capacityNoLimit
        : partner === null
          ? canvasText.capacityUnpaired
          : canvasText.capacityUnknown
    return <Gauge label={label} value={0} of={1} needed={null} words={words} good={null} />
  }
  const percent = Math.round((100 * load.users) / load.capacity)
  return (
    <Gauge
      label={label}
      value={load.users}
      of={load.capacity}
      needed={null}
      words={canvasText.capacityIf(percent, computerName(load.partner))}
      good={percent <= 100}
      strained={percent > 90}
    />
  )
}

/** While a pairing is being dragged: whether this pool may be the partner, and why not. */
function PairingHint({ pool }: { readonly pool: Pool }) {
  const { from, over } = usePairingGesture()
  const topology = useApp(topologyOf)
  if (from === null || from === pool.id) return null
  const refusal = pairingRefusal(topology, from, pool.id)
  const isOver = over === pool.id
  return (
    <div className={`pairing-hint ${refusal ? 'illegal' : 'legal'} ${isOver ? 'over' : ''}`}>
      {isOver && (
        <span>
          {refusal
            ? refusalText(refusal)
            : canvasText.dropToPair(computerName(findPool(topology, from)?.fqdn ?? ''))}
        </span>
      )}
    </div>
  )
}
