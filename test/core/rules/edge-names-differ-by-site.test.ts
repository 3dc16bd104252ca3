import { edgeNamesDifferBySiteExamples as examples } from '../../../src/core/examples/edge-names-differ-by-site.ts'
import { site, topology } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import type { EdgePool } from '../../../src/core/model/role.ts'
import { edgeNamesDifferBySite } from '../../../src/core/rules/edge-names-differ-by-site.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const names = (access: string, conferencing: string, av: string): Partial<EdgePool> => ({
  singleAddress: false,
  accessFqdn: access,
  conferencingFqdn: conferencing,
  avFqdn: av,
})
const facts = ({ singleAddress, accessFqdn, conferencingFqdn, avFqdn }: Partial<EdgePool>) => ({
  singleAddress: singleAddress ?? true,
  accessFqdn: accessFqdn ?? '',
  conferencingFqdn: conferencingFqdn ?? '',
  avFqdn: avFqdn ?? '',
})
const inTwoSites = (london: Partial<EdgePool>, dublin: Partial<EdgePool>) =>
  topology(
    site(1, 'London', edge(2, 'ldn-edge', facts(london))),
    site(3, 'Dublin', edge(4, 'dub-edge', facts(dublin))),
  )

ruleCases(edgeNamesDifferBySite, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'two Edge pools of one site': topology(site(1, 'London', edge(2, 'a-edge'), edge(3, 'b-edge'))),
    'names that are not stated': inTwoSites({}, {}),
    'names that are not in use beside a single address': inTwoSites(
      { ...names('a.contoso.com', 'web.contoso.com', ''), singleAddress: true },
      names('b.contoso.com', 'web.contoso.com', ''),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['edge:3', 'edge:6'],
      says: [
        'sip.contoso.com is an external FQDN of 2 Edge pools: ldn-edge.contoso.com in London and dub-edge.contoso.com in Dublin',
      ],
      severity: 'error',
      field: 'accessFqdn',
    },
    'the name of another service, in other letters': {
      given: inTwoSites(
        names('a.contoso.com', 'web.contoso.com', ''),
        names('b.contoso.com', '', 'WEB.contoso.com'),
      ),
      on: ['edge:2', 'edge:4'],
      says: ['web.contoso.com is an external FQDN'],
    },
  },
})
