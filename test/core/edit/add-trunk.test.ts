import { addTrunk } from '../../../src/core/edit/add-trunk.ts'
import { gateway, mediation, trunk } from '../../../src/core/examples/roles.ts'
import { site, topology } from '../../../src/core/examples/notation.ts'
import type { Trunk } from '../../../src/core/model/role.ts'
import { draft, editCases } from '../../support/edit-cases.ts'

const root = trunk(950, 'gw')
const within = (...trunks: Trunk[]) =>
  topology(site(1, 'London', mediation(8, 'med'), gateway(9, 'gw', { trunks })))
const before = draft(within(root))

editCases(addTrunk, {
  does: {
    'adds a trunk behind the root trunk, under an id of its own': {
      before,
      args: { gateway: 'gateway:9', trunk: trunk(0, 'gw-second', { mediation: 'mediation:8' }) },
      after: {
        nextId: 1001,
        topology: within(root, trunk(1000, 'gw-second', { mediation: 'mediation:8' })),
      },
      says: 'Add trunk gw-second.contoso.com to gw.contoso.com',
    },
    'adds the root trunk where there is none': {
      before: draft(within()),
      args: { gateway: 'gateway:9', trunk: trunk(0, 'gw') },
      after: { nextId: 1001, topology: within(trunk(1000, 'gw')) },
    },
  },
  leaves: {
    'the gateway is gone': { before, args: { gateway: 'gateway:7', trunk: trunk(0, 'gw') } },
    'the Mediation Server is gone': {
      before,
      args: { gateway: 'gateway:9', trunk: trunk(0, 'gw', { mediation: 'pool:77' }) },
    },
  },
})
