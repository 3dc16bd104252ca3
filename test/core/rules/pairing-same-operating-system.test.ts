import { pairingSameOperatingSystem } from '../../../src/core/rules/pairing-same-operating-system.ts'
import { pairingSameOperatingSystemExamples as examples } from '../../../src/core/examples/pairing-same-operating-system.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const os = (operatingSystem: string | null) => ({ operatingSystem })

ruleCases(pairingSameOperatingSystem, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one release in two editions': pairOf(
      os('Windows Server 2012 R2 Datacenter'),
      os('Windows Server 2012 R2 Standard'),
    ),
    'one release in other letters and spaces': pairOf(
      os('windows  server 2016'),
      os(' Windows Server 2016 '),
    ),
    'one operating system that is not Windows Server': pairOf(os('Windows Next'), os('windows next')),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['runs Windows Server 2012 R2', 'runs Windows Server 2016', 'write down why'],
      severity: 'unsupported',
    },
    'a release and its R2': {
      given: pairOf(os('Windows Server 2012'), os('Windows Server 2012 R2')),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      severity: 'unsupported',
    },
    'an operating system that is not stated': {
      given: pairOf(os(null), os('Windows Server 2016')),
      on: ['pool:2', 'pairing:5'],
      says: ['Not stated of ldn-pool.contoso.com: the operating system'],
      severity: 'info',
      field: 'operatingSystem',
    },
    'an operating system that is only spaces': {
      given: pairOf(os('Windows Server 2016'), os('  ')),
      on: ['pool:4', 'pairing:5'],
      severity: 'info',
    },
  },
})
