import type { Id } from '#core/model/id.ts'
import { find, nameOf, type Found, type Topology } from '#core/model/topology.ts'
import { poolsRestingOn } from '../store/analysis-view.ts'
import { useApp } from '../store/context.tsx'
import { docOf, topologyOf } from '../store/selectors.ts'
import { nowText as text } from '../text/analysis-now.ts'
import '../style/analysis-now.css'
import { Head } from '../panels/properties/Head.tsx'
import { DeploymentNow } from './now/DeploymentNow.tsx'
import { PartSwitches } from './now/PartSwitches.tsx'
import { kindOfPool } from './now/pool-words.ts'
import { PoolNow } from './now/PoolNow.tsx'
import { PoolsBehind } from './now/PoolsBehind.tsx'
import { SiteNow } from './now/SiteNow.tsx'
import { useKeptFocus } from '../ui/useKeptFocus.ts'

/** The panel on the right in Analyze mode: what follows from what is off, for what is selected. */
export function AnalysisPanel() {
  const selection = useApp((state) => state.selection)
  const topology = useApp(topologyOf)
  const keptFocus = useKeptFocus<HTMLElement>(useApp((state) => state.outage))
  const [only, ...others] = selection
  const found = only === undefined ? undefined : find(topology, only)
  return (
    <section className="properties analysis-panel" aria-label={text.panel} tabIndex={-1} {...keptFocus}>
      {others.length > 0 ? (
        <div className="properties-body">
          <h2 className="properties-title">{text.several(selection.length)}</h2>
          <p className="hint properties-gap">{text.severalHint}</p>
        </div>
      ) : found && only !== undefined ? (
        <Selected key={only} topology={topology} found={found} id={only} />
      ) : (
        <Deployment />
      )}
    </section>
  )
}

function Deployment() {
  const name = useApp((state) => docOf(state).name)
  return (
    <>
      <Head name={name} kind={text.kinds.deployment} />
      <div className="properties-body">
        <DeploymentNow />
      </div>
    </>
  )
}

function Selected({
  topology,
  found,
  id,
}: {
  readonly topology: Topology
  readonly found: Found
  readonly id: Id
}) {
  if (found.kind === 'site')
    return (
      <>
        <Head
          name={found.site.name}
          kind={found.site.branch === null ? text.kinds.site : text.kinds.branch}
        />
        <div className="properties-body">
          <SiteNow site={found.site} />
        </div>
      </>
    )
  if (found.kind === 'pool')
    return (
      <>
        <Head name={found.pool.fqdn} kind={kindOfPool(found.pool, found.site)} />
        <div className="properties-body">
          <PoolNow pool={found.pool} site={found.site} />
        </div>
      </>
    )
  return (
    <>
      <Head name={nameOf(topology, id)} kind={text.kinds.of[found.kind]} />
      <PoolsBehind pools={poolsRestingOn(topology, id)}>
        <PartSwitches id={id} />
      </PoolsBehind>
    </>
  )
}
