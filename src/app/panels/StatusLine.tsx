import { useMemo } from 'react'
import { poolsOf, type Topology } from '#core/model/topology.ts'
import { severities } from '#core/rules/rule.ts'
import { useApp, useAppHandle, useFindings } from '../store/context.tsx'
import { newProblems, panelsOf } from '../store/panels.ts'
import { docOf, topologyOf } from '../store/selectors.ts'
import { drawerText } from '../text/drawer.ts'
import { useLazyPart } from '../ui/lazy-part.ts'
import { Mark } from '../ui/Mark.tsx'
import { AnalysisStatus } from './AnalysisStatus.tsx'
import { playingPart } from './simulation-part.ts'
import { useSincePublished } from './since-published.ts'

const text = drawerText.status

/** How many findings, how large the deployment is, how far it is from what was published; in the other modes how the pools are. */
export function StatusLine() {
  const mode = useApp((state) => state.mode)
  if (mode === 'design')
    return (
      <>
        <Counts />
        <Totals />
        <Published />
      </>
    )
  return (
    <>
      {mode === 'analyze' ? <AnalysisStatus /> : <SimulationStatusPlace />}
      <Totals />
    </>
  )
}

/** The clock is here as soon as the timeline is. */
function SimulationStatusPlace() {
  const loading = useLazyPart(playingPart)
  return loading.state === 'here' && <loading.part.SimulationStatus />
}

function Counts() {
  const app = useAppHandle()
  const counts = useFindings().open()
  return (
    <>
      {severities
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <button
            key={severity}
            type="button"
            className="status-count status-button"
            aria-label={text.showOnly(severity, counts[severity])}
            onClick={() => {
              panelsOf(app)
                .getState()
                .filterProblems({ ...newProblems, standings: [severity] })
              app.store.getState().showDrawer('problems')
            }}
          >
            <Mark severity={severity} />
            {counts[severity]}
          </button>
        ))}
    </>
  )
}

function Totals() {
  const topology = useApp(topologyOf)
  const totals = useMemo(() => totalsOf(topology), [topology])
  return <span className="status-totals">{totals}</span>
}

/** The size of a deployment in words. */
function totalsOf(topology: Topology): string {
  const pools = poolsOf(topology)
  const silent = pools.filter(({ users }) => users === null).length
  const users = pools.reduce((sum, pool) => sum + (pool.users ?? 0), 0)
  return [
    text.sites(topology.sites.length),
    text.pools(pools.length),
    text.frontEnds(pools.reduce((sum, pool) => sum + pool.servers.length, 0)),
    ...(pools.length === 0
      ? []
      : silent === pools.length
        ? [text.usersNowhere]
        : [silent === 0 ? text.users(users) : text.usersSomewhere(users, silent)]),
  ].join(' · ')
}

function Published() {
  const app = useAppHandle()
  const revision = useApp((state) => docOf(state).published?.revision)
  const since = useSincePublished()
  const words =
    revision === undefined || since === null ? text.never : text.published(revision, since.changes.length)
  return (
    <button
      type="button"
      className="status-button status-published"
      aria-label={`${words}: ${text.showDifferences}`}
      onClick={() => app.store.getState().showDrawer('differences')}
    >
      {words}
    </button>
  )
}
