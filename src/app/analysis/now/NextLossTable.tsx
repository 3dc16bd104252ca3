import { Power, PowerOff } from 'lucide-react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import type { Pool, Server } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import type { NextLoss } from '#core/quorum/next-loss.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { outageView, type DownBecause, type PoolState } from '../../store/outage-selectors.ts'
import { topologyOf } from '../../store/selectors.ts'
import { nowText } from '../../text/analysis-now.ts'
import { namesOf } from './choices.ts'
import { Section } from './Section.tsx'
import { StateTag, type State } from './VerdictBlocks.tsx'

const text = nowText.next

const states: Readonly<Record<NextLoss, State>> = {
  safe: 'good',
  last: 'strained',
  stops: 'bad',
  unknown: 'unknown',
}

/** For each server what its loss would do next, with a switch. */
export function NextLossTable({
  pool,
  site,
  state,
}: {
  readonly pool: Pool
  readonly site: Site
  readonly state: PoolState
}) {
  const topology = useApp(topologyOf)
  const first = state.verdict.voters?.firstServers ?? pool.servers.length
  return (
    <Section title={text.title}>
      <table className="now-table">
        <caption className="visually-hidden">{text.caption(nameOfPool(topology, pool))}</caption>
        <thead>
          <tr>
            <th scope="col">{text.server}</th>
            <th scope="col">{text.if}</th>
            <th scope="col">
              <span className="visually-hidden">{text.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {pool.servers.map((server, position) => (
            <Row key={server.id} server={server} site={site} counts={position < first} state={state} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Row({
  server,
  site,
  counts,
  state,
}: {
  readonly server: Server
  readonly site: Site
  readonly counts: boolean
  readonly state: PoolState
}) {
  const topology = useApp(topologyOf)
  const because = useApp((app) => outageView(app).downBecause(server.id))
  const [name = server.fqdn] = namesOf(topology, [server.id])
  const next = because === null ? state.nextLosses.get(server.id) : undefined
  return (
    <tr>
      <th scope="row" title={server.fqdn}>
        {name}
        {!counts && <span className="hint"> {text.notCounted}</span>}
      </th>
      <td>
        {next === undefined ? (
          <span className="hint">{withoutNext(because, site)}</span>
        ) : (
          <span title={text.means[next]}>
            <StateTag state={states[next]}>{text.words[next]}</StateTag>
          </span>
        )}
      </td>
      <td>{because !== 'site' && <Switch server={server} name={name} off={because !== null} />}</td>
    </tr>
  )
}

/** Why there is no next loss to speak of: the server is down, or its pool has stopped. */
function withoutNext(because: DownBecause, site: Site): string {
  if (because === null) return text.poolStopped
  return because === 'site' ? text.offWithSite(site.name) : text.off
}

function Switch({
  server,
  name,
  off,
}: {
  readonly server: Server
  readonly name: string
  readonly off: boolean
}) {
  const { store } = useAppHandle()
  const Icon = off ? Power : PowerOff
  return (
    <button
      type="button"
      className="button small quiet"
      aria-label={off ? text.switchOnName(name) : text.switchOffName(name)}
      title={off ? text.switchOnName(name) : text.switchOffName(name)}
      onClick={() => store.getState().switchParts([server.id], !off)}
    >
      <Icon size={13} aria-hidden />
      <span className="switch-word">{off ? text.switchOn : text.switchOff}</span>
    </button>
  )
}
