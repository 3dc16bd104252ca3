import { mirroredStoreInOneDomain } from '../../../src/core/rules/mirrored-store-in-one-domain.ts'
import { mirroredStoreInOneDomainExamples as examples } from '../../../src/core/examples/mirrored-store-in-one-domain.ts'
import { alwaysOn, mirrored } from '../../../src/core/examples/notation.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(mirroredStoreInOneDomain, {
  sound: {
    [examples.sound.title]: examples.sound,
    'the domain in other letters': onePool({ store: mirrored(290, 'sql01', 'sql02.CONTOSO.com') }),
    'a single instance': onePool(),
    'an Availability Group of two domains, which nobody mirrors': onePool({
      store: alwaysOn(290, 'listener', ['sql01', 'sql02.fabrikam.com']),
    }),
    'a short name, which shows no domain': onePool({
      store: mirrored(290, 'sql01', 'sql02', null, { mirror: { fqdn: 'sql02', instance: 'rtc' } }),
    }),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['sql:290'],
      says: ['in 2 domains', 'sql02.fabrikam.com\\rtc'],
      severity: 'unsupported',
    },
    'a witness in another domain': {
      given: onePool({ store: mirrored(290, 'sql01', 'sql02', 'sql03.emea.contoso.com') }),
      on: ['sql:290'],
      says: ['sql03.emea.contoso.com\\rtc'],
    },
  },
})
