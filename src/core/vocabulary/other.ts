import { newRole, type RoleVocabulary } from './role-vocabulary.ts'

/** What this product does not model: nothing can be asked of it, and none is ever made. */
export const otherVocabulary: RoleVocabulary<'other'> = {
  kind: 'other',
  singular: 'Other server',
  plural: 'Other servers (kept as they are)',
  wizard: 'Define New Server',
  server: 'Server',
  many: true,
  versions: [],
  pages: [],
  sections: [],
  fresh: (fqdn, version) => ({ kind: 'other', id: 'other:0', ...newRole(fqdn, version), services: [] }),
}
