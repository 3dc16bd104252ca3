import { standardServerInCentralSiteExamples } from '../../../src/core/examples/standard-server-in-central-site.ts'
import { standardServerInCentralSiteFixes } from '../../../src/core/fixes/standard-server-in-central-site.ts'
import { fixCases } from './fix-cases.ts'

fixCases(standardServerInCentralSiteFixes, {
  'makes the site a central one, or moves the server with its stores': {
    given: standardServerInCentralSiteExamples.broken.given,
    offers: {
      'Make Oxford a central site': [
        'Site Oxford: kind of site: branch site → central site.',
        'Site Oxford: Central site of this branch site: London → none.',
      ],
      'Move oxf-se to London': [
        'Standard Edition server oxf-se.contoso.com moved from Oxford to London.',
        'SQL Server store oxf-se.contoso.com\\rtc moved from Oxford to London.',
        'File store \\\\oxf-se.contoso.com\\share moved from Oxford to London.',
      ],
    },
  },
})
