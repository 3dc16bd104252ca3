import { roleKinds, type Kind } from '../model/id.ts'

/** The value of `format` that tells our files from all other JSON. */
export const formatName = 'topology-builder'

/** The version of the stored shape that is written today. */
export const formatVersion = 3

/** Where the JSON Schema of today's version is said to live. */
export const schemaAddress = `https://topology-builder.example/schema/topology-${formatVersion}.json`

/** The kinds of things that ids name, in the order in which files list them. */
export const kinds: readonly Kind[] = [
  'site',
  'pool',
  'server',
  'sql',
  'file',
  ...roleKinds,
  'trunk',
  'pairing',
]
