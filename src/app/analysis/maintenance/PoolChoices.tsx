import { useMemo, useState } from 'react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import type { PoolId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { poolsOf, type Topology } from '#core/model/topology.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { chosenOf, useChosen } from '../../store/maintenance-view.ts'
import { topologyOf } from '../../store/selectors.ts'
import { maintenanceText as text } from '../../text/maintenance.ts'
import { namesOf } from '../now/choices.ts'
import { withMember } from './chosen.ts'
import { TriState } from './TriState.tsx'

/** How many pools are listed at a time. */
const most = 60
/** With more pools than these a filter helps. */
const manyPools = 8

/** The pools that are maintained, and of each the servers that are not. */
export function PoolChoices({ chosen }: { readonly chosen: readonly Pool[] }) {
  const app = useAppHandle()
  const topology = useApp(topologyOf)
  const [filter, setFilter] = useState('')
  const all = useMemo(() => poolsOf(topology), [topology])
  const matching = useMemo(() => poolsMatching(all, filter), [all, filter])
  const shown = matching.slice(0, most)
  const set: ReadonlySet<PoolId> = new Set(chosen.map(({ id }) => id))
  const choose = (pools: ReadonlySet<PoolId>) => chosenOf(app).setState({ pools })
  if (all.length === 0) return <p className="hint">{text.none}</p>
  return (
    <fieldset className="maintenance-pools">
      <legend className="field-label">{text.pools}</legend>
      {all.length > manyPools && (
        <input
          type="search"
          className="input"
          aria-label={text.filter}
          placeholder={text.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      {shown.length > 1 && (
        <TriState
          label={text.allShown}
          chosen={shown.filter(({ id }) => set.has(id)).length}
          of={shown.length}
          onChange={(on) =>
            choose(shown.reduce<ReadonlySet<PoolId>>((rest, { id }) => withMember(rest, id, on), set))
          }
        />
      )}
      {shown.length === 0 && <p className="hint">{text.noMatch}</p>}
      <ul className="maintenance-list">
        {shown.map((pool) => (
          <li key={pool.id}>
            <PoolChoice
              topology={topology}
              pool={pool}
              chosen={set.has(pool.id)}
              onChange={(on) => choose(withMember(set, pool.id, on))}
            />
          </li>
        ))}
      </ul>
      {matching.length > most && <p className="hint">{text.morePools(matching.length - most)}</p>}
    </fieldset>
  )
}

function PoolChoice({
  topology,
  pool,
  chosen,
  onChange,
}: {
  readonly topology: Topology
  readonly pool: Pool
  readonly chosen: boolean
  readonly onChange: (chosen: boolean) => void
}) {
  const app = useAppHandle()
  const { spared, purpose } = useChosen()
  const name = nameOfPool(topology, pool)
  const left = pool.servers.filter(({ id }) => !spared.has(id)).length
  return (
    <>
      <label className="check" title={pool.fqdn}>
        <input type="checkbox" checked={chosen} onChange={(event) => onChange(event.currentTarget.checked)} />
        {name}
      </label>
      {chosen && purpose === 'configuration' && <p className="hint">{text.everyServer}</p>}
      {chosen && purpose === 'patch' && pool.servers.length > 1 && (
        <details className="maintenance-servers">
          <summary aria-label={text.serversOf(name, left, pool.servers.length)}>
            {text.serverCount(left, pool.servers.length)}
          </summary>
          <ul>
            {pool.servers.map(({ id, fqdn }) => (
              <li key={id}>
                <label className="check plain" title={fqdn}>
                  <input
                    type="checkbox"
                    checked={!spared.has(id)}
                    onChange={(event) =>
                      chosenOf(app).setState({ spared: withMember(spared, id, !event.currentTarget.checked) })
                    }
                  />
                  {namesOf(topology, [id])}
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function poolsMatching(pools: readonly Pool[], filter: string): readonly Pool[] {
  const word = filter.trim().toLowerCase()
  return word === '' ? pools : pools.filter(({ fqdn }) => fqdn.toLowerCase().includes(word))
}
