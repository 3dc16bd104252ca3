import type { VideoInteropPool } from '../model/role.ts'
import { optionalPorts, type Field } from './field.ts'
import { general, newRole, type RoleVocabulary } from './role-vocabulary.ts'
import { edgePool, nextHop } from './shared-fields.ts'

const usual = { tls: { from: 6001, to: 6001 }, tcp: { from: 6000, to: 6000 } } as const

const listening: readonly Field<VideoInteropPool>[] = [
  optionalPorts('tls', 'Listening ports (TLS)', usual.tls),
  optionalPorts('tcp', 'Listening ports (TCP)', usual.tcp),
]

/** Video Interop Server pools. */
export const interopVocabulary: RoleVocabulary<'interop'> = {
  kind: 'interop',
  singular: 'Video Interop Server pool',
  plural: 'Video Interop Server pools',
  wizard: 'Define New Video Interop Server Pool',
  server: 'Video Interop Server',
  many: true,
  versions: ['2015', '2019'],
  pages: [
    { title: 'Select the next hop', fields: [nextHop()] },
    { title: 'Select an Edge pool', fields: [edgePool()] },
    { title: 'Define the listening ports', fields: listening },
  ],
  sections: [
    general(),
    { title: 'Next hop selection', fields: [nextHop(), edgePool()] },
    { title: 'Listening ports', fields: listening },
  ],
  fresh: (fqdn, version) => ({
    kind: 'interop',
    id: 'interop:0',
    ...newRole(fqdn, version),
    nextHop: null,
    edgePool: null,
    ...usual,
  }),
}
