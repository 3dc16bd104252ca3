import * as z from 'zod'
import { scenarioSchemaAddress, storedScenario } from './stored.ts'

/** The JSON Schema (draft 2020-12) of scenario files. Whether names lead anywhere is beyond it. */
export function scenarioSchema(): object {
  const { $schema, title, description, ...rest } = z.toJSONSchema(storedScenario, { io: 'input' })
  return { $schema, $id: scenarioSchemaAddress, title, description, ...rest }
}
