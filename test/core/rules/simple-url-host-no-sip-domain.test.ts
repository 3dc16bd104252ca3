import { onePool, simpleUrl, withSimpleUrls } from '../../../src/core/examples/shapes.ts'
import { simpleUrlHostNoSipDomainExamples as examples } from '../../../src/core/examples/simple-url-host-no-sip-domain.ts'
import { simpleUrlHostNoSipDomain } from '../../../src/core/rules/simple-url-host-no-sip-domain.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(simpleUrlHostNoSipDomain, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'no simple URLs': onePool(),
    'what is no URL, without a SIP domain': { ...withSimpleUrls(simpleUrl('Meet', 'meet')), sipDomain: '' },
    'a deployment without a site': { ...examples.broken.given, sites: [], managementStore: null },
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['The host of https://contoso.com/meet is a SIP domain'],
      severity: 'error',
      field: 'simpleUrls',
    },
    'an additional SIP domain in other letters, in a URL that is not active': {
      given: {
        ...withSimpleUrls(
          simpleUrl('Meet', 'https://meet.contoso.com', {
            urls: ['https://meet.contoso.com', 'https://FABRIKAM.com'],
          }),
        ),
        additionalSipDomains: ['fabrikam.com'],
      },
      on: ['pool:2'],
      says: ['https://FABRIKAM.com'],
    },
    'without a Central Management store': {
      given: { ...examples.broken.given, managementStore: null },
      on: ['site:1'],
    },
  },
})
