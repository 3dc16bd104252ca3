import type { RoleKind } from '#core/model/id.ts'

/** Texts of every wizard. */
export const wizardText = {
  pages: 'Pages',
  back: 'Back',
  next: 'Next',
}

/** Texts of the wizards of server roles. */
export const newRoleText = {
  chooseTitle: 'Add a server role',
  chooseHint: (site: string) => `What shall stand in ${site}? Everything can be changed later.`,
  description: (site: string) => `In ${site}. Everything can be changed later.`,
  site: 'Site',
  /** The first page, of a kind that may have several computers and of one that is a single one. */
  nameAndComputers: 'Name and computers',
  nameAlone: 'Name',
  names: {
    director: 'Director pool FQDN',
    edge: 'Edge pool FQDN (internal)',
    mediation: 'Mediation pool FQDN',
    chat: 'Persistent Chat pool FQDN',
    application: 'Trusted application server FQDN',
    interop: 'Video Interop Server pool FQDN',
    webapps: 'Office Web Apps Server FQDN',
    gateway: 'IP/PSTN gateway FQDN or IP address',
    videogateway: 'Video gateway FQDN or IP address',
    appliance: 'Survivable Branch Appliance FQDN',
    other: 'FQDN',
  } satisfies Record<RoleKind, string>,
  /** How a new one is called before a person names it; the site stands in front. */
  stems: {
    director: 'dir',
    edge: 'edge',
    mediation: 'med',
    chat: 'chat',
    application: 'app',
    interop: 'vis',
    webapps: 'owa',
    gateway: 'gw',
    videogateway: 'vgw',
    appliance: 'sba',
    other: 'srv',
  } satisfies Record<RoleKind, string>,
  version: 'Product version',
  size: 'Computers',
  single: 'This pool has one server',
  multiple: 'This pool has multiple servers',
  computers: 'Computers in this pool, one FQDN a line',
  trunk: 'Define the root trunk',
  addresses: 'Define the IP addresses',
  addressesHint: 'Empty where it is not known yet: all configured addresses are used.',
  internalIp: 'Internal IP address',
  externalIps: {
    single: ['External IP address'],
    separate: [
      'External IP address of the SIP Access Edge service',
      'External IP address of the Web Conferencing Edge service',
      'External IP address of the A/V Edge service',
    ],
  },
  publicIp: 'Public IP address of the A/V Edge service (NAT)',
  finish: (what: string) => `Add ${what}`,
  nameNeeded: 'A fully qualified name is needed, such as edge01.contoso.com.',
  nameOrAddressNeeded: 'A fully qualified name or an IP address is needed, such as gw01.contoso.com.',
  noComputers: 'Name at least one computer.',
  poolNameIsComputer: (name: string) =>
    `${name} is the name of the pool and of one of its computers. A pool of several computers has a name of its own.`,
  taken: (name: string) => `${name} is in use already. Choose another name.`,
  twice: (name: string) => `${name} is named twice.`,
  badAddress: (ip: string) => `${ip} is no IP address.`,
  needed: (label: string) => `${label} must not be empty.`,
  noBranchSite: 'Survivable Branch Appliances stand in branch sites. Add a branch site first.',
}
