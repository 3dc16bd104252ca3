import { BookOpenText } from 'lucide-react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Millis } from '#core/simulate/clock.ts'
import {
  proceduresIn,
  recoveryPointAt,
  recoveryTimeAt,
  type Measured,
  type ProcedureRun,
} from '#core/simulate/users/measures.ts'
import { stillGoingAt } from '#core/simulate/users/board-phase.ts'
import type { World } from '#core/simulate/world.ts'
import { memo } from 'react'
import { BasisMark } from '../../analysis/now/BasisMark.tsx'
import { Section } from '../../analysis/now/Section.tsx'
import { StateTag, type State } from '../../analysis/now/VerdictBlocks.tsx'
import { command } from '../../commands/commands.ts'
import { simulationGroundsText } from '../../text/simulation-grounds.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { againstStates } from '../against-states.ts'
import { shownOf, usePoolsInView, useTime } from '../now.ts'
import { useReading } from '../../store/reading.ts'
import { PoolRows } from '../seen.tsx'
import { SourceLine } from '../Source.tsx'
import { failoversIn } from './failovers-in.ts'
import { lostIn } from './lost-in.ts'

const text = simulationPanelText.recovery
const { number } = simulationPanelText

/** What it has cost so far, and how recovery stands against the documented targets, running. */
export function RecoveryTab({ world }: { readonly world: World }) {
  const { pools } = usePoolsInView()
  return (
    <>
      <LostMinutes world={world} pools={pools} />
      <RecoveryTimes world={world} pools={pools} />
      <RecoveryPoints world={world} pools={pools} />
      <Procedures world={world} pools={pools} />
      <CommandButton command={command('simulation-grounds')} className="button small grounds-button">
        <BookOpenText size={13} aria-hidden />
        {simulationGroundsText.open}
      </CommandButton>
    </>
  )
}

interface InView {
  readonly world: World
  readonly pools: readonly Pool[]
}

const placeOf = ({ setting }: World, { id }: Pool): number => setting.places.get(id) ?? -1

function LostMinutes({ world, pools }: InView) {
  const at = useTime()
  const { services, calls, conferences, rejoins } = lostIn(world, pools, at)
  return (
    <Section title={text.lost}>
      <p className="hint">{text.lostMeans}</p>
      <table className="now-table">
        <caption className="visually-hidden">{text.lost}</caption>
        <thead>
          <tr>
            <th scope="col">{text.service}</th>
            <th scope="col" className="number">
              {text.minutes}
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map(({ kind, inResiliency, userMinutes, basis, source }) => (
            <tr key={kind}>
              <th scope="row">
                {text.kinds[kind]}{' '}
                <span className="hint" title={simulationPanelText.basis.source(source.title, source.section)}>
                  {inResiliency ? text.inResiliency : text.notInResiliency},{' '}
                  {simulationPanelText.basis.words[basis]}
                </span>
              </th>
              <td className="number">{number(Math.round(userMinutes))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text.sessions(calls, conferences, rejoins)}</p>
    </Section>
  )
}

function RecoveryTimes({ world, pools }: InView) {
  const { topology } = world.setting
  const at = useTime()
  const rows = pools.flatMap((pool) => {
    const time = recoveryTimeAt(world, placeOf(world, pool), at)
    return time.running || time.last ? [{ pool, time }] : []
  })
  const told = new Map(
    rows.flatMap(({ time }) => {
      const measured = time.running ?? time.last
      return measured ? [[measured.source, measured] as const] : []
    }),
  )
  return (
    <Section title={text.time}>
      <p className="hint">{text.timeMeans}</p>
      {rows.length === 0 ? (
        <p>
          <StateTag state="good">{text.fine}</StateTag>
        </p>
      ) : (
        <table className="now-table">
          <caption className="visually-hidden">{text.time}</caption>
          <thead>
            <tr>
              <th scope="col">{text.pool}</th>
              <th scope="col">{text.running}</th>
              <th scope="col">{text.longest}</th>
            </tr>
          </thead>
          <PoolRows pools={rows.map(({ pool }) => pool)}>
            {(pool, seen) => (
              <TimeRow key={pool.id} pool={pool} name={nameOfPool(topology, pool)} seen={seen} />
            )}
          </PoolRows>
        </table>
      )}
      {[...told.values()].map((measured) => (
        <TargetLine key={measured.source.title} measured={measured} />
      ))}
    </Section>
  )
}

interface RowOf {
  readonly pool: Pool
  readonly name: string
  /** Whether it is in view. */
  readonly seen: boolean
}

/** Drawn anew only when its words change. */
const TimeRow = memo(function TimeRow({ pool, name, seen }: RowOf) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Against of={(world, at) => recoveryTimeAt(world, placeOf(world, pool), at).running} seen={seen} />
      </td>
      <td>
        <Against of={(world, at) => recoveryTimeAt(world, placeOf(world, pool), at).longest} seen={seen} />
      </td>
    </tr>
  )
})

