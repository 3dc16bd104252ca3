import { newMediation } from '../tables/ports.ts'
import { everyVersion, general, newRole, type RoleVocabulary } from './role-vocabulary.ts'
import { edgePool, mediationFields, nextHop } from './shared-fields.ts'

/** Stand-alone Mediation Servers and Mediation pools. */
export const mediationVocabulary: RoleVocabulary<'mediation'> = {
  kind: 'mediation',
  singular: 'Mediation pool',
  plural: 'Mediation pools',
  wizard: 'Define New Mediation Pool',
  server: 'Mediation Server',
  many: true,
  versions: everyVersion,
  pages: [
    { title: 'Select the next hop', fields: [nextHop()] },
    { title: 'Select an Edge pool', fields: [edgePool()] },
  ],
  sections: [
    general(),
    { title: 'Next hop selection', fields: [nextHop(), edgePool()] },
    { title: 'Mediation Server PSTN gateway', fields: mediationFields() },
  ],
  fresh: (fqdn, version) => ({
    kind: 'mediation',
    id: 'mediation:0',
    ...newRole(fqdn, version),
    mediation: newMediation,
    nextHop: null,
    edgePool: null,
  }),
}
