import type { VideoGateway, VideoTrunk } from '../model/role.ts'
import { videoTrunkPorts } from '../tables/ports.ts'
import { inside, number, reference, text, type Field } from './field.ts'
import { general, newRole, type RoleVocabulary } from './role-vocabulary.ts'
import { transports } from './shared-fields.ts'

function freshTrunk(name: string): VideoTrunk {
  return { name, protocol: 'tls', ...videoTrunkPorts.tls, interop: null }
}

/** Ports that stand at the defaults of the one protocol change to those of the other. */
function withProtocol(trunk: VideoTrunk, protocol: VideoTrunk['protocol']): VideoTrunk {
  const before = videoTrunkPorts[trunk.protocol]
  const after = videoTrunkPorts[protocol]
  return {
    ...trunk,
    protocol,
    gatewayPort: trunk.gatewayPort === before.gatewayPort ? after.gatewayPort : trunk.gatewayPort,
    interopPort: trunk.interopPort === before.interopPort ? after.interopPort : trunk.interopPort,
  }
}

const hasTrunk: Field<VideoGateway> = {
  key: 'trunk',
  label: 'SIP video trunk',
  hint: 'A video gateway has one.',
  input: 'answer',
  optional: false,
  get: (of) => of.trunk !== null,
  set: (of, value) => ({ ...of, trunk: value === true ? (of.trunk ?? freshTrunk(of.fqdn)) : null }),
}

const ofTrunk: readonly Field<VideoTrunk>[] = [
  text('name', 'SIP video trunk name', { required: true }),
  number('port', 'gatewayPort', 'Listening port of the video gateway'),
  {
    key: 'protocol',
    label: 'SIP Transport Protocol',
    input: 'choice',
    options: transports,
    get: (of) => of.protocol,
    set: (of, value) => (value === 'tls' || value === 'tcp' ? withProtocol(of, value) : of),
  },
  reference('interop', 'Associated Video Interop Server', ['interop']),
  number('port', 'interopPort', 'Associated Video Interop Server port'),
]

const trunk: readonly Field<VideoGateway>[] = [
  hasTrunk,
  ...inside<VideoGateway, VideoTrunk>(
    'trunk',
    { get: (of) => of.trunk, set: (of, value) => ({ ...of, trunk: value }) },
    ofTrunk,
    freshTrunk(''),
  ),
]

/** Video gateways with their SIP video trunk. */
export const videogatewayVocabulary: RoleVocabulary<'videogateway'> = {
  kind: 'videogateway',
  singular: 'Video gateway',
  plural: 'Video gateways',
  wizard: 'Define New Video Gateway',
  server: 'Video gateway',
  many: false,
  versions: ['2015', '2019'],
  pages: [{ title: 'Define the SIP video trunk', fields: trunk }],
  sections: [general(), { title: 'SIP video trunk', fields: trunk }],
  fresh: (fqdn, version) => ({
    kind: 'videogateway',
    id: 'videogateway:0',
    ...newRole(fqdn, version),
    trunk: freshTrunk(fqdn),
  }),
}
