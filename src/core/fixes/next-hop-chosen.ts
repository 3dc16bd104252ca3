import { nextHopChosen } from '../rules/next-hop-chosen.ts'
import { chooseNextHop } from './choose-next-hop.ts'
import type { FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'

/** ROUTE-001: the Front End pools and Standard Edition servers there are. */
export const nextHopChosenFixes: FixesOf = {
  rule: nextHopChosen.id,
  of(doc, finding) {
    const [found] = targetsOfKind(doc, finding, 'role')
    return found ? chooseNextHop(doc, found.role) : []
  },
}
