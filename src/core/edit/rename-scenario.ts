import { scenarioNamed } from '../model/document.ts'
import type { Edit } from './edit.ts'

/** Calls a kept scenario otherwise. A name that another one has already is not given. */
export const renameScenario: Edit<{
  /** Its place, 0 for the first. */
  readonly at: number
  readonly name: string
}> = {
  id: 'rename-scenario',
  describe: ({ at, name }, doc) =>
    `Rename the kept scenario ${doc.scenarios[at]?.name ?? ''} to ${name.trim()}`,
  apply: (doc, { at, name }) => {
    const scenario = doc.scenarios[at]
    const called = name.trim()
    const other = scenarioNamed(doc.scenarios, called)
    if (scenario === undefined || called === '' || called === scenario.name) return doc
    if (other !== null && other !== at) return doc
    return { ...doc, scenarios: doc.scenarios.with(at, { ...scenario, name: called }) }
  },
}
