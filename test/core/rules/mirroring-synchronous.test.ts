import { mirroringSynchronous } from '../../../src/core/rules/mirroring-synchronous.ts'
import { mirroringSynchronousExamples as examples } from '../../../src/core/examples/mirroring-synchronous.ts'
import { mirrored } from '../../../src/core/examples/notation.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(mirroringSynchronous, {
  sound: {
    [examples.sound.title]: examples.sound,
    'a commit that nobody stated': onePool({ store: mirrored(290, 'sql01', 'sql02') }),
    'a single instance': onePool(),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['sql:290'],
      says: ['ldn-sql01.contoso.com\\rtc is mirrored to ldn-sql02.contoso.com\\rtc asynchronously'],
      severity: 'unsupported',
      field: 'commit',
    },
  },
})
