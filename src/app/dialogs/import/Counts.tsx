import type { Topology } from '#core/model/topology.ts'
import { countsIn } from './found.ts'

/** How many things of each kind a topology holds. */
export function Counts({ topology }: { readonly topology: Topology }) {
  return (
    <dl className="counts">
      {countsIn(topology).map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{count.toLocaleString('en-US')}</dd>
        </div>
      ))}
    </dl>
  )
}
