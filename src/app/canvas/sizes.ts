import type { SqlStore } from '#core/model/store.ts'

/** Width and height in canvas units. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** What everything snaps to, in canvas units. */
export const grid = 10

/** The room inside a site's frame: its title above, its edges around. */
export const siteRoom = { top: 50, side: 20, bottom: 20, leastWidth: 362, leastHeight: 240 }

/**
 * The room between the cards of a site; between sites, wide enough for the label of a pairing; beside branch sites, and
 * above them, where their names stand when they are seen from far. In canvas units.
 */
export const room = { column: 40, row: 40, store: 16, site: 150, branch: 50, title: 110 }

/** The width of a pool card, and of the stores below it. */
export const poolWidth = 322

/** Front End Servers drawn in one row of a pool card. */
export const serversPerRow = 8

/** How far stores stand in from the left edge of their pool, so that a line can lead to them. */
export const storeIndent = 30

/** How far below a store's upper edge the line from its pool arrives. */
export const lineAt = 18

const poolHead = 40
const serverRow = 48
const gaugeRow = 22

/** The size of a pool card: it grows with its rows of servers, so nothing has to be measured. */
export function poolSize(servers: number): Size {
  const rows = Math.max(1, Math.ceil(servers / serversPerRow))
  return { width: poolWidth, height: poolHead + 6 + rows * serverRow + gaugeRow * 3 + 12 }
}

/** The size of a SQL Server store: one line for each instance or node. */
export function sqlStoreSize(store: SqlStore): Size {
  return { width: poolWidth - storeIndent, height: 12 + 24 * sqlLines(store) }
}

/** The size of a server role beside the Front End pools: a line with its name, and one with what it is. */
export const roleSize: Size = { width: poolWidth, height: 56 }

/** The size of a file store. */
export const fileStoreSize: Size = { width: poolWidth - storeIndent, height: 36 }

function sqlLines({ availability: a }: SqlStore): number {
  if (a.kind === 'single') return 1
  if (a.kind === 'mirrored') return a.witness ? 3 : 2
  if (a.kind === 'alwaysOn') return 2 + a.secondaries.length
  return 1 + (a.primary === null ? 0 : 1) + a.others.length
}
