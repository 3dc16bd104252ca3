import { parametersOf } from '../catalogue/common-parameters.ts'
import type { CmdletMetadata, ParameterMetadata } from '../catalogue/metadata.ts'

/** The parameters that a name may mean: one where it is that of a parameter or alias or where only one begins so. */
export function parametersNamed(metadata: CmdletMetadata, name: string): readonly ParameterMetadata[] {
  const wanted = name.toLowerCase()
  const all = parametersOf(metadata)
  const exact = all.find((each) => namesOf(each).includes(wanted))
  return exact ? [exact] : all.filter((each) => namesOf(each).some((own) => own.startsWith(wanted)))
}

const namesOf = ({ name, aliases }: ParameterMetadata): readonly string[] =>
  [name, ...aliases].map((each) => each.toLowerCase())
