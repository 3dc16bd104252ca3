import type { ProductVersion } from '../model/pool.ts'
import type { PortRange } from '../model/role.ts'
import { nameOf, type Topology } from '../model/topology.ts'
import type { Field, Option } from './field.ts'

/** The products by version, as they are called in lists. */
export const productNames: Readonly<Record<ProductVersion, string>> = {
  '2013': 'Lync Server 2013',
  '2015': 'Skype for Business Server 2015',
  '2019': 'Skype for Business Server 2019',
  other: 'Another version',
}

/** Every product version as an answer. */
export const productOptions: readonly Option[] = (['2013', '2015', '2019', 'other'] as const).map(
  (value) => ({
    value,
    label: productNames[value],
  }),
)

/** What stands for a fact that nobody stated. */
export const notStated = 'not stated'

/** Ports as administrators write them: one number, or the first and the last. */
export function portsInWords({ from, to }: PortRange): string {
  return from === to ? String(from) : `${from}-${to}`
}

/** A yes, no or nothing in words. */
export function answerInWords(value: boolean | null): string {
  return value === null ? notStated : value ? 'yes' : 'no'
}

/** What a thing answers to a field, in words: names for references, units behind numbers. */
export function wordsOf<T>(field: Field<T>, of: T, topology: Topology): string {
  switch (field.input) {
    case 'text':
    case 'fqdn':
    case 'url':
      return field.get(of) || notStated
    case 'port':
      return String(field.get(of))
    case 'seconds':
      return `${field.get(of)} s`
    case 'optionalPort': {
      const port = field.get(of)
      return port === null ? `default (${field.default})` : String(port)
    }
    case 'answer':
      return answerInWords(field.get(of))
    case 'choice': {
      const value = field.get(of)
      if (value === '') return notStated
      return field.options.find((option) => option.value === value)?.label ?? value
    }
    case 'reference': {
      const id = field.get(of)
      return id === null ? 'none' : nameOf(topology, id)
    }
    case 'ports': {
      const range = field.get(of)
      return range === null ? 'not enabled' : portsInWords(range)
    }
    case 'names':
      return field.get(of).join(', ') || 'none'
  }
}
