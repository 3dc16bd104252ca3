import { pairingSameVersion } from '../../../src/core/rules/pairing-same-version.ts'
import { pairingSameVersionExamples as examples } from '../../../src/core/examples/pairing-same-version.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(pairingSameVersion, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one version': pairOf({ version: '2019' }, { version: '2019' }),
    'two releases that are not known, which VER-001 says': pairOf({ version: 'other' }, { version: 'other' }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['Lync Server 2013', 'Skype for Business Server 2015', 'disaster mode', 'write down why'],
      severity: 'unsupported',
    },
    'a known version with one that is not': {
      given: pairOf({ version: '2015' }, { version: 'other' }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['a release that is not known here'],
    },
    '2013 second, which is the one to upgrade': {
      given: pairOf({ version: '2015' }, { version: '2013' }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['Upgrade dub-pool in place right after ldn-pool, without unpairing them'],
    },
    '2019, to which nothing is upgraded in place': {
      given: pairOf({ version: '2015' }, { version: '2019' }),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['Pair ldn-pool and dub-pool each with a pool of its own version'],
      doesNotSay: ['Upgrade'],
    },
  },
})
