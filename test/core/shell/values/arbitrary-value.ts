import * as fc from 'fast-check'
import { parse } from '../../../../src/core/shell/language/parse.ts'
import { objectOf, type Value } from '../../../../src/core/shell/value.ts'

const parsed = parse('$_.x')

const one: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    '5',
    '0x1F',
    '00:05:00',
    '11/4/2013',
    'pool1',
    'a*',
    '(a+)+$',
    '{0,-5:N2}',
    '[',
    '$1',
    '1KB',
    'int',
  ),
  fc
    .double({ noNaN: true, min: -1e15, max: 1e15 })
    .map((milliseconds): Value => ({ is: 'timespan', milliseconds })),
  fc
    .integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 })
    .map((milliseconds): Value => ({ is: 'datetime', milliseconds })),
  fc.constantFrom<Value[]>({ is: 'type', name: 'int' }, { is: 'type', name: 'nothing' }),
  fc.constantFrom<Value[]>(
    ...(parsed.is === 'block' ? [{ is: 'scriptblock', block: parsed.block } as const] : []),
  ),
)

/** Any value, with arrays, tables and objects of values. */
export const { anyValue } = fc.letrec<{ anyValue: Value }>((tie) => ({
  anyValue: fc.oneof(
    { depthSize: 'small' },
    one,
    fc.array(tie('anyValue'), { maxLength: 4 }),
    fc
      .array(fc.record({ key: one, value: tie('anyValue') }), { maxLength: 3 })
      .map((entries): Value => ({ is: 'hashtable', entries })),
    fc
      .tuple(
        fc.constantFrom('A.B', 'System.Management.Automation.PSCustomObject'),
        tie('anyValue'),
        fc.constantFrom(null, 'text'),
      )
      .map(([type, value, text]): Value => objectOf(type, { Name: value, Count: 5 }, text)),
  ),
}))
