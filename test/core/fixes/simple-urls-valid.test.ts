import { simpleUrl, withSimpleUrls } from '../../../src/core/examples/shapes.ts'
import { simpleUrlsValidFixes } from '../../../src/core/fixes/simple-urls-valid.ts'
import { fixCases } from './fix-cases.ts'

const meet = simpleUrl('Meet', 'https://meet.contoso.com', { domain: 'contoso.com' })
const dialin = simpleUrl('Dialin', 'https://dialin.contoso.com')

fixCases(simpleUrlsValidFixes, {
  'adds a meeting URL for each SIP domain that has none': {
    given: {
      ...withSimpleUrls({ ...meet, active: '', urls: [] }, dialin),
      additionalSipDomains: ['fabrikam.com'],
    },
    offers: {
      'Add https://meet.contoso.com and https://meet.fabrikam.com': [
        'Deployment: Meeting URLs of contoso.com: none → https://meet.contoso.com (active).',
        'Deployment: Meeting URLs of fabrikam.com: none → https://meet.fabrikam.com (active).',
      ],
    },
  },
  'adds the phone access URL': {
    given: withSimpleUrls(meet),
    offers: {
      'Add https://dialin.contoso.com': [
        'Deployment: Phone access URLs: none → https://dialin.contoso.com (active).',
      ],
    },
  },
  'writes https where http stands': {
    given: withSimpleUrls(simpleUrl('Meet', 'http://meet.contoso.com'), dialin),
    certain: true,
    offers: {
      'Write https://meet.contoso.com': [
        'Deployment: Meeting URLs: http://meet.contoso.com (active) → https://meet.contoso.com (active).',
      ],
    },
  },
  'offers nothing for one that begins another': {
    given: withSimpleUrls(meet, simpleUrl('Dialin', 'https://meet.contoso.com/dialin')),
    offers: {},
  },
})
