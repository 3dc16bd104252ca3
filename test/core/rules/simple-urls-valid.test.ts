import { director } from '../../../src/core/examples/roles.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { onePool, simpleUrl, withSimpleUrls } from '../../../src/core/examples/shapes.ts'
import { simpleUrlsValidExamples as examples } from '../../../src/core/examples/simple-urls-valid.ts'
import { simpleUrlsValid } from '../../../src/core/rules/simple-urls-valid.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const meet = simpleUrl('Meet', 'https://meet.contoso.com', { domain: 'contoso.com' })
const dialin = simpleUrl('Dialin', 'https://dialin.contoso.com')
const meetAt = (url: string) => withSimpleUrls(simpleUrl('Meet', url), dialin)

ruleCases(simpleUrlsValid, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'no simple URLs, as in a Topology XML': onePool(),
    'one host with a path for each': withSimpleUrls(
      simpleUrl('Meet', 'https://sfb.contoso.com/meet', { domain: 'Contoso.com' }),
      simpleUrl('Dialin', 'https://sfb.contoso.com/dialin'),
      simpleUrl('Cscp', 'https://sfb.contoso.com/admin'),
    ),
    'meeting URLs for two SIP domains': {
      ...withSimpleUrls(
        meet,
        simpleUrl('Meet', 'https://meet.fabrikam.com', { domain: 'fabrikam.com' }),
        dialin,
      ),
      additionalSipDomains: ['fabrikam.com'],
    },
    'a host that begins like another': withSimpleUrls(
      meet,
      simpleUrl('Dialin', 'https://meet.contoso.com.au'),
    ),
    'a deployment without a site': { ...withSimpleUrls(meet), sites: [], managementStore: null },
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['https://sfb.contoso.com is the beginning of https://sfb.contoso.com/meet'],
      severity: 'error',
      field: 'simpleUrls',
    },
    'a SIP domain without a meeting URL': {
      given: { ...withSimpleUrls(meet, dialin), additionalSipDomains: ['fabrikam.com', 'tailspin.com'] },
      on: ['pool:2'],
      says: ['no simple URL for meetings in fabrikam.com and tailspin.com'],
      doesNotSay: ['contoso.com'],
    },
    'a meeting URL that is not active': {
      given: withSimpleUrls({ ...meet, active: '' }, dialin),
      on: ['pool:2'],
      says: ['no simple URL for meetings in contoso.com'],
    },
    'no phone access URL': { given: withSimpleUrls(meet), on: ['pool:2'], says: ['for phone access'] },
    'two entries for one purpose': {
      given: withSimpleUrls(meet, dialin, simpleUrl('Dialin', 'https://phone.contoso.com')),
      on: ['pool:2'],
      says: ['several active simple URLs for phone access'],
    },
    'two entries for meetings of one domain': {
      given: withSimpleUrls(
        meet,
        simpleUrl('Meet', 'https://join.contoso.com', { domain: 'CONTOSO.com' }),
        dialin,
      ),
      on: ['pool:2'],
      says: ['for meetings in contoso.com'],
    },
    'one that is not encrypted': {
      given: meetAt('http://meet.contoso.com'),
      on: ['pool:2'],
      says: ['http://meet.contoso.com does not start with https:// and a host'],
    },
    'one without a host': { given: meetAt('https:///meet'), on: ['pool:2'], says: ['and a host'] },
    'one with a port': {
      given: meetAt('https://meet.contoso.com:444/meet'),
      on: ['pool:2'],
      says: ['states a port'],
    },
    'one on the name of a pool, in other letters': {
      given: meetAt('https://LDN-pool.contoso.com/meet'),
      on: ['pool:2'],
      says: ['leads to the FQDN of a pool'],
      severity: 'error',
    },
    'one on the name of a Director pool': {
      given: {
        ...topology(site(1, 'London', pool(2, 'ldn-pool'), director(3, 'dir'))),
        simpleUrls: [simpleUrl('Meet', 'https://dir.contoso.com'), dialin],
      },
      on: ['pool:2'],
      says: ['leads to the FQDN of a pool'],
    },
    'other characters, as a warning': {
      given: meetAt('https://meet.contoso.com/a_b-c'),
      on: ['pool:2'],
      says: ['contains “_” and “-”', 'may not work'],
      severity: 'warning',
    },
    'hyphens alone, as a remark': {
      given: meetAt('https://meet-ldn.contoso.com'),
      on: ['pool:2'],
      says: ['contains “-”'],
      severity: 'info',
    },
    'one URL for two purposes': {
      given: withSimpleUrls(meet, simpleUrl('Dialin', 'https://meet.contoso.com/')),
      on: ['pool:2'],
      says: ['stands for several purposes'],
    },
    'an inactive one in the way': {
      given: withSimpleUrls({ ...meet, urls: [...meet.urls, 'https://dialin.contoso.com/meet'] }, dialin),
      on: ['pool:2'],
      says: ['https://dialin.contoso.com is the beginning of https://dialin.contoso.com/meet'],
    },
    'a deployment without a Central Management store': {
      given: { ...withSimpleUrls(meet), managementStore: null },
      on: ['site:1'],
    },
  },
})
