/**
 * Who holds the SQL vote. All three fit the printed functional table, which assumes that the Back End runs; they differ
 * only while the primary database is down.
 * - `even`: in pools with an even number of servers, as the page of Skype for Business Server says.
 * - `oddize`: in pools whose number of voting servers is even (2, 4, 6), so that the votes are odd.
 * - `always`: in every pool; the page of Lync Server 2013 does not speak of even numbers.
 */
export type VoteModel = 'even' | 'oddize' | 'always'

/** Every vote model, the documented one first. */
export const voteModels: readonly VoteModel[] = ['even', 'oddize', 'always']

/** How the printed tables are read where they leave room. */
export interface Reading {
  readonly votes: VoteModel
  /**
   * The note on the witness, taken literally: an even-sized pool without its primary database needs the servers of the
   * first-start table. Off, it needs its votes.
   */
  readonly strictNote: boolean
  /** Lync Server 2013 pools by the functional table of May 2013, in which all servers vote. */
  readonly earlierTable: boolean
}

/** The reading that the documents support: the default everywhere. */
export const documentedReading: Reading = { votes: 'even', strictNote: false, earlierTable: false }

/** Where a statement comes from: printed, worked out from what is printed, or taken to be so because nothing is printed. */
export type Basis = 'documented' | 'derived' | 'assumed'
