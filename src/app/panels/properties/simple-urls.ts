import type { SimpleUrl, SimpleUrlComponent } from '#core/model/simple-url.ts'
import type { Topology } from '#core/model/topology.ts'

/** Which simple URLs are meant: those of one purpose and domain. */
export type UrlList = Pick<SimpleUrl, 'component' | 'domain'>

/** The lists that the deployment has or can have: phone access, meetings by SIP domain, administration. */
export function urlLists({ sipDomain, additionalSipDomains, simpleUrls }: Topology): UrlList[] {
  const meetings = simpleUrls.filter(({ component }) => component === 'Meet').map(({ domain }) => domain)
  const domains = new Set([sipDomain, ...additionalSipDomains, ...meetings].filter((domain) => domain !== ''))
  return [
    ...forDomains('Dialin', new Set(['*']), simpleUrls),
    ...forDomains('Meet', domains, simpleUrls),
    ...forDomains('Cscp', new Set(['*']), simpleUrls),
  ]
}

function forDomains(
  component: SimpleUrlComponent,
  domains: ReadonlySet<string>,
  given: readonly SimpleUrl[],
): UrlList[] {
  const stated = given.filter((one) => one.component === component).map(({ domain }) => domain)
  return [...new Set([...domains, ...stated])].map((domain) => ({ component, domain }))
}

/** What stands in a list; an empty one where nothing was stated. */
export function urlsIn(simpleUrls: readonly SimpleUrl[], list: UrlList): SimpleUrl {
  return simpleUrls.find((one) => isIn(one, list)) ?? { ...list, active: '', urls: [] }
}

/** The simple URLs with other ones in a list. The active one follows a change of its text; the first is active where it is gone. */
export function withUrls(
  simpleUrls: readonly SimpleUrl[],
  list: UrlList,
  urls: readonly string[],
): readonly SimpleUrl[] {
  const before = urlsIn(simpleUrls, list)
  return replaced(simpleUrls, { ...before, urls, active: activeAmong(urls, before) })
}

function activeAmong(urls: readonly string[], before: SimpleUrl): string {
  if (urls.includes(before.active)) return before.active
  const changedInPlace =
    urls.length === before.urls.length ? urls[before.urls.indexOf(before.active)] : undefined
  return changedInPlace ?? urls[0] ?? ''
}

/** The simple URLs with this one the active of its list. */
export function withActive(
  simpleUrls: readonly SimpleUrl[],
  list: UrlList,
  active: string,
): readonly SimpleUrl[] {
  return replaced(simpleUrls, { ...urlsIn(simpleUrls, list), active })
}

/** A list without a URL is not stated. */
function replaced(simpleUrls: readonly SimpleUrl[], next: SimpleUrl): readonly SimpleUrl[] {
  const at = simpleUrls.findIndex((one) => isIn(one, next))
  if (next.urls.length === 0) return simpleUrls.filter((one) => !isIn(one, next))
  return at === -1 ? [...simpleUrls, next] : simpleUrls.with(at, next)
}

function isIn(one: SimpleUrl, { component, domain }: UrlList): boolean {
  return one.component === component && one.domain.toLowerCase() === domain.toLowerCase()
}
