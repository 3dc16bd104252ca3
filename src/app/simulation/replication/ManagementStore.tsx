import { memo } from 'react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import { replicationOf } from '#core/simulate/management/replicas.ts'
import type { World } from '#core/simulate/world.ts'
import { nameOf } from '#core/model/topology.ts'
import { Fold, Section } from '../../analysis/now/Section.tsx'
import { StateTag } from '../../analysis/now/VerdictBlocks.tsx'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import { usePoolsInView } from '../now.ts'

const text = simulationPanelText.replication

/** Where the Central Management store is active and standby, and how far its replicas are. */
export function ManagementStore({ world }: { readonly world: World }) {
  const { management, setting } = world
  const { active, standby, moving, lostSince, isReadOnly, staleOn, version, replicated, behind } = management
  const { topology } = setting
  if (active === null)
    return (
      <Section title={text.store}>
        <p className="hint">{text.noStore}</p>
      </Section>
    )
  return (
    <Section title={text.store}>
      <dl className="store-facts">
        <dt>{text.active}</dt>
        <dd>{nameOf(topology, active)}</dd>
        <dt>{text.standby}</dt>
        <dd>{standby === null ? text.noStandby : nameOf(topology, standby)}</dd>
        <dt>{text.changes}</dt>
        <dd>{text.changeWords(version, replicated)}</dd>
        <dt>{text.replicas}</dt>
        <dd>{behind.size === 0 ? text.allCurrent : text.behind(behind.size)}</dd>
      </dl>
      <ul className="moment-facts">
        <li>
          {lostSince === null ? (
            <StateTag state={isReadOnly ? 'strained' : 'good'}>
              {isReadOnly ? text.readOnly : text.available}
            </StateTag>
          ) : (
            <span className="bad">{text.lostSince(lostSince)}</span>
          )}
        </li>
        {moving && <li>{text.moving(nameOf(topology, moving.to), moving.phase)}</li>}
        {staleOn !== null && <li className="bad">{text.stale(nameOf(topology, staleOn))}</li>}
      </ul>
      <Fold title={text.replicasOf}>{() => <ReplicasByPool world={world} />}</Fold>
    </Section>
  )
}

function ReplicasByPool({ world }: { readonly world: World }) {
  const { pools } = usePoolsInView()
  const { topology, places } = world.setting
  return (
    <table className="now-table">
      <caption className="visually-hidden">{text.replicasOf}</caption>
      <thead>
        <tr>
          <th scope="col">{text.pool}</th>
          <th scope="col">{text.current}</th>
        </tr>
      </thead>
      <tbody>
        {pools.map((pool) => (
          <ReplicasRow
            key={pool.id}
            name={nameOfPool(topology, pool)}
            {...replicationOf(world, places.get(pool.id) ?? -1)}
          />
        ))}
      </tbody>
    </table>
  )
}

/** Drawn anew only when its numbers change. */
const ReplicasRow = memo(function ReplicasRow({
  name,
  current,
  of,
}: {
  readonly name: string
  readonly current: number
  readonly of: number
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <StateTag state={current === of ? 'good' : 'strained'}>{text.of(current, of)}</StateTag>
      </td>
    </tr>
  )
})
