import { useMemo } from 'react'
import { poolsOf, type Topology } from '#core/model/topology.ts'
import { severities } from '#core/rules/rule.ts'
import { useApp, useAppHandle, useFindings } from '../store/context.tsx'
import { newProblems, panelsOf } from '../store/panels.ts'
import { docOf, topologyOf } from '../store/selectors.ts'
import { drawerText } from '../text/drawer.ts'
import { Mark } from '../ui/Mark.tsx'
import { useSincePublished } from './since-published.ts'

const text = drawerText.status

/** The line at the foot: how many findings, how large the deployment is, how far it is from what was published. */
export function StatusBar() {
  const begun = useApp((state) => state.begun)
  return (
    <footer className="status" aria-label={text.label}>
      {begun ? (
        <>
          <Counts />
          <Totals />
          <Published />
        </>
      ) : (
        <span>{text.nothingOpen}</span>
      )}
    </footer>
  )
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
