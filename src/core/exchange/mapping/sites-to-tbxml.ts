import { namespaces } from '../namespaces.ts'
import { siteSettings } from '../site-settings.ts'
import { branchesByCentral } from './branches.ts'
import { clusterFrom } from './cluster-to-tbxml.ts'
import { listWith, type Mapping } from './mapping.ts'
import { servicesOf } from './numbered-topology.ts'
import { greatest } from './numbers.ts'
import { attributesBut, part, tree, value, type Tree } from './tree.ts'
import { isFreshService, isFreshSite, serviceUniqueId, type Fresh } from './unique-ids.ts'

const w = namespaces.writable

/** The sites of a Topology XML as a .tbxml writes them: clusters stand in their sites, branch sites in their central ones. */
export function centralSites(sites: Tree, mapping: Mapping): Tree {
  const branches = branchesByCentral(sites)
  return tree(
    w,
    'CentralSites',
    attributesBut(sites),
    sites.children
      .flatMap((site) => {
        if (site.name === 'CentralSite') return [siteFrom(site, mapping, branches.get(site) ?? [])]
        if (site.name !== 'RemoteSite') return [site]
        return branches.get(null)?.includes(site) ? [siteFrom(site, mapping, null)] : []
      })
      .concat(mapping.standIns.map((site) => siteFrom(site, mapping, []))),
  )
}

/** A site with its clusters; `branches` are its branch sites, `null` for a branch site. */
function siteFrom(site: Tree, mapping: Mapping, branches: readonly Tree[] | null): Tree {
  const { topology, fresh, shown } = mapping
  const number = value(site, 'SiteId')
  const clusters = mapping.clusters.get(site) ?? []
  const clusterNumbers = clusters.map((cluster) => value(part(cluster, 'ClusterId'), 'Number'))
  const isFresh = isFreshSite(site, fresh)
  const attributes = {
    SiteId: shown ? number : undefined,
    OriginalSiteId: isFresh ? undefined : number,
    ...attributesBut(site, new Set(['SiteId', 'CentralSiteId'])),
    LastServiceInstance: isFresh ? undefined : greatest(instancesIn(topology, number)),
    LastClusterNumber: isFresh ? undefined : greatest(clusterNumbers),
    ...settingsOf(site, fresh),
  }
  return tree(w, site.name, attributes, [
    ...site.children.map((child) =>
      child.name === 'SiteConfiguration' ? withoutFresh(child, fresh) : child,
    ),
    listWith(
      mapping,
      'Clusters',
      'Cluster',
      site === mapping.lastSite,
      clusters.map((one) => clusterFrom(one, mapping)),
    ),
    ...(branches
      ? [
          tree(
            w,
            'RemoteSites',
            {},
            branches.map((branch) => siteFrom(branch, mapping, null)),
          ),
        ]
      : []),
  ])
}

/** The instance numbers of a site's services, without those of trusted applications, which have a counter of their own. */
function instancesIn(topology: Tree, site: string): string[] {
  return servicesOf(topology)
    .map((service) => part(service, 'ServiceId'))
    .filter((id) => value(id, 'SiteId') === site && value(id, 'RoleName') !== 'ExternalServer')
    .map((id) => value(id, 'Instance'))
}

function settingId(site: Tree, name: string): Tree | undefined {
  const settings = part(part(site, 'SiteConfiguration'), 'OCSSiteConfiguration')
  return part(part(settings, name), 'ServiceId')
}

/** The settings of a site that are attributes too: where they are none, what stands there already stays. */
function settingsOf(site: Tree, fresh: Fresh): Record<string, string> {
  const { federationRoute, defaultChat } = siteSettings
  const chat = settingOf(site, defaultChat.element, fresh)
  const route = freshSettingOf(site, federationRoute.element, fresh)
  return {
    ...(chat === undefined ? {} : { [defaultChat.attribute]: chat }),
    ...(route === undefined ? {} : { [federationRoute.attribute]: route }),
  }
}

function settingOf(site: Tree, name: string, fresh: Fresh): string | undefined {
  return serviceUniqueId(settingId(site, name), fresh)
}

function freshSettingOf(site: Tree, name: string, fresh: Fresh): string | undefined {
  const id = settingId(site, name)
  return id && isFreshService(id, fresh) ? serviceUniqueId(id, fresh) : undefined
}

/** Settings of a site without the numbers of services that have none in a .tbxml: attributes of the site name those. */
function withoutFresh(element: Tree, fresh: Fresh): Tree {
  const children = element.children.filter(
    (child) => child.name !== 'ServiceId' || !isFreshService(child, fresh),
  )
  return { ...element, children: children.map((child) => withoutFresh(child, fresh)) }
}
