import { Tabs } from '@base-ui/react/tabs'
import { useState, type ReactNode } from 'react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import type { PoolId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import { find, type Topology } from '#core/model/topology.ts'
import { useApp } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { nowText as text } from '../../text/analysis-now.ts'
import { kindOfPool } from './pool-words.ts'
import { PoolNow } from './PoolNow.tsx'

/** The pools that rest on what is selected, one at a time. */
export function PoolsBehind({
  pools,
  children,
}: {
  readonly pools: readonly PoolId[]
  readonly children: ReactNode
}) {
  const topology = useApp(topologyOf)
  const [chosen, setChosen] = useState<PoolId | null>(null)
  const shown = pools.find((pool) => pool === chosen) ?? pools[0]
  const placed = placeOf(topology, shown)
  if (!placed)
    return (
      <div className="properties-body">
        {children}
        <p className="hint">{text.noPool}</p>
      </div>
    )
  const { pool, site } = placed
  const about = (
    <>
      {children}
      <h3 className="now-pool">{pool.fqdn}</h3>
      <p className="properties-kind properties-gap">{kindOfPool(pool, site)}</p>
      <PoolNow pool={pool} site={site} />
    </>
  )
  if (pools.length === 1) return <div className="properties-body">{about}</div>
  return (
    <Tabs.Root
      value={pool.id}
      onValueChange={(next: unknown) => setChosen(pools.find((pool) => pool === next) ?? null)}
      className="properties-tabs"
    >
      <Tabs.List className="tabs-list" aria-label={text.whichPool}>
        {pools.map((id) => (
          <Tabs.Tab key={id} value={id} className="tab">
            {placedName(topology, id)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {pools.map((id) => (
        <Tabs.Panel key={id} value={id} className="properties-body">
          {about}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  )
}

function placedName(topology: Topology, id: PoolId): string {
  const placed = placeOf(topology, id)
  return placed ? nameOfPool(topology, placed.pool) : id
}

function placeOf(topology: Topology, id: PoolId | undefined): { pool: Pool; site: Site } | null {
  const found = id === undefined ? undefined : find(topology, id)
  return found?.kind === 'pool' ? found : null
}
