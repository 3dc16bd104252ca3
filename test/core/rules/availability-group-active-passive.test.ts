import { availabilityGroupActivePassive } from '../../../src/core/rules/availability-group-active-passive.ts'
import { availabilityGroupActivePassiveExamples as examples } from '../../../src/core/examples/availability-group-active-passive.ts'
import { alwaysOn, mirrored } from '../../../src/core/examples/notation.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const group = (facts: Parameters<typeof alwaysOn>[3]) =>
  onePool({ store: alwaysOn(290, 'listener', ['sql01', 'sql02'], facts) })

ruleCases(availabilityGroupActivePassive, {
  sound: {
    [examples.sound.title]: examples.sound,
    'nothing stated': group({}),
    'asynchronous mirroring, which SQL-004 speaks of': onePool({
      store: mirrored(290, 'sql01', 'sql02', null, { commit: 'asynchronous' }),
    }),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['sql:290'],
      says: ['ldn-listener.contoso.com\\rtc commits asynchronously', 'Synchronous Commit'],
      doesNotSay: ['Readable', 'itself,'],
      severity: 'error',
      field: 'commit',
    },
    'readable secondary replicas': {
      given: group({ readableSecondaries: true }),
      on: ['sql:290'],
      says: ['lets clients read', 'no Readable Secondary'],
      doesNotSay: ['asynchronously'],
      field: 'readableSecondaries',
    },
    'both at once, in one finding': {
      given: group({ commit: 'asynchronous', readableSecondaries: true }),
      on: ['sql:290'],
      says: ['commits asynchronously, so that it cannot fail over by itself, and lets clients read'],
    },
  },
})
