import type { RoleKind } from '../model/id.ts'
import { applianceVocabulary } from './appliance.ts'
import { applicationVocabulary } from './application.ts'
import { chatVocabulary } from './chat.ts'
import { directorVocabulary } from './director.ts'
import { edgeVocabulary } from './edge.ts'
import { gatewayVocabulary } from './gateway.ts'
import { interopVocabulary } from './interop.ts'
import { mediationVocabulary } from './mediation.ts'
import { otherVocabulary } from './other.ts'
import type { RoleVocabulary } from './role-vocabulary.ts'
import { videogatewayVocabulary } from './videogateway.ts'
import { webappsVocabulary } from './webapps.ts'

/** The vocabulary of every kind of role. */
export const roleVocabularies: { readonly [K in RoleKind]: RoleVocabulary<K> } = {
  director: directorVocabulary,
  edge: edgeVocabulary,
  mediation: mediationVocabulary,
  chat: chatVocabulary,
  application: applicationVocabulary,
  interop: interopVocabulary,
  webapps: webappsVocabulary,
  gateway: gatewayVocabulary,
  videogateway: videogatewayVocabulary,
  appliance: applianceVocabulary,
  other: otherVocabulary,
}

/** The vocabulary of one kind of role. */
export function vocabularyOf<K extends RoleKind>(kind: K): RoleVocabulary<K> {
  return roleVocabularies[kind]
}
