import type { ProductVersion } from '../../../model/pool.ts'
import type { WebServices } from '../../../model/role.ts'
import { tree, type Tree } from '../../mapping/tree.ts'
import { namespaces } from '../../namespaces.ts'
import type { Port } from '../plan.ts'
import { media, port, sip } from '../port.ts'

/** The ports of the Web Services of a Front End pool or a Director pool. */
export function webServicesPorts({ internal, external }: WebServices, version: ProductVersion): Port[] {
  return [
    port('OCSWebSite', 'WebSite', 'External', external.http ?? 8080, 'Http', {
      publishedPort: external.publishedHttp ?? 80,
    }),
    port('OCSWebSite', 'WebSite', 'External', external.https ?? 4443, 'Https', {
      publishedPort: external.publishedHttps ?? 443,
    }),
    port('OCSWebSite', 'WebSite', 'Primary', internal.http ?? 80, 'Http', {
      publishedPort: internal.publishedHttp,
    }),
    port('OCSWebSite', 'WebSite', 'Primary', internal.https ?? 443, 'Https', {
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
