import { useMemo } from 'react'
import type { Pool } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import { useApp } from '../../store/context.tsx'
import { stateOf } from '../../store/outage-selectors.ts'
import { topologyOf } from '../../store/selectors.ts'
import { NextLossTable } from './NextLossTable.tsx'
import { movesOf } from './pool-moves.ts'
import { RestartTrap } from './RestartTrap.tsx'
import { RoutingGroupsNow } from './RoutingGroupsNow.tsx'
import { SmallestLoss } from './SmallestLoss.tsx'
import { SmallestRepair } from './SmallestRepair.tsx'
import { UsersNow } from './UsersNow.tsx'
import { FunctionalBlock, StartBlock } from './VerdictBlocks.tsx'
import { Why } from './Why.tsx'

/** Everything about one pool in this moment. The two verdicts stand apart, with the restart trap between them. */
export function PoolNow({ pool, site }: { readonly pool: Pool; readonly site: Site }) {
  const topology = useApp(topologyOf)
  const outage = useApp((state) => state.outage)
  const reading = useApp((state) => state.settings.reading)
  const state = useApp((app) => stateOf(app, pool))
  const moves = useMemo(() => movesOf(topology, pool, reading, outage), [topology, pool, reading, outage])
  const { verdict, losses } = state
  return (
    <>
      <FunctionalBlock topology={topology} pool={pool} verdict={verdict} losses={losses} />
      {state.standing === 'trap' && (
        <RestartTrap topology={topology} pool={pool} verdict={verdict} remedy={moves.toStart[0]} />
      )}
      <StartBlock pool={pool} verdict={verdict} />
      <UsersNow pool={pool} />
      {(moves.toFunction.length > 0 || moves.toStart.length > 0) && (
        <SmallestRepair moves={moves} functional={verdict.functional} />
      )}
      {(moves.toStop.length > 0 || moves.toSilence.length > 0) && <SmallestLoss moves={moves} />}
      <NextLossTable pool={pool} site={site} state={state} />
      <Why pool={pool} state={state} />
      {pool.edition === 'enterprise' && <RoutingGroupsNow pool={pool} state={state} />}
    </>
  )
}
