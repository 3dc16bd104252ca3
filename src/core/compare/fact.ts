import type { Id } from '../model/id.ts'
import { nameOf, type Topology } from '../model/topology.ts'
import { fullName, thousands } from '../words/words.ts'
import type { SaidFact } from '../vocabulary/facts.ts'
import { answerInWords, notStated } from '../vocabulary/words.ts'

/** One stated property of a thing: what people call it, a key to compare it by, and its value in words. */
export type Fact = SaidFact

/** A fact of any value; the key is made of the value. */
export function fact(label: string, value: unknown, words: string): Fact {
  return { label, key: JSON.stringify(value), words, unstated: value === null }
}

/** A text, compared by `key` where the words do not say everything; `null` is not stated. */
export function text(label: string, value: string | null, key: unknown = value): Fact {
  return fact(label, key, value === null ? notStated : value === '' ? 'empty' : value)
}

/** A yes or no; `null` is not stated. */
export function answer(label: string, value: boolean | null): Fact {
  return fact(label, value, answerInWords(value))
}

/** Several texts in their order. */
export function list(label: string, values: readonly string[]): Fact {
  return fact(label, values, values.length === 0 ? 'none' : values.map(fullName).join(', '))
}

/** A number; `null` is not stated. */
export function count(label: string, value: number | null): Fact {
  return fact(label, value, value === null ? notStated : thousands(value))
}

/** A time span in seconds. */
export function seconds(label: string, value: number): Fact {
  return fact(label, value, `${thousands(value)} s`)
}

/** A TCP port, without commas; `null` is the usual one. */
export function port(label: string, value: number | null, usual: number): Fact {
  return fact(label, value, value === null ? `default (${usual})` : String(value))
}

/** Another thing of the topology, said by its name; `null` is none. */
export function reference(topology: Topology, label: string, id: Id | null): Fact {
  return fact(label, id, id === null ? 'none' : fullName(nameOf(topology, id)))
}
