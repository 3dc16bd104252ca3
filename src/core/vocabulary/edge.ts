import { allAddresses, type NetworkAddress } from '../model/pool.ts'
import type { EdgePool } from '../model/role.ts'
import { edgePorts, replicationPort } from '../tables/ports.ts'
import { number, reference, text, when, yesOrNo, type Field } from './field.ts'
import { everyVersion, general, newRole, type RoleVocabulary } from './role-vocabulary.ts'
import { loadBalancing } from './shared-fields.ts'

const singleAddress: Field<EdgePool> = {
  key: 'singleAddress',
  label: 'Use a single FQDN and IP address',
  hint: 'The three services then share the FQDN of the SIP Access Edge service and differ by port.',
  input: 'answer',
  optional: false,
  get: (of) => of.singleAddress,
  set: (of, value) => (of.singleAddress === value ? of : withSingleAddress(of, value === true)),
}

/** Ports that stand at the defaults of the one arrangement change to those of the other; addresses follow their services. */
function withSingleAddress(edge: EdgePool, single: boolean): EdgePool {
  const [before, after] = single
    ? [edgePorts.separate, edgePorts.single]
    : [edgePorts.single, edgePorts.separate]
  const usual = names.every((name) => edge[name] === before[name])
  const servers = edge.servers.map((server) => ({
    ...server,
    addresses: single ? withOneExternal(server.addresses) : withThreeExternal(server.addresses),
  }))
  return sharing({ ...edge, servers, singleAddress: single, ...(usual ? after : {}) })
}

const isExternal = ({ side }: NetworkAddress): boolean => side === 'External'

/** The one external address stays with the Access Edge service; what NAT translates is the A/V Edge service. */
function withThreeExternal(addresses: readonly NetworkAddress[]): readonly NetworkAddress[] {
  const [one, ...more] = addresses.filter(isExternal)
  if (!one || more.length > 0) return addresses
  return addresses.flatMap((address) =>
    address === one
      ? [
          { ...one, number: 1, publicIp: null },
          { ...one, number: 2, ip: allAddresses, publicIp: null },
          { ...one, number: 3, ip: allAddresses },
        ]
      : address,
  )
}

/** All services share the address of the Access Edge service, behind the public address of the A/V Edge service. */
function withOneExternal(addresses: readonly NetworkAddress[]): readonly NetworkAddress[] {
  const external = addresses.filter(isExternal)
  const [access] = external
  if (!access || external.length < 2) return addresses
  const publicIp = external.find((address) => address.publicIp !== null)?.publicIp ?? null
  return addresses.flatMap((address) =>
    address === access ? { ...access, number: 1, publicIp } : isExternal(address) ? [] : address,
  )
}

const names = ['accessPort', 'conferencingPort', 'avPort'] as const

/** With a single address all services have the FQDN of the SIP Access Edge service. */
function sharing(edge: EdgePool): EdgePool {
  return edge.singleAddress ? { ...edge, conferencingFqdn: edge.accessFqdn, avFqdn: edge.accessFqdn } : edge
}

const accessFqdn: Field<EdgePool> = {
  key: 'accessFqdn',
  label: 'SIP Access Edge service FQDN',
  required: true,
  input: 'fqdn',
  get: (of) => of.accessFqdn,
  set: (of, value) => (of.accessFqdn === value ? of : sharing({ ...of, accessFqdn: value })),
}

const isSeparate = (edge: EdgePool): boolean => !edge.singleAddress
const isSkype = (edge: EdgePool): boolean => edge.version !== '2013'

/** Skype for Business Server 2019 has no XMPP gateway; what a file says all the same can be taken back. */
const knowsXmpp = (edge: EdgePool): boolean => edge.version !== '2019' || edge.xmpp

const features: readonly Field<EdgePool>[] = [
  singleAddress,
  yesOrNo('federation', 'Enable federation for this Edge pool (port 5061)'),
  when(knowsXmpp, yesOrNo('xmpp', 'Enable XMPP federation (port 5269)')),
  when(isSkype, yesOrNo('skypeSearch', 'Enable Skype-Skype federation search (port 4443)')),
]

const nat: Field<EdgePool> = yesOrNo('nat', 'The external IP address of this Edge pool is translated by NAT')

const external: readonly Field<EdgePool>[] = [
  accessFqdn,
  number('port', 'accessPort', 'SIP Access Edge service port'),
  when(
    isSeparate,
    text('conferencingFqdn', 'Web Conferencing Edge service FQDN', { input: 'fqdn', required: true }),
  ),
  number('port', 'conferencingPort', 'Web Conferencing Edge service port'),
  when(isSeparate, text('avFqdn', 'A/V Edge service FQDN', { input: 'fqdn', required: true })),
  number('port', 'avPort', 'A/V Edge service port'),
]

const nextHop: Field<EdgePool> = reference('nextHop', 'Next hop pool', ['pool', 'director'], {
  hint: 'The Director or Front End pool behind the Edge pool.',
})

/** Edge Servers and Edge pools. */
export const edgeVocabulary: RoleVocabulary<'edge'> = {
  kind: 'edge',
  singular: 'Edge pool',
  plural: 'Edge pools',
  wizard: 'Define New Edge Pool',
  server: 'Edge Server',
  many: true,
  versions: everyVersion,
  pages: [
    { title: 'Enable federation', fields: features },
    { title: 'Select IP options', fields: [nat] },
    { title: 'External FQDNs', fields: external },
    { title: 'Define the next hop', fields: [nextHop] },
  ],
  sections: [
    general(
      number('port', 'replicationPort', 'Internal configuration replication port (HTTPS)'),
      loadBalancing('internalLoadBalancing', 'Internal load balancing'),
      loadBalancing('externalLoadBalancing', 'External load balancing'),
    ),
    { title: 'Features', fields: features },
    { title: 'Next hop selection', fields: [nextHop] },
    { title: 'Edge Server configuration', fields: [...external, nat] },
  ],
  fresh: (fqdn, version) => ({
    kind: 'edge',
    id: 'edge:0',
    ...newRole(fqdn, version),
    nextHop: null,
    singleAddress: true,
    accessFqdn: '',
    conferencingFqdn: '',
    avFqdn: '',
    ...edgePorts.single,
    federation: false,
    xmpp: false,
    skypeSearch: false,
    nat: false,
    replicationPort,
    internalLoadBalancing: null,
    externalLoadBalancing: null,
  }),
}
