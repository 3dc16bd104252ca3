import type { Id } from '../model/id.ts'
import type { SimpleUrl, SimpleUrlComponent } from '../model/simple-url.ts'
import type { Topology } from '../model/topology.ts'
import { simpleUrlsPage } from './pages.ts'
import type { DeploymentSurroundings, Draft, Rule, Severity } from './rule.ts'
import { listed, sameName } from '../words/words.ts'

/** NAME-013: which simple URLs there are, and how they are written. Silent where none is stated: a Topology XML holds none. */
export const simpleUrlsValid: Rule = {
  id: 'NAME-013',
  severity: 'error',
  law: 'Simple URLs start with https://, are unique, none begins another, and there is one for meetings in each SIP domain and one to dial in.',
  reason:
    'People and clients find meetings, the dial-in page and the Control Panel by them. One that begins another, states a port or leads to a pool is refused, and other characters than letters, digits and dots may not work.',
  source: { title: simpleUrlsPage, section: 'Simple URL naming and validation rules' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'deployment',
  *check(topology, { managementPool, poolNames }) {
    const target = managementPool?.id ?? topology.sites[0]?.id
    if (!target || topology.simpleUrls.length === 0) return
    for (const said of [
      ...missing(topology),
      ...severalEntries(topology.simpleUrls),
      ...misspelt(topology.simpleUrls, poolNames),
      ...inEachOthersWay(topology.simpleUrls),
    ])
      yield about(target, said)
  },
}

type Said = Pick<Draft, 'message' | 'todo' | 'severity'>

function about(target: Id, said: Said): Draft {
  return { targets: [target], field: 'simpleUrls', ...said }
}

const purposes: Readonly<Record<SimpleUrlComponent, string>> = {
  Meet: 'meetings',
  Dialin: 'phone access',
  Cscp: 'administrative access',
}

function* missing({ sipDomain, additionalSipDomains, simpleUrls }: Topology): Iterable<Said> {
  const active = simpleUrls.filter((url) => url.active !== '')
  const meet = active.filter(({ component }) => component === 'Meet')
  const without = [sipDomain, ...additionalSipDomains].filter(
    (domain) => domain !== '' && !meet.some((url) => url.domain === '*' || sameName(url.domain, domain)),
  )
  if (without.length > 0)
    yield {
      message: `There is no simple URL for meetings in ${listed(without)}. Each SIP domain has one.`,
      todo: `Add a meeting URL for ${listed(without)}, and make it active.`,
    }
  if (!active.some(({ component }) => component === 'Dialin'))
    yield {
      message:
        'There is no simple URL for phone access. The organization has one, for the page with dial-in numbers.',
      todo: 'Add a phone access URL, and make it active.',
    }
}

/** One entry for each purpose and domain, each with one active URL. */
function* severalEntries(simpleUrls: readonly SimpleUrl[]): Iterable<Said> {
  const entries = simpleUrls.map(({ component, domain }) =>
    component === 'Meet' ? `${purposes[component]} in ${domain.toLowerCase()}` : purposes[component],
  )
  for (const what of new Set(entries.filter((entry, i) => entries.indexOf(entry) !== i)))
    yield {
      message: `There are several active simple URLs for ${what}, where there is one.`,
      todo: 'Leave one of them, and list the others as inactive URLs of it.',
    }
}

function* misspelt(
  simpleUrls: readonly SimpleUrl[],
  poolNames: DeploymentSurroundings['poolNames'],
): Iterable<Said> {
  for (const url of new Set(simpleUrls.flatMap(writtenIn))) {
    const wrong = spellingProblem(url, poolNames)
    if (wrong !== null)
      yield {
        message: `The simple URL ${url} ${wrong}.`,
        todo: 'Write it as https:// with a host of its own, and a path where several share the host.',
      }
    const strange = [...new Set(url.replace(/^https:\/\//i, '').match(/[^A-Za-z0-9./]/gu))]
    if (wrong === null && strange.length > 0)
      yield {
        severity: severityOf(strange),
        message: `The simple URL ${url} contains ${listed(strange.map((character) => `“${character}”`))}. With other characters than letters, digits and dots a simple URL may not work as expected.`,
        todo: 'Use letters, digits and dots, or try it with every client that is in use.',
      }
  }
}

/** The page does not say that other characters are refused; a hyphen stands in many a domain and in FQDNs anyway. */
function severityOf(strange: readonly string[]): Severity {
  return strange.every((character) => character === '-') ? 'info' : 'warning'
}

function spellingProblem(url: string, poolNames: DeploymentSurroundings['poolNames']): string | null {
  const [, authority = ''] = /^https:\/\/([^/]*)/i.exec(url) ?? []
  if (authority === '') return 'does not start with https:// and a host'
  if (authority.includes(':')) return 'states a port'
  return poolNames.has(authority.toLowerCase()) ? 'leads to the FQDN of a pool' : null
}

function* inEachOthersWay(simpleUrls: readonly SimpleUrl[]): Iterable<Said> {
  const urls = simpleUrls.flatMap((entry) => writtenIn(entry).map(plain))
  for (const url of new Set(urls)) {
    if (urls.filter((other) => other === url).length > 1)
      yield {
        message: `The simple URL ${url} stands for several purposes or domains.`,
        todo: 'Give each purpose and domain a simple URL of its own.',
      }
    const longer = urls.find((other) => other.startsWith(`${url}/`))
    if (longer !== undefined)
      yield {
        message: `The simple URL ${url} is the beginning of ${longer}. The longer one would not be found.`,
        todo: 'Give one of them another host, or both a path.',
      }
  }
}

/** The URLs of an entry, each once. */
function writtenIn({ active, urls }: SimpleUrl): string[] {
  return [...new Set([active, ...urls])].filter((url) => url !== '')
}

/** As it is compared: in lower case, without a slash at its end. */
const plain = (url: string): string => url.toLowerCase().replace(/\/+$/, '')
