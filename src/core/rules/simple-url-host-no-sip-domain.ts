import { simpleUrlsPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { listed, sameName } from '../words/words.ts'

/** NAME-014: a simple URL has a host beside the SIP domain. */
export const simpleUrlHostNoSipDomain: Rule = {
  id: 'NAME-014',
  severity: 'error',
  law: 'The host of a simple URL is not a SIP domain.',
  reason:
    'The name of a SIP domain is often that of the web site of the organization, and DNS leads there. A simple URL on it would never reach a pool.',
  source: { title: simpleUrlsPage, section: 'Introduction' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  scope: 'deployment',
  *check({ sites, simpleUrls, sipDomain, additionalSipDomains }, { managementPool }) {
    const target = managementPool?.id ?? sites[0]?.id
    if (!target) return
    const domains = [sipDomain, ...additionalSipDomains]
    const urls = new Set(simpleUrls.flatMap(({ active, urls: all }) => [active, ...all]))
    const meant = [...urls].filter((url) => domains.some((domain) => sameName(domain, hostOf(url))))
    if (meant.length === 0) return
    yield {
      targets: [target],
      field: 'simpleUrls',
      message: `The host of ${listed(meant)} is a SIP domain of this deployment.`,
      todo: 'Put another name before the domain, such as meet or dialin.',
    }
  },
}

/** The host of a URL; no domain is called so where it has none. */
function hostOf(url: string): string {
  return /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? '(no host)'
}
