import { pairingSameVersion } from '../../../src/core/rules/pairing-same-version.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const pairOf = (first: object, second: object, facts = {}) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', first)),
    site(3, 'Dublin', pool(4, 'dub-pool', second)),
    paired(5, 2, 4, facts),
  )

ruleCases(pairingSameVersion, {
  sound: {
    'one version': pairOf({ version: '2019' }, { version: '2019' }),
    'two releases that are not known, which VER-001 says': pairOf({ version: 'other' }, { version: 'other' }),
  },
  broken: {
    'two versions': {
      given: pairOf({ version: '2013' }, { version: '2015' }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['Lync Server 2013', 'Skype for Business Server 2015', 'disaster mode', 'write down why'],
      severity: 'unsupported',
    },
    'a known version with one that is not': {
      given: pairOf({ version: '2015' }, { version: 'other' }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['a release that is not known here'],
    },
  },
})
