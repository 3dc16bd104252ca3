import type { Edit } from './edit.ts'

/** Takes the baseline back: every finding counts again. */
export const dropBaseline: Edit<Readonly<Record<string, never>>> = {
  id: 'drop-baseline',
  describe: () => 'Drop the baseline',
  apply: (doc) => (doc.baseline === null ? doc : { ...doc, baseline: null }),
}
