import { useMemo } from 'react'
import { groupStates, type GroupState, type GroupStates } from '#core/analyze/routing-groups.ts'
import type { Pool } from '#core/model/pool.ts'
import { useApp } from '../../store/context.tsx'
import type { PoolState } from '../../store/outage-selectors.ts'
import { topologyOf } from '../../store/selectors.ts'
import { nowText } from '../../text/analysis-now.ts'
import { BasisMark } from './BasisMark.tsx'
import { namesOf } from './choices.ts'
import { Fold, Section } from './Section.tsx'
import { StateTag, type State } from './VerdictBlocks.tsx'

const text = nowText.groups

const states: Readonly<Record<GroupState, State>> = { served: 'good', degraded: 'strained', lost: 'bad' }

/** The routing groups of an Enterprise Edition pool by the model of placement: how many are served, degraded, lost. */
export function RoutingGroupsNow({ pool, state }: { readonly pool: Pool; readonly state: PoolState }) {
  const { losses, verdict } = state
  const now = useMemo(() => groupStates(pool, losses), [pool, losses])
  return (
    <Section title={text.title}>
      <p>
        {text.counts(now.served, now.degraded, now.lost)} <BasisMark basis={now.basis} />
      </p>
      <p className="hint">{text.model}</p>
      {verdict.functional === false && <p className="hint">{text.stopped}</p>}
      <Fold title={text.show}>{() => <Groups now={now} state={state} />}</Fold>
    </Section>
  )
}

function Groups({ now, state }: { readonly now: GroupStates; readonly state: PoolState }) {
  const topology = useApp(topologyOf)
  return (
    <table className="now-table">
      <caption className="visually-hidden">{text.table}</caption>
      <thead>
        <tr>
          <th scope="col">{text.group}</th>
          <th scope="col">{text.replicas}</th>
          <th scope="col">{text.state}</th>
        </tr>
      </thead>
      <tbody>
        {now.groups.map(({ group, state: stands }) => (
          <tr key={group.id}>
            <th scope="row">{group.id}</th>
            <td>
              {namesOf(topology, group.replicas).map((name, i) => {
                const replica = group.replicas[i]
                const off = replica !== undefined && state.losses.servers.has(replica)
                return (
                  <span key={name} className={off ? 'replica down' : 'replica'}>
                    {off ? text.down(name) : name}
                  </span>
                )
              })}
            </td>
            <td>
              <StateTag state={states[stands]}>{text.states[stands]}</StateTag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
