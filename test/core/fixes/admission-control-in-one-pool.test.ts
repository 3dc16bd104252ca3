import { admissionControlInOnePoolExamples } from '../../../src/core/examples/admission-control-in-one-pool.ts'
import { admissionControlInOnePoolFixes } from '../../../src/core/fixes/admission-control-in-one-pool.ts'
import { fixCases } from './fix-cases.ts'

const off = 'Call Admission Control: yes → no.'

fixCases(admissionControlInOnePoolFixes, {
  'leaves it to either pool': {
    given: admissionControlInOnePoolExamples.broken.given,
    offers: {
      'Leave Call Admission Control to ldn-pool01.contoso.com': [
        `Front End pool ldn-pool02.contoso.com: ${off}`,
      ],
      'Leave Call Admission Control to ldn-pool02.contoso.com': [
        `Front End pool ldn-pool01.contoso.com: ${off}`,
      ],
    },
  },
})
