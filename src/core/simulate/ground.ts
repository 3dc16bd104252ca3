import type { Basis } from '../quorum/reading.ts'
import type { Source } from '../tables/table.ts'

/** Where the value of a parameter comes from: what it rests on, and the page that says it; `null` where none does. */
export interface Ground {
  readonly basis: Basis
  readonly source: Source | null
}

/** No document states it. */
export const assumed: Ground = { basis: 'assumed', source: null }

/** No document states it of this product; taken over from what is printed of another one. */
export const assumedAfter = (title: string, section: string): Ground => ({
  basis: 'assumed',
  source: { title, section },
})

/** A document prints it. */
export const documentedIn = (title: string, section: string): Ground => ({
  basis: 'documented',
  source: { title, section },
})

/** Worked out from what a document prints. */
export const derivedFrom = (title: string, section: string): Ground => ({
  basis: 'derived',
  source: { title, section },
})
