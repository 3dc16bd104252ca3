import { GitFork } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import type { Happened } from '#core/simulate/engine.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'
import { find, type Topology } from '#core/model/topology.ts'
import type { Recording } from '#core/simulate/checkpoints.ts'
import { ChartFigure } from '../../analysis/charts/ChartFigure.tsx'
import { useAppHandle } from '../../store/context.tsx'
import type { Simulation } from '../../store/simulation-slice.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import { namesFor, wordsOf } from '../log/log-lines.ts'
import { useSimulation, useTime } from '../now.ts'
import { foreseeing, partingOf, type Parting } from './course.ts'
import { figuresOf, type Figures } from './figures.ts'
import { serviceChart } from './service-chart.ts'

const text = simulationPanelText.compare
const { clock, number } = simulationPanelText

/** Two futures side by side, both played on to the end of the timeline. */
export function CompareTab() {
  const { store } = useAppHandle()
  const simulation = useSimulation()
  if (!simulation) return null
  if (simulation.futures.length < 2)
    return (
      <div className="drawer-empty">
        <p>
          <strong>{text.alone}</strong> {text.aloneMeans}
        </p>
        <button type="button" className="button" onClick={() => store.getState().forkHere()}>
          <GitFork size={14} aria-hidden />
          {text.fork}
        </button>
      </div>
    )
  return <Compared simulation={simulation} />
}

function Compared({ simulation }: { readonly simulation: Simulation }) {
  const at = useTime()
  const { futures: present, until, topology } = simulation
  const futures = useDeferredValue(present)
  const figures = useMemo(() => futures.map((future) => figuresOf(future, at, until)), [futures, at, until])
  const end = Math.max(at, until)
  return (
    <div className="tab-body">
      {figures.map(
        ({ label, stuckAt }, i) =>
          stuckAt !== null && (
            <p key={i} className="hint bad" role="alert">
              {text.stuck(label, stuckAt)}
            </p>
          ),
      )}
      <div className="charts">
        <ChartFigure chart={serviceChart(figures, 'none', { now: at, until: end })} />
        <ChartFigure chart={serviceChart(figures, 'resiliency', { now: at, until: end })} />
      </div>
      <p className="tab-intro">{text.until(end)}</p>
      <div className="compare">
        <FiguresTable figures={figures} shown={simulation.shown} topology={topology} until={end} />
        <PartingShown simulation={simulation} until={end} figures={figures} />
      </div>
    </div>
  )
}

type Row = keyof typeof text.rows

const rows = Object.keys(text.rows) as Row[] // the keys of a literal, which the compiler widens

function FiguresTable({
  figures,
  shown,
  topology,
  until,
}: {
  readonly figures: readonly Figures[]
  readonly shown: number
  readonly topology: Topology
  readonly until: number
}) {
  const { store } = useAppHandle()
  return (
    <table className="chart-table figures">
      <caption className="visually-hidden">{text.table}</caption>
      <thead>
        <tr>
          <th scope="col">{text.figure}</th>
          {figures.map(({ label }, i) => (
            <th key={i} scope="col">
              {i === shown ? (
                text.shown(label)
              ) : (
                <button
                  type="button"
                  className="link"
                  aria-label={text.show(label)}
                  onClick={() => store.getState().showFuture(i)}
                >
                  {label}
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{text.rows[row]}</th>
            {figures.map((one, i) => (
              <td key={i}>{figureWords(row, one, topology, until)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function figureWords(row: Row, one: Figures, topology: Topology, until: number): string {
  switch (row) {
    case 'forked':
      return one.forkedAt === null ? text.beginning : clock(one.forkedAt)
    case 'withoutNow':
      return number(one.noneNow)
    case 'withoutMost':
      return text.mostAt(one.mostNone.users, one.mostNone.from)
    case 'limitedMost':
      return text.mostAt(one.mostLimited.users, one.mostLimited.from)
    case 'withoutMinutes':
      return number(Math.round(one.noneMinutes))
    case 'limitedMinutes':
      return number(Math.round(one.limitedMinutes))
    case 'recovered':
      if (one.recovery === null) return text.undisturbed
      return one.recovery === 'not yet'
        ? text.notRecovered(until)
        : text.recoveredAt(one.recovery.took, one.recovery.at)
    case 'risk': {
      if (one.risk === null) return text.riskOf(0, '')
      const found = find(topology, one.risk.pool)
      return text.riskOf(one.risk.took, found?.kind === 'pool' ? nameOfPool(topology, found.pool) : '')
    }
    case 'lost':
      return text.lostFor(one.lost)
    case 'events':
      return number(one.events)
  }
}

/** The first event in which they differ, of each; a press goes there. */
function PartingShown({
  simulation,
  until,
  figures,
}: {
  readonly simulation: Simulation
  readonly until: number
  readonly figures: readonly Figures[]
}) {
  const [one, other] = simulation.futures
  const recordings = [one, other].flatMap((future) => (future ? [foreseeing(future, until)] : []))
  const parting = usePartingOf(recordings, until)
  return (
    <section className="parting" aria-label={text.difference}>
      <h3 className="tab-heading">{text.difference}</h3>
      {parting === null ? (
        <p>{text.noDifference}</p>
      ) : (
        <>
          <p className="hint">{text.first}</p>
          <dl>
            {([parting.one, parting.other] as const).map((event, i) => (
              <div key={i}>
                <dt>{figures[i]?.label}</dt>
                <dd>
                  <EventLink event={event} index={i} simulation={simulation} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

function usePartingOf(recordings: readonly Recording<World, WorldEvent>[], until: number): Parting | null {
  const [one, other] = recordings
  return useMemo(() => (one && other ? partingOf(one, other, until) : null), [one, other, until])
}

function EventLink({
  event,
  index,
  simulation: { topology },
}: {
  readonly event: Happened<WorldEvent> | null
  readonly index: number
  readonly simulation: Simulation
}) {
  const { store } = useAppHandle()
  if (!event) return text.nothingMore
  const go = () => {
    store.getState().showFuture(index)
    store.getState().seek(event.at)
  }
  return (
    <button type="button" className="change-link" onClick={go}>
      <span className="log-time">{clock(event.at)}</span> {wordsOf(event, namesFor(topology))}
    </button>
  )
}
