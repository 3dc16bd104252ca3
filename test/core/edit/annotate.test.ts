import { annotate } from '../../../src/core/edit/annotate.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'

const positions = { 'pool:2': { x: 20, y: 50 } }
const bare = draft(soundPair(), { layout: { positions, notes: {} } })
const noted = draft(soundPair(), { layout: { positions, notes: { 'pool:2': 'Old', 'pool:4': 'Other' } } })

editCases(annotate, {
  does: {
    'pins a note to a thing and leaves its place': {
      before: bare,
      args: { id: 'pool:2', note: 'Moves in May' },
      after: { layout: { positions, notes: { 'pool:2': 'Moves in May' } } },
      says: 'Change the note on ldn-pool.contoso.com',
    },
    'replaces a note': {
      before: noted,
      args: { id: 'pool:2', note: 'New' },
      after: { layout: { positions, notes: { 'pool:2': 'New', 'pool:4': 'Other' } } },
    },
    'takes a note away with an empty one': {
      before: noted,
      args: { id: 'pool:2', note: '' },
      after: { layout: { positions, notes: { 'pool:4': 'Other' } } },
    },
    'pins a note to a pairing': {
      before: bare,
      args: { id: 'pairing:5', note: 'Agreed' },
      after: { layout: { positions, notes: { 'pairing:5': 'Agreed' } } },
    },
  },
  leaves: {
    'the note says so already': { before: noted, args: { id: 'pool:2', note: 'Old' } },
    'there is no note to take away': { before: bare, args: { id: 'pool:2', note: '' } },
    'the thing is gone': { before: bare, args: { id: 'pool:9', note: 'Lost' } },
  },
})
