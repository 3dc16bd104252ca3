import { builtInAliases } from '../catalogue/aliases.ts'
import { spellingOf } from '../catalogue/catalogue.ts'

/** The cmdlet that a typed name means, through an alias too, as the documents spell it; the name itself where it means none. */
export function resolved(name: string): string {
  const target = builtInAliases.get(name.toLowerCase()) ?? name
  return spellingOf(target) ?? target
}
