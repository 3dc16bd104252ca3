import { describe, expect, it } from 'vitest'
import { place, placed, withSite } from '../../../src/core/edit/place.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { site, soundPair } from '../../../src/core/examples/notation.ts'

const notes = { 'pool:2': 'A note' }
const positions = { 'pool:2': { x: 20, y: 50 }, 'pool:4': { x: 20, y: 50 } }
const before = draft(soundPair(), { layout: { positions, notes } })

editCases(place, {
  does: {
    'moves one thing and leaves the rest and the notes': {
      before,
      args: { positions: { 'pool:2': { x: 30, y: 50 } }, label: 'Move ldn-pool' },
      after: { layout: { positions: { ...positions, 'pool:2': { x: 30, y: 50 } }, notes } },
      says: 'Move ldn-pool',
    },
    'moves several things in one step, also those without a place so far': {
      before,
      args: {
        positions: { 'pool:2': { x: 20, y: 60 }, 'site:1': { x: -10, y: 0 } },
        label: 'Arrange everything',
      },
      after: {
        layout: {
          positions: { ...positions, 'pool:2': { x: 20, y: 60 }, 'site:1': { x: -10, y: 0 } },
          notes,
        },
      },
      says: 'Arrange everything',
    },
    'moves what is there and keeps no place for what is gone': {
      before,
      args: { positions: { 'pool:2': { x: 0, y: 0 }, 'pool:9': { x: 0, y: 0 } }, label: 'Move' },
      after: { layout: { positions: { ...positions, 'pool:2': { x: 0, y: 0 } }, notes } },
    },
  },
  leaves: {
    'everything stands there already': {
      before,
      args: { positions: { 'pool:2': { x: 20, y: 50 } }, label: 'Move' },
    },
    'nothing is to be moved': { before, args: { positions: {}, label: 'Move' } },
    'the thing is gone': { before, args: { positions: { 'pool:9': { x: 1, y: 1 } }, label: 'Move' } },
  },
})

describe('placing for edits that add', () => {
  it('places one thing, and leaves the same document where no place is said', () => {
    expect(placed(before, 'sql:290', { x: 1, y: 2 }).layout.positions).toEqual({
      ...positions,
      'sql:290': { x: 1, y: 2 },
    })
    expect(placed(before, 'sql:290', undefined)).toBe(before)
  })

  it('adds a site behind the others, which stay the same objects', () => {
    const { sites } = withSite(before, site(7, 'Paris')).topology
    expect(sites.map(({ name }) => name)).toEqual(['London', 'Dublin', 'Paris'])
    expect(sites[0]).toBe(before.topology.sites[0])
  })

  it('touches no fact when it moves', () => {
    const moved = place.apply(before, { positions: { 'pool:2': { x: 1, y: 1 } }, label: 'Move' })
    expect(moved.topology).toBe(before.topology)
    expect(moved.layout.notes).toBe(before.layout.notes)
  })
})
