import type { TopologyDocument } from '../model/document.ts'
import { externalWebNamesUnique } from '../rules/external-web-names-unique.ts'
import type { WebPool } from '../rules/web-services.ts'
import { listed } from '../words/words.ts'
import { changeWebServices, webName, webPoolsMeant } from './change-web-services.ts'
import { alternative, type FixesOf } from './fix.ts'

/** NAME-010: the first pool keeps the name, the others get one each. */
export const externalWebNamesUniqueFixes: FixesOf = {
  rule: externalWebNamesUnique.id,
  of(doc, finding) {
    const [, ...others] = webPoolsMeant(doc, finding)
    if (others.length === 0) return []
    const names = namesFor(doc, others)
    return [
      alternative(`Use ${listed(names)} instead for ${listed(others.map(({ fqdn }) => fqdn))}`, (current) =>
        others.reduce(
          (changing, { id }, i) => changeWebServices(changing, id, { externalFqdn: names[i] ?? '' }),
          current,
        ),
      ),
    ]
  },
}

function namesFor({ topology }: TopologyDocument, pools: readonly WebPool[]): string[] {
  return pools.reduce<string[]>((names, pool) => [...names, webName(topology, pool, names)], [])
}
