import { addServer } from '../../../src/core/edit/add-server.ts'
import { newServer } from '../../../src/core/edit/add-pool.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'

const one = { id: 'server:201', fqdn: 'ldn-fe01.contoso.com', ordinal: 1, faultDomain: 'rack 1' } as const

const before = draft(topology(site(1, 'London', pool(2, 'ldn-pool', { servers: [one] }), pool(3, 'other'))))

editCases(addServer, {
  does: {
    'adds a computer to another role': {
      before: draft(topology(site(1, 'London', edge(5, 'edge'), edge(6, 'other')))),
      args: { pool: 'edge:5', fqdn: 'edge02.contoso.com' },
      after: {
        nextId: 1001,
        topology: topology(
          site(
            1,
            'London',
            edge(5, 'edge', {
              servers: [
                { id: 'server:501', fqdn: 'edge.contoso.com' },
                newServer(1000, 'edge02.contoso.com'),
              ],
            }),
            edge(6, 'other'),
          ),
        ),
      },
      says: 'Add edge02.contoso.com to edge.contoso.com',
    },
    'adds a server behind the last one, with nothing stated beyond its name': {
      before,
      args: { pool: 'pool:2', fqdn: 'ldn-fe02.contoso.com' },
      after: {
        nextId: 1001,
        topology: topology(
          site(
            1,
            'London',
            pool(2, 'ldn-pool', { servers: [one, newServer(1000, 'ldn-fe02.contoso.com')] }),
            pool(3, 'other'),
          ),
        ),
      },
      says: 'Add ldn-fe02.contoso.com to ldn-pool.contoso.com',
    },
  },
  leaves: {
    'the role is gone': { before, args: { pool: 'edge:9', fqdn: 'ldn-fe02.contoso.com' } },
    'the pool is gone': { before, args: { pool: 'pool:9', fqdn: 'ldn-fe02.contoso.com' } },
  },
})
