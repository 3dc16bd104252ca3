import type { TrustedApplicationPool } from '../model/role.ts'
import { yesOrNo, type Field } from './field.ts'
import { everyVersion, general, newRole, type RoleVocabulary } from './role-vocabulary.ts'
import { nextHop } from './shared-fields.ts'

const replication: Field<TrustedApplicationPool> = yesOrNo(
  'replication',
  'Enable replication of configuration data to this pool',
)

/** Trusted application servers and pools. */
export const applicationVocabulary: RoleVocabulary<'application'> = {
  kind: 'application',
  singular: 'Trusted application pool',
  plural: 'Trusted application servers',
  wizard: 'Define New Trusted Application Pool',
  server: 'Trusted application server',
  many: true,
  versions: everyVersion,
  pages: [
    { title: 'Enable replication', fields: [replication] },
    { title: 'Select the next hop', fields: [nextHop()] },
  ],
  sections: [general(replication), { title: 'Next hop selection', fields: [nextHop()] }],
  fresh: (fqdn, version) => ({
    kind: 'application',
    id: 'application:0',
    ...newRole(fqdn, version),
    nextHop: null,
    replication: true,
    applications: [],
  }),
}
