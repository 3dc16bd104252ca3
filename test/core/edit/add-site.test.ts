import { addSite } from '../../../src/core/edit/add-site.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'

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
  leaves: {},
})
