import type { CmdletMetadata, ParameterMetadata } from '../catalogue/metadata.ts'
import type { Value } from '../value.ts'

/** The sets of these that a parameter belongs to. */
export function setsWith(sets: readonly string[], parameter: ParameterMetadata): readonly string[] {
  return sets.filter((set) => parameter.sets.has(set))
}

/**
 * The set that is taken: the default where it is still possible, else the only one that has all that is mandatory in it;
 * `null` where that leaves none or several. `wanted` are the parameters that some set cannot do without, and `mayCome` says
 * whether the pipeline can still bring one.
 */
export function chosenSet(
  metadata: CmdletMetadata,
  wanted: readonly ParameterMetadata[],
  sets: readonly string[],
  values: ReadonlyMap<string, Value>,
  mayCome: (parameter: ParameterMetadata, set: string) => boolean,
): string | null {
  const [only] = sets
  if (sets.length === 1 && only !== undefined) return only
  if (metadata.defaultSet !== null && sets.includes(metadata.defaultSet)) return metadata.defaultSet
  const complete = sets.filter((set) => missingIn(wanted, set, values, mayCome).length === 0)
  return complete.length === 1 ? (complete[0] ?? null) : null
}

/** The parameters that some set of a cmdlet cannot do without. */
export function mandatoryIn({ parameters }: CmdletMetadata): readonly ParameterMetadata[] {
  return parameters.filter(({ sets }) => [...sets.values()].some(({ isMandatory }) => isMandatory))
}

/** What of `wanted` is mandatory in a set and neither there nor to come, in the order of position, then of the documents. */
export function missingIn(
  wanted: readonly ParameterMetadata[],
  set: string,
  values: ReadonlyMap<string, Value>,
  mayCome: (parameter: ParameterMetadata, set: string) => boolean,
): readonly ParameterMetadata[] {
  return wanted
    .filter(
      (each) => each.sets.get(set)?.isMandatory === true && !values.has(each.name) && !mayCome(each, set),
    )
    .toSorted((a, b) => placeOf(a, set) - placeOf(b, set))
}

const placeOf = (parameter: ParameterMetadata, set: string): number =>
  parameter.sets.get(set)?.position ?? Infinity
