import type { Id } from './id.ts'

/** A place on the canvas, in canvas units. Sites: absolute. Pools and stores: relative to their site. */
export interface Position {
  readonly x: number
  readonly y: number
}

/** How the deployment is drawn, apart from its facts and keyed by id, so that it survives every import and edit. */
export interface Layout {
  readonly positions: Readonly<Record<Id, Position>>
  /** Notes that people pin to things. */
  readonly notes: Readonly<Record<Id, string>>
}

/** A layout that places nothing. */
export const emptyLayout: Layout = { positions: {}, notes: {} }
