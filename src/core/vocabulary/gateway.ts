import { everyVersion, general, newRole, type RoleVocabulary } from './role-vocabulary.ts'
import { freshTrunk } from './trunk.ts'

/** PSTN gateways, IP-PBXs and Session Border Controllers. */
export const gatewayVocabulary: RoleVocabulary<'gateway'> = {
  kind: 'gateway',
  singular: 'PSTN gateway',
  plural: 'PSTN gateways',
  wizard: 'Define New IP/PSTN Gateway',
  server: 'PSTN gateway',
  many: false,
  versions: everyVersion,
  pages: [],
  sections: [general()],
  fresh: (fqdn, version) => ({
    kind: 'gateway',
    id: 'gateway:0',
    ...newRole(fqdn, version),
    trunks: [{ ...freshTrunk(fqdn), isDefault: true }],
  }),
}
