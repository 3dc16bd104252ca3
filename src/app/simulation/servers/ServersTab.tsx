import { memo } from 'react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import type { BackEndState } from '#core/simulate/back-end/state.ts'
import { conditionWords } from '#core/simulate/front-end/condition.ts'
import type { PoolState as FrontEnd } from '#core/simulate/front-end/state.ts'
import { isUp } from '#core/simulate/front-end/state.ts'
import { computerName } from '#core/model/fqdn.ts'
import type { Pool } from '#core/model/pool.ts'
import { Fold } from '../../analysis/now/Section.tsx'
import { StateTag, type State } from '../../analysis/now/VerdictBlocks.tsx'
import { useApp, useAppHandle } from '../../store/context.tsx'
import type { Moment, PoolMoment, PoolWord, ServerPower } from '../../store/moment.ts'
import { topologyOf } from '../../store/selectors.ts'
import { momentText } from '../../text/moment.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import { usePoolsInView } from '../now.ts'
import { dutiesOf, type Duties } from './duties.ts'
import { ReadinessShown } from './ReadinessShown.tsx'

const text = simulationPanelText.servers

/** Up to this many pools are open from the beginning. */
const mostOpen = 3

/** The servers of the pools in view: their services, their routing groups, what they wait for. */
export function ServersTab({ moment: { world, view } }: { readonly moment: Moment }) {
  const topology = useApp(topologyOf)
  const { pools } = usePoolsInView()
  return pools.map((pool) => {
    const place = world.setting.places.get(pool.id) ?? -1
    return (
      <PoolServers
        key={pool.id}
        name={nameOfPool(topology, pool)}
        lives={view.stateOf(pool).moment ?? null}
        front={world.pools[place] ?? null}
        backEnd={world.backEnds[place] ?? null}
        open={pools.length <= mostOpen}
      />
    )
  })
}

interface OfPool {
  readonly lives: PoolMoment | null
  readonly front: FrontEnd | null
  readonly backEnd: BackEndState | null
}

/** Drawn anew only when something of its pool has changed. */
const PoolServers = memo(function PoolServers({
  name,
  open,
  ...states
}: OfPool & { readonly name: string; readonly open: boolean }) {
  const { lives } = states
  return (
    <Fold title={lives ? `${name}: ${momentText.pool[lives.word]}` : name} open={open}>
      {() => <ServersOf {...states} />}
    </Fold>
  )
})

const poolStates: Readonly<Record<PoolWord, State>> = {
  runs: 'good',
  partly: 'strained',
  trap: 'strained',
  losing: 'bad',
  starting: 'strained',
  down: 'bad',
  unknown: 'unknown',
}

function ServersOf({ lives, front, backEnd }: OfPool) {
  if (!front || !lives) return null
  const { pool } = front
  const duties = dutiesOf(front)
  return (
    <>
      <p>
        <StateTag state={poolStates[lives.word]}>{momentText.pool[lives.word]}</StateTag>{' '}
        {text.up(front.servers.filter(isUp).length, pool.servers.length)}
      </p>
      <PoolFacts front={front} groups={lives.groups} />
      {backEnd && <Databases backEnd={backEnd} />}
      <table className="now-table">
        <caption className="visually-hidden">{text.table(pool.fqdn)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.server}</th>
            <th scope="col">{text.groups}</th>
          </tr>
        </thead>
        <tbody>
          {pool.servers.map((server, i) => (
            <ServerRow
              key={server.id}
              fqdn={server.fqdn}
              onShow={server.id}
              power={lives.servers[i] ?? 'off'}
              waits={front.servers[i]?.waits ?? null}
              duties={duties[i]}
            />
          ))}
        </tbody>
      </table>
      <ReadinessShown front={front} />
    </>
  )
}

function PoolFacts({
  front,
  groups,
}: {
  readonly front: FrontEnd
  readonly groups: { readonly serving: number; readonly of: number }
}) {
  const lost = front.groups.flatMap(({ isLost }, i) => (isLost ? [i + 1] : []))
  return (
    <ul className="moment-facts">
      <li>{text.said(conditionWords(front.said))}</li>
      <li>{text.groupsServe(groups.serving, groups.of)}</li>
      {lost.length > 0 && <li className="bad">{text.lostGroups(lost)}</li>}
      {front.stopsAt !== null && <li className="bad">{text.stopsAt(front.stopsAt)}</li>}
      {front.recovering !== null && <li>{text.recovering}</li>}
      {front.isRestarting && <li>{text.restarting}</li>}
    </ul>
  )
}

function Databases({ backEnd }: { readonly backEnd: BackEndState }) {
  if (backEnd.store === null) return null
  return (
    <ul className="moment-facts">
      {backEnd.serving !== null && <li>{text.databases(backEnd.serving)}</li>}
      {backEnd.lostSince !== null && <li className="bad">{text.databasesLost(backEnd.lostSince)}</li>}
      {backEnd.isPastThreshold && <li className="bad">{text.pastThreshold}</li>}
      {backEnd.moving && <li>{text.databasesMoving(backEnd.moving.to)}</li>}
    </ul>
  )
}

const powerStates: Readonly<Record<ServerPower, State>> = {
  off: 'bad',
  booting: 'strained',
  starting: 'strained',
  active: 'good',
  stopped: 'bad',
}

function ServerRow({
  fqdn,
  onShow,
  power,
  waits,
  duties,
}: {
  readonly fqdn: string
  readonly onShow: Pool['servers'][number]['id']
  readonly power: ServerPower
  readonly waits: FrontEnd['servers'][number]['waits']
  readonly duties: Duties | undefined
}) {
  const { store } = useAppHandle()
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="change-link"
          title={fqdn}
          onClick={() => store.getState().goTo(onShow)}
        >
          {computerName(fqdn) || fqdn}
        </button>
        <span className="hint">
          <StateTag state={powerStates[power]}>{text.power[power]}</StateTag>
        </span>
        {power === 'starting' && waits !== null && <span className="hint waits">{text.waits[waits]}</span>}
      </th>
      <td>{duties ? dutyWords(duties) : text.noGroups}</td>
    </tr>
  )
}

function dutyWords({ primary, secondary, building, lost }: Duties): string {
  const words = [
    primary.length > 0 && text.primary(primary),
    secondary.length > 0 && text.secondary(secondary),
    building.length > 0 && text.building(building),
    lost.length > 0 && text.lost(lost),
  ].filter(Boolean)
  return words.length === 0 ? text.noGroups : words.join('; ')
}
