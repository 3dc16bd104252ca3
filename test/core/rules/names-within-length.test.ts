import { namesWithinLength } from '../../../src/core/rules/names-within-length.ts'
import { namesWithinLengthExamples as examples } from '../../../src/core/examples/names-within-length.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const label = (length: number) => 'a'.repeat(length)
/** An FQDN of so many characters in labels of 49 and less. */
const long = (length: number) => `${label(49)}.`.repeat(5) + label(length - 250)
const of = (fqdn: string) => topology(site(1, 'London', pool(2, 'ldn-pool', { fqdn })))

ruleCases(namesWithinLength, {
  sound: {
    'a label of 62 characters': of(`${label(62)}.contoso.com`),
    [examples.sound.title]: examples.sound.given,
    'a name of 254 characters': of(long(254)),
    'a name of 255 characters': of(long(255)),
    'a name that is missing, which NAME-002 says': of(''),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['a label of 64 characters, more than 63'],
      severity: 'error',
    },
    'a name of 256 characters': {
      given: of(long(256)),
      on: ['pool:2'],
      says: ['has 256 characters, more than 255'],
    },
    'two dots in a row': { given: of('ldn..contoso.com'), on: ['pool:2'], says: ['two dots'] },
    'a dot at the end': { given: of('ldn.contoso.com.'), on: ['pool:2'] },
  },
})
