import * as z from 'zod'
import { schemaAddress } from './name.ts'
import { storedDocument } from './stored/document.ts'

/** The JSON Schema (draft 2020-12) of the shape of our files. References between ids are beyond it: reading checks them. */
export function jsonSchema(): object {
  const { $schema, title, description, ...rest } = z.toJSONSchema(storedDocument)
  return { $schema, $id: schemaAddress, title, description, ...rest }
}
