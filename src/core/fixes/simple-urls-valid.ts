import { change } from '../edit/change.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { SimpleUrl } from '../model/simple-url.ts'
import { simpleUrlsValid } from '../rules/simple-urls-valid.ts'
import { listed, sameName } from '../words/words.ts'
import { alternative, remedy, type Fix, type FixesOf } from './fix.ts'

/** NAME-013: the URLs that are missing, under the usual hosts, and https where http stands. What else to write, a person knows. */
export const simpleUrlsValidFixes: FixesOf = {
  rule: simpleUrlsValid.id,
  of(doc, { message }) {
    if (message.includes('no simple URL for meetings')) return [addMissing(doc, 'Meet')]
    if (message.includes('no simple URL for phone access')) return [addMissing(doc, 'Dialin')]
    const plain = doc.topology.simpleUrls
      .flatMap(({ active, urls }) => [active, ...urls])
      .find((url) => /^http:\/\/[^/]/i.test(url) && message.includes(`${url} does not start`))
    return plain === undefined ? [] : [encrypted(plain)]
  },
}

function addMissing({ topology }: TopologyDocument, component: 'Meet' | 'Dialin'): Fix {
  const { sipDomain, additionalSipDomains, simpleUrls } = topology
  const active = simpleUrls.filter((url) => url.component === component && url.active !== '')
  const domains = component === 'Meet' ? [sipDomain, ...additionalSipDomains] : [sipDomain || 'contoso.com']
  const added = domains
    .filter((domain) => domain !== '' && !active.some((url) => sameName(url.domain, domain)))
    .map((domain): SimpleUrl => {
      const url = `https://${component === 'Meet' ? 'meet' : 'dialin'}.${domain}`
      return { component, domain: component === 'Meet' ? domain : '*', active: url, urls: [url] }
    })
  return alternative(`Add ${listed(added.map((url) => url.active))}`, (doc) =>
    // A deployment without any simple URL has none stated, and nothing is missing.
    doc.topology.simpleUrls.length === 0
      ? doc
      : withUrls(doc, [...doc.topology.simpleUrls.filter((url) => !replaces(added, url)), ...added]),
  )
}

/** Whether an entry without an active URL stands in the place of one that is added. */
function replaces(added: readonly SimpleUrl[], url: SimpleUrl): boolean {
  return (
    url.active === '' &&
    added.some(({ component, domain }) => component === url.component && sameName(domain, url.domain))
  )
}

function encrypted(plain: string): Fix {
  const better = plain.replace(/^http:/i, 'https:')
  const written = (url: string) => (url === plain ? better : url)
  return remedy(`Write ${better}`, (doc) =>
    withUrls(
      doc,
      doc.topology.simpleUrls.map((entry) => ({
        ...entry,
        active: written(entry.active),
        urls: [...new Set(entry.urls.map(written))],
      })),
    ),
  )
}

function withUrls(doc: TopologyDocument, simpleUrls: readonly SimpleUrl[]): TopologyDocument {
  return change.apply(doc, { kind: 'deployment', fields: { simpleUrls } })
}
