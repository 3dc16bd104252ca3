import * as fc from 'fast-check'
import { makeId } from '../../../src/core/model/id.ts'
import type { Field } from '../../../src/core/vocabulary/field.ts'

const port = fc.integer({ min: 1, max: 65_535 })
const range = fc.record({ from: port, to: port })
const words = fc.oneof(fc.constantFrom('', 'sip.contoso.com', '<img src=x>', '__proto__'), fc.string())

/** A field with an answer that fits it: `asked` gives the thing with that answer, and whether it then answers so. */
export interface Answered<T> {
  readonly field: Field<T>
  /** The thing with the answer. */
  readonly set: (of: T) => T
  readonly value: unknown
}

/** Any answer that a person can give to a field. */
export function anyAnswer<T>(field: Field<T>): fc.Arbitrary<Answered<T>> {
  const giving = <V>(values: fc.Arbitrary<V>, set: (of: T, value: V) => T): fc.Arbitrary<Answered<T>> =>
    values.map((value) => ({ field, value, set: (of) => set(of, value) }))
  switch (field.input) {
    case 'text':
    case 'fqdn':
    case 'url':
      return giving(words, field.set)
    case 'port':
    case 'seconds':
      return giving(port, field.set)
    case 'optionalPort':
      return giving(fc.option(port), field.set)
    case 'answer':
      return giving(field.optional ? fc.option(fc.boolean()) : fc.boolean(), field.set)
    case 'choice':
      return giving(fc.constantFrom(...field.options.map(({ value }) => value)), field.set)
    case 'reference':
      return giving(
        fc.option(fc.tuple(fc.constantFrom(...field.to), fc.nat(99)).map(([kind, n]) => makeId(kind, n))),
        field.set,
      )
    case 'ports':
      return giving(field.optional ? fc.option(range) : range, field.set)
    case 'names':
      return giving(fc.array(words), field.set)
  }
}
