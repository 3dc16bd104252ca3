import { Power, PowerOff } from 'lucide-react'
import { useMemo } from 'react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import { serviceIn } from '#core/analyze/service.ts'
import type { PoolId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import { pairingsOf, partnerIn, poolsOf, type Topology } from '#core/model/topology.ts'
import { lossesOf } from '#core/outage/losses.ts'
import type { Outage } from '#core/outage/part.ts'
import type { Reading } from '#core/quorum/reading.ts'
import { standingOf } from '#core/quorum/standing.ts'
import { judge } from '#core/quorum/verdict.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { linksOf, withParts } from '../../store/outage-selectors.ts'
import { topologyOf } from '../../store/selectors.ts'
import { nowText } from '../../text/analysis-now.ts'
import { PartSwitch } from './PartSwitches.tsx'
import { Section } from './Section.tsx'
import { standingState } from './standing-state.ts'
import { ServiceLevels } from './ServiceLevels.tsx'
import { StateTag } from './VerdictBlocks.tsx'

const text = nowText.site

/** How many pools are listed: for more of them the list in words is the place. */
const most = 40

/** A site: fail it or bring it back, and what that does to each pool that stands in it or rests on it. */
export function SiteNow({ site }: { readonly site: Site }) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const off = useApp((state) => state.outage.has(site.id))
  const links = linksOf(topology).filter(({ ends }) => ends.includes(site.id))
  const Icon = off ? Power : PowerOff
  return (
    <>
      <p>{off ? text.isDown(site.name) : text.isUp(site.name)}</p>
      <div className="buttons">
        <button
          type="button"
          className="button"
          onClick={() => store.getState().switchParts([site.id], !off)}
        >
          <Icon size={14} aria-hidden />
          {off ? text.restore : text.fail}
        </button>
      </div>
      <Consequences site={site} off={off} />
      {links.length > 0 && (
        <Section title={text.links}>
          <ul className="parts">
            {links.map(({ id }) => (
              <PartSwitch key={id} part={id} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** What failing the site would do, or bringing it back: pool by pool, with everything else as it is now. */
function Consequences({ site, off }: { readonly site: Site; readonly off: boolean }) {
  const topology = useApp(topologyOf)
  const outage = useApp((state) => state.outage)
  const reading = useApp((state) => state.settings.reading)
  const pools = useMemo(() => poolsResting(topology, site), [topology, site])
  const shown = pools.slice(0, most)
  const then = useMemo(() => withParts(outage, [site.id], !off), [outage, site, off])
  return (
    <Section title={off ? text.ifRestored(site.name) : text.ifFailed(site.name)}>
      {pools.length === 0 ? (
        <p className="hint">{text.none}</p>
      ) : (
        <ul className="pools-then" aria-label={text.caption(site.name)}>
          {shown.map((pool) => (
            <PoolThen key={pool.id} topology={topology} pool={pool} outage={then} reading={reading} />
          ))}
        </ul>
      )}
      {pools.length > most && <p className="hint">{text.more(pools.length - most)}</p>}
    </Section>
  )
}

function PoolThen({
  topology,
  pool,
  outage,
  reading,
}: {
  readonly topology: Topology
  readonly pool: Pool
  readonly outage: Outage
  readonly reading: Reading
}) {
  const { standing, before, after } = useMemo(() => {
    const verdict = judge(pool, lossesOf(topology, pool, outage), reading)
    return { standing: standingOf(verdict), ...serviceIn(topology, pool, outage, reading) }
  }, [topology, pool, outage, reading])
  return (
    <li className="pool-then">
      <p className="pool-then-head" title={pool.fqdn}>
        <b>{nameOfPool(topology, pool)}</b>
        <StateTag state={standingState[standing]}>{nowText.standing[standing]}</StateTag>
      </p>
      <ServiceLevels words={text} before={before} after={after} />
    </li>
  )
}

/** The pools of a site, then those elsewhere that are paired with one of them or have a store in it. */
function poolsResting(topology: Topology, site: Site): readonly Pool[] {
  const stores = new Set<unknown>([...site.sqlStores, ...site.fileStores].map(({ id }) => id))
  const partners = new Set<PoolId>(
    site.pools.flatMap(({ id }) => pairingsOf(topology, id).map((pairing) => partnerIn(pairing, id))),
  )
  const elsewhere = poolsOf(topology).filter(
    (pool) =>
      !site.pools.includes(pool) &&
      (partners.has(pool.id) || stores.has(pool.sqlStore) || stores.has(pool.fileStore)),
  )
  return [...site.pools, ...elsewhere]
}
