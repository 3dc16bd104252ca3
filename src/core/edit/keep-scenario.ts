import { scenarioNamed, type KeptScenario } from '../model/document.ts'
import type { Edit } from './edit.ts'
import { sameValue } from './replace.ts'

/** A scenario to keep, and where. */
interface Keeping {
  readonly scenario: KeptScenario
  /** Its place where none of its name is kept yet, 0 for the first; `null` for the last. */
  readonly at: number | null
}

/** Keeps a scenario with the document. One that is kept under the same name makes room for it. */
export const keepScenario: Edit<Keeping> = {
  id: 'keep-scenario',
  describe: ({ scenario: { name } }, doc) =>
    scenarioNamed(doc.scenarios, name) === null
      ? `Keep the scenario ${name}`
      : `Replace the kept scenario ${name}`,
  apply: (doc, { scenario, at }) => {
    const { scenarios } = doc
    const same = scenarioNamed(doc.scenarios, scenario.name)
    if (same !== null && sameValue(scenarios[same], scenario)) return doc
    const place = same ?? at ?? scenarios.length
    return { ...doc, scenarios: scenarios.toSpliced(place, same === null ? 0 : 1, scenario) }
  },
}
