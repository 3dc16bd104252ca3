import { addSite } from '../../../src/core/edit/add-site.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { branchSite, pool, site, topology } from '../../../src/core/examples/notation.ts'

const london = site(1, 'London', pool(2, 'ldn-pool'))

editCases(addSite, {
  does: {
    'adds an empty site behind the others, at its place': {
      before: draft(topology(london)),
      args: { name: 'Dublin', position: { x: 500, y: -20 } },
      after: {
        nextId: 1001,
        topology: topology(london, site(1000, 'Dublin')),
        layout: { positions: { 'site:1000': { x: 500, y: -20 } }, notes: {} },
      },
      says: 'Add site Dublin',
    },
    'adds a branch site of a central site': {
      before: draft(topology(london)),
      args: { name: 'Reading', position: { x: 9, y: 9 }, branch: { of: 'site:1' } },
      after: {
        nextId: 1001,
        topology: topology(london, branchSite(1000, 'Reading', 1)),
        layout: { positions: { 'site:1000': { x: 9, y: 9 } }, notes: {} },
      },
      says: 'Add branch site Reading',
    },
    'adds a branch site of which no central site is said': {
      before: draft(topology(london)),
      args: { name: 'Reading', position: { x: 9, y: 9 }, branch: { of: null } },
      after: {
        nextId: 1001,
        topology: topology(london, { ...site(1000, 'Reading'), branch: { of: null } }),
        layout: { positions: { 'site:1000': { x: 9, y: 9 } }, notes: {} },
      },
    },
    'adds the first site of all, also under a name that is there already': {
      before: draft(topology()),
      args: { name: 'London', position: { x: 0, y: 0 } },
      after: {
        nextId: 1001,
        topology: topology(site(1000, 'London')),
        layout: { positions: { 'site:1000': { x: 0, y: 0 } }, notes: {} },
      },
    },
  },
  leaves: {
    'the central site of a branch site is gone': {
      before: draft(topology(london)),
      args: { name: 'Reading', position: { x: 0, y: 0 }, branch: { of: 'site:9' } },
    },
    'the central site of a branch site is a branch site itself': {
      before: draft(topology(london, branchSite(4, 'Slough', 1))),
      args: { name: 'Reading', position: { x: 0, y: 0 }, branch: { of: 'site:4' } },
    },
  },
})
