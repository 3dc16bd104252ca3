import type { Edit } from './edit.ts'

/** Takes a kept scenario out of the document. */
export const removeScenario: Edit<{
  /** Its place, 0 for the first. */
  readonly at: number
}> = {
  id: 'remove-scenario',
  describe: ({ at }, doc) => `Delete the kept scenario ${doc.scenarios[at]?.name ?? ''}`,
  apply: (doc, { at }) =>
    doc.scenarios[at] === undefined ? doc : { ...doc, scenarios: doc.scenarios.toSpliced(at, 1) },
}