/** The target that durations are held against, and where it is printed. */
function TargetLine({ measured: { targetFrom, targetTo, source } }: { readonly measured: Measured }) {
  return (
    <p className="hint">
      {text.targetIs(targetFrom, targetTo)} <SourceLine basis="documented" source={source} />
    </p>
  )
}

/** A duration as it is read now, against its target. */
function Against({
  of,
  seen,
}: {
  readonly of: (world: World, at: Millis) => Measured | null
  readonly seen: boolean
}) {
  const took = useMeasured(of, ({ took: length }) => simulationPanelText.span(length), seen)
  const against = useMeasured(of, (measured) => measured.against, seen)
  if (took === null || against === null) return text.none
  return (
    <>
      <StateTag state={againstStates[against]}>{took}</StateTag>{' '}
      <span className="hint against">{text.against[against]}</span>
    </>
  )
}

function useMeasured<T extends string>(
  of: (world: World, at: Millis) => Measured | null,
  words: (measured: Measured) => T,
  seen: boolean,
): T | null {
  return useReading(({ moment, simulation }) => {
    const measured = moment && simulation && of(moment.world, simulation.at)
    return measured && words(measured)
  }, seen)
}

function RecoveryPoints({ world, pools }: InView) {
  const { topology } = world.setting
  const at = useTime()
  const rows = pools.flatMap((pool) => {
    const point = recoveryPointAt(world, placeOf(world, pool), at)
    return point ? [{ pool, point }] : []
  })
  const lost = rows.flatMap(({ pool, point }) => point.lost.map((loss) => ({ pool, ...loss })))
  const [first] = rows
  return (
    <Section title={text.point}>
      <p className="hint">{text.pointMeans}</p>
      {!first ? (
        <p>{text.pairedOnly}</p>
      ) : (
        <>
          <table className="now-table">
            <caption className="visually-hidden">{text.point}</caption>
            <thead>
              <tr>
                <th scope="col">{text.pool}</th>
                <th scope="col">{text.atRisk}</th>
              </tr>
            </thead>
            <PoolRows pools={rows.map(({ pool }) => pool)}>
              {(pool, seen) => (
                <PointRow key={pool.id} pool={pool} name={nameOfPool(topology, pool)} seen={seen} />
              )}
            </PoolRows>
          </table>
          <TargetLine measured={first.point.users} />
          {lost.length > 0 && (
            <ul className="moment-facts" aria-label={text.gone}>
              {lost.map(({ pool, from, until, deed, run }) => (
                <li key={`${pool.id} ${deed} ${run}`} className="bad">
                  {nameOfPool(topology, pool)}, {text.gone.toLowerCase()}: {text.goneWords(from, until, deed)}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Section>
  )
}

/** Drawn anew only when its words change. */
const PointRow = memo(function PointRow({ pool, name, seen }: RowOf) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Against
          of={(world, at) => recoveryPointAt(world, placeOf(world, pool), at)?.users ?? null}
          seen={seen}
        />
      </td>
    </tr>
  )
})

const outcomeStates: Readonly<Record<ProcedureRun['outcome'], State>> = {
  running: 'strained',
  complete: 'good',
  failed: 'bad',
  refused: 'bad',
}

function Procedures({ world, pools }: InView) {
  const { topology } = world.setting
  const recording = useReading((state) => shownOf(state)?.recording ?? null)
  const at = useTime()
  const runs = proceduresIn(world, recording ? failoversIn(recording) : [], at).filter(({ pool }) =>
    pools.some(({ id }) => id === pool),
  )
  const ending = pools.flatMap((pool) => {
    const stillGoing = stillGoingAt(world, placeOf(world, pool))
    return stillGoing.length > 0 ? [{ pool, stillGoing }] : []
  })
  const stuck = pools.flatMap((pool) => {
    const failover = world.failovers[placeOf(world, pool)]
    return failover?.stuck ? [{ pool, state: failover.state, ...failover.stuck }] : []
  })
  return (
    <Section title={text.procedures}>
      {stuck.map(({ pool, state, step, why }) => (
        <p key={pool.id} className="bad">
          {nameOfPool(topology, pool)}, {text.poolState(state)}. {text.stuck(step, why)}
        </p>
      ))}
      {ending.map(({ pool, stillGoing }) => (
        <p key={pool.id}>
          {nameOfPool(topology, pool)}: {text.stillGoing(stillGoing)}
        </p>
      ))}
      {runs.length === 0 ? (
        <p className="hint">{text.noProcedures}</p>
      ) : (
        <ul className="procedures">
          {runs.map((run) => {
            const pool = pools.find(({ id }) => id === run.pool)
            return (
              <li key={`${run.pool} ${run.from}`}>
                <strong>{pool && nameOfPool(topology, pool)}</strong> {text.procedure(run)}{' '}
                <StateTag state={outcomeStates[run.outcome]}>{text.outcomes[run.outcome]}</StateTag>
                <span className="hint">
                  {text.procedureTimes(run.from, run.until)}:{' '}
                  {text.measured(run.measured.took, run.measured.against)} (
                  {text.target(run.measured.targetFrom, run.measured.targetTo)}){' '}
                  <BasisMark basis="documented" source={run.measured.source} />
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
