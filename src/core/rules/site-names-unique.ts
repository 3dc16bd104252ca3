import type { Rule } from './rule.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import { targetsOf } from './names.ts'

/** NAME-017: sites can be told apart by name. */
export const siteNamesUnique: Rule = {
  id: 'NAME-017',
  severity: 'error',
  law: 'Every site has a name of its own.',
  reason:
    'Topology Builder refuses a second site of the same name; cmdlets and policies name the site they mean.',
  source: { title: topologyBuilderHelpPage, section: 'Specify the site name' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'shared',
  keys: (found) => (found.kind === 'site' ? [found.site.name.trim().toLowerCase()] : []),
  *check(holders, key) {
    const targets = targetsOf(holders)
    const [first] = holders
    if (!targets || first?.kind !== 'site' || (holders.length < 2 && key !== '')) return
    yield {
      targets,
      field: 'name',
      message:
        key === ''
          ? `${holders.length === 1 ? 'A site has' : `${holders.length} sites have`} no name, so nobody can say which one is meant.`
          : `${holders.length} sites are called ${first.site.name}, so none can be meant by its name.`,
      todo: 'Give each site a name of its own.',
    }
  },
}
