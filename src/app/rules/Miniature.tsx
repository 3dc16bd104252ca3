import { useId } from 'react'
import type { Id } from '#core/model/id.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Finding, Severity } from '#core/rules/rule.ts'
import { ruleBookText as text } from '../text/rule-book.ts'
import { miniatureOf, type DrawnPool, type DrawnRole, type DrawnServer } from './miniature.ts'

/** Characters of a name that fit into a card. */
const fits = 29

/** A small drawing of an example. What the findings name is marked by its outline and a sign. */
export function Miniature({
  topology,
  findings,
  title,
}: {
  readonly topology: Topology
  /** What the rule says of it; none on a sound one. */
  readonly findings: readonly Finding[]
  readonly title: string
}) {
  const id = useId()
  const drawn = miniatureOf(topology)
  const marks = marksOf(findings)
  const markOf = (part: Id) => marks.get(part) ?? ''
  return (
    <svg
      className="miniature"
      role="img"
      aria-labelledby={id}
      viewBox={`-1 -1 ${drawn.width + 2} ${drawn.height + 2}`}
      style={{ width: drawn.width }}
    >
      <title id={id}>{text.drawing(title, topology)}</title>
      {drawn.sites.map((site) => (
        <g key={site.id} className={`mini-site ${markOf(site.id)}`}>
          <rect x={site.x} y={site.y} width={site.width} height={site.height} rx={8} />
          <text x={site.x + 10} y={site.y + 16}>
            {shortened(text.siteName(site.name || text.noName, site.branchOf))}
          </text>
        </g>
      ))}
      {drawn.pools.map((pool) => (
        <PoolBox key={pool.id} drawn={pool} markOf={markOf} />
      ))}
      {drawn.roles.map((role) => (
        <RoleBox key={role.id} drawn={role} markOf={markOf} />
      ))}
      {drawn.stores.map((store) => (
        <g key={store.id} className={`mini-store ${markOf(store.id)}`}>
          <rect x={store.x} y={store.y} width={store.width} height={store.height} rx={4} />
          <text x={store.x + 8} y={store.y + 14}>
            <tspan className="mini-kind">{text.storeKinds[store.kind]} </tspan>
            {shortened(withoutDomain(store.name), fits + 3 - text.storeKinds[store.kind].length)}
          </text>
        </g>
      ))}
      {drawn.pairings.map((pairing) => (
        <path key={pairing.id} className={`mini-pairing ${markOf(pairing.id)}`} d={pairing.path} />
      ))}
    </svg>
  )
}

function PoolBox({ drawn, markOf }: { readonly drawn: DrawnPool; readonly markOf: (id: Id) => string }) {
  const { pool, x, y, width, height, servers, more } = drawn
  const mark = markOf(pool.id)
  return (
    <g className={`mini-pool ${mark}`}>
      <rect x={x} y={y} width={width} height={height} rx={6} />
      <text className="mini-name" x={x + 8} y={y + 16}>
        {shortened(withoutDomain(pool.fqdn) || text.noName, drawn.managementStore ? 20 : 27)}
      </text>
      <text className="mini-facts" x={x + 8} y={y + 30}>
        {shortened(text.poolFacts(pool), 38)}
      </text>
      {drawn.managementStore && (
        <text className="mini-tag" x={x + width - 8} y={y + 16} textAnchor="end">
          {text.managementStore}
        </text>
      )}
      <Servers of={servers} markOf={markOf} />
      {more > 0 && (
        <text className="mini-facts" x={x + width - 8} y={y + height - 8} textAnchor="end">
          {text.moreServers(more)}
        </text>
      )}
    </g>
  )
}

function RoleBox({ drawn, markOf }: { readonly drawn: DrawnRole; readonly markOf: (id: Id) => string }) {
  const { role, x, y, width, height, servers, more, trunks } = drawn
  const [only] = role.servers.length === 1 ? role.servers : []
  const kind = text.roleKinds[role.kind]
  return (
    <g className={`mini-role ${markOf(role.id) || (only ? markOf(only.id) : '')}`}>
      <rect x={x} y={y} width={width} height={height} rx={4} />
      <text x={x + 8} y={y + 14}>
        <tspan className="mini-kind">{kind} </tspan>
        {shortened(withoutDomain(role.fqdn) || text.noName, fits + 3 - kind.length)}
      </text>
      <Servers of={servers} markOf={markOf} />
      {more > 0 && (
        <text className="mini-facts" x={x + width - 8} y={y + 14} textAnchor="end">
          {text.moreServers(more)}
        </text>
      )}
      {trunks.map((trunk) => (
        <text key={trunk.id} className={`mini-trunk ${markOf(trunk.id)}`} x={x + 8} y={trunk.y}>
          {shortened(text.trunk({ ...trunk, to: trunk.to === null ? null : withoutDomain(trunk.to) }), 32)}
        </text>
      ))}
    </g>
  )
}

function Servers({
  of,
  markOf,
}: {
  readonly of: readonly DrawnServer[]
  readonly markOf: (id: Id) => string
}) {
  return of.map((server) => (
    <rect
      key={server.id}
      className={`mini-server ${markOf(server.id)}`}
      x={server.x}
      y={server.y}
      width={server.width}
      height={server.height}
      rx={2}
    />
  ))
}

function marksOf(findings: readonly Finding[]): ReadonlyMap<Id, Severity> {
  return new Map(findings.flatMap(({ targets, severity }) => targets.map((id) => [id, severity] as const)))
}

/** Names without the domain that all examples are in: it says nothing, and there is little room. */
function withoutDomain(name: string): string {
  return name.replace('.contoso.com', '')
}

function shortened(name: string, most = fits): string {
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`
}
