import type { OfficeWebAppsServer } from '../model/role.ts'
import { text, yesOrNo, type Field } from './field.ts'
import { everyVersion, general, newRole, type RoleVocabulary } from './role-vocabulary.ts'

const asked: readonly Field<OfficeWebAppsServer>[] = [
  text('discoveryUrl', 'Office Web Apps Server discovery URL', { input: 'url', required: true }),
  yesOrNo('external', 'Office Web Apps Server is deployed in an external network'),
]

/** Where an Office Web Apps Server of this name is found, unless a person says otherwise. */
export function discoveryUrlOf(fqdn: string): string {
  return `https://${fqdn}/hosting/discovery`
}

/** Office Web Apps Servers and farms. */
export const webappsVocabulary: RoleVocabulary<'webapps'> = {
  kind: 'webapps',
  singular: 'Office Web Apps Server',
  plural: 'Office Web Apps Servers',
  wizard: 'Define New Office Web Apps Server',
  server: 'Office Web Apps Server',
  many: false,
  versions: everyVersion,
  pages: [{ title: 'Define the Office Web Apps Server discovery URL', fields: asked }],
  sections: [general(...asked)],
  fresh: (fqdn, version) => ({
    kind: 'webapps',
    id: 'webapps:0',
    ...newRole(fqdn, version),
    discoveryUrl: discoveryUrlOf(fqdn),
    external: false,
  }),
}
