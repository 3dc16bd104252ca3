import type { ProductVersion } from '../../../model/pool.ts'
import type { WebServices } from '../../../model/role.ts'
import { publishedWebPorts, webSitePorts } from '../../../tables/ports.ts'
import { webSiteComponent } from '../../components.ts'
import { tree, type Tree } from '../../mapping/tree.ts'
import { namespaces } from '../../namespaces.ts'
import type { Port } from '../plan.ts'
import { media, port, sip } from '../port.ts'

/** The ports of the Web Services of a Front End pool or a Director pool. */
export function webServicesPorts({ internal, external }: WebServices, version: ProductVersion): Port[] {
  return [
    port(webSiteComponent, 'WebSite', 'External', external.http ?? webSitePorts.external.http, 'Http', {
      publishedPort: external.publishedHttp ?? publishedWebPorts.http,
    }),
    port(webSiteComponent, 'WebSite', 'External', external.https ?? webSitePorts.external.https, 'Https', {
      publishedPort: external.publishedHttps ?? publishedWebPorts.https,
    }),
    port(webSiteComponent, 'WebSite', 'Primary', internal.http ?? webSitePorts.internal.http, 'Http', {
      publishedPort: internal.publishedHttp,
    }),
    port(webSiteComponent, 'WebSite', 'Primary', internal.https ?? webSitePorts.internal.https, 'Https', {
      publishedPort: internal.publishedHttps,
    }),
    ...otherPorts,
    ...(version === '2019' ? [platformPort] : []),
  ]
}

const otherPorts: readonly Port[] = [
  port('Reach', 'PsomServer', 'Primary', 8060, 'Mtls'),
  port('Reach', 'PsomServer', 'External', 8061, 'Mtls'),
  media.applicationSharing,
  sip('McxService', 5086, 'McxInternal'),
  sip('McxServiceExternal', 5087, 'McxExternal'),
  sip('PersistentChatWebManager', 5095, 'PersistentChatRMWebInternal'),
  sip('PersistentChatWebManagerExternal', 5096, 'PersistentChatRMWebExternal'),
  sip('UcwaService', 5088, 'UcwaInternal'),
  sip('UcwaServiceExternal', 5089, 'UcwaExternal'),
]
const platformPort = sip('PlatformService', 6008, 'PlatformServiceInternal')

/** The element of the Web Services of a pool. The external FQDN is the pool's own where nobody stated another. */
export function webServiceElement({ externalFqdn, internalFqdn }: WebServices, poolFqdn: string): Tree {
  const settings = (name: string, host: string) => tree(r, name, { Host: host }, [tree(r, 'OverrideUrls')])
  return tree(r, 'WebService', {}, [
    ...(internalFqdn === null ? [] : [settings('InternalSettings', internalFqdn)]),
    settings('ExternalSettings', externalFqdn || poolFqdn),
    webComponents,
    tree(namespaces.base, 'UpaSeparator'),
  ])
}

const r = namespaces.roles

/** The same in all releases, in the order of the files. */
const componentNames =
  'ABHandler ABFiles AutodiscoverService CAHandler CAHandlerAnon CollabContent Cscp DataCollabWeb DeviceUpdateDownload ' +
  'DeviceUpdateStore Dialin DLExpansion LIService Lwa McxService Meet OnlineAuth PowerShell Reach RgsAgentService ' +
  'StoreWeb UcwaService WebScheduler WebTicket PersistentChatWeb PersistentChatWebManager HybridConfigService'

const webComponents = tree(
  namespaces.web,
  'WebComponents',
  {},
  componentNames.split(' ').map((name) => tree(namespaces.web, 'Component', { ComponentName: name })),
)
