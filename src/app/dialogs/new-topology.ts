import { addSite } from '#core/edit/add-site.ts'
import { change } from '#core/edit/change.ts'
import { emptyDocument, type TopologyDocument } from '#core/model/document.ts'
import type { SimpleUrl } from '#core/model/simple-url.ts'
import { newPoolText } from '../text/new-pool.ts'

/** What "New Topology" asks, as typed. */
export interface TopologyForm {
  readonly name: string
  readonly sipDomain: string
  /** Further domains, with blanks or line breaks between them. */
  readonly additional: string
  readonly siteName: string
  readonly description: string
  readonly city: string
  readonly state: string
  readonly country: string
}

/** A form that nobody has filled in yet. */
export const emptyForm: TopologyForm = {
  name: newPoolText.newTopology.defaultName,
  sipDomain: '',
  additional: '',
  siteName: '',
  description: '',
  city: '',
  state: '',
  country: '',
}

/** The new document: its domains with the simple URLs that Topology Builder gives them, and the first site. */
export function newTopology(form: TopologyForm): TopologyDocument {
  const empty = emptyDocument(form.name.trim() || emptyForm.name)
  const sipDomain = form.sipDomain.trim()
  const additionalSipDomains = form.additional.split(/\s+/).filter((domain) => domain !== '')
  const simpleUrls = usualSimpleUrls(sipDomain, additionalSipDomains)
  const given = { ...empty, topology: { ...empty.topology, sipDomain, additionalSipDomains, simpleUrls } }
  const doc = addSite.apply(given, { name: form.siteName.trim(), position: { x: 0, y: 0 } })
  const { description, city, state, country } = form
  return change.apply(doc, {
    kind: 'site',
    id: 'site:1',
    fields: {
      description: description.trim(),
      city: city.trim(),
      state: state.trim(),
      country: country.trim(),
    },
  })
}

function usualSimpleUrls(sipDomain: string, additional: readonly string[]): readonly SimpleUrl[] {
  if (sipDomain === '') return []
  const only = (component: SimpleUrl['component'], domain: string, url: string): SimpleUrl => ({
    component,
    domain,
    active: url,
    urls: [url],
  })
  return [
    only('Dialin', '*', `https://dialin.${sipDomain}`),
    ...[sipDomain, ...additional].map((domain) => only('Meet', domain, `https://meet.${domain}`)),
  ]
}
