import type { Value } from '../value.ts'

/** The parameters of a cmdlet with their values, of the types that the catalogue states: what binding has made of a command. */
export interface Bound {
  /** The parameter set that was chosen. */
  readonly set: string
  /** By the name of the parameter as the documents spell it. Switches are there as `true` or `false` where they were given. */
  readonly values: ReadonlyMap<string, Value>
  /** The object of the pipeline that is looked at; `null` where there is none. */
  readonly input: Value
  /** Whether the cmdlet stands behind a pipe. */
  readonly hasInput: boolean
}
