import { webServicesNotStated, type DirectorPool } from '../model/role.ts'
import { general, newRole, everyVersion, type RoleVocabulary } from './role-vocabulary.ts'
import {
  archivingAndMonitoring,
  edgePool,
  fileStore,
  loadBalancing,
  webServicesFields,
} from './shared-fields.ts'

/** Directors and Director pools. */
export const directorVocabulary: RoleVocabulary<'director'> = {
  kind: 'director',
  singular: 'Director pool',
  plural: 'Director pools',
  wizard: 'Define New Director Pool',
  server: 'Director',
  many: true,
  versions: everyVersion,
  pages: [
    { title: 'Define the Archiving and Monitoring SQL Server stores', fields: archivingAndMonitoring() },
    { title: 'Define the file store', fields: [fileStore()] },
    { title: 'Specify the Web Services URL', fields: webServicesFields(webServicesNotStated) },
  ],
  sections: [
    general(loadBalancing('loadBalancing', 'Load balancing')),
    { title: 'Associations', fields: [fileStore(), ...archivingAndMonitoring<DirectorPool>(), edgePool()] },
    { title: 'Web services', fields: webServicesFields(webServicesNotStated) },
  ],
  fresh: (fqdn, version) => ({
    kind: 'director',
    id: 'director:0',
    ...newRole(fqdn, version),
    webServices: { ...webServicesNotStated, externalFqdn: fqdn },
    fileStore: null,
    archivingStore: null,
    monitoringStore: null,
    edgePool: null,
    loadBalancing: null,
  }),
}
