import { objectOf, type HashtableValue, type Value } from '../value.ts'
import { duplicateKey } from './arithmetic.ts'
import { equals } from './comparison.ts'
import { withKey } from './members.ts'
import { method, plain, thrown, wholeAt, type Methods } from './method.ts'
import { done, type Outcome } from './outcome.ts'
import { keyOf, valueAtKey } from './text.ts'

/** The methods of System.Collections.Hashtable. Those that change it give it as it is then. */
export const tableMethods: Methods<HashtableValue> = {
  contains: method(1, 1, hasKey),
  containskey: method(1, 1, hasKey),
  containsvalue: method(1, 1, ({ entries }, [wanted = null]) =>
    done(entries.some(({ value }) => equals(value, wanted, true))),
  ),
  item: method(1, 1, (table, [key = null]) => done(valueAtKey(table, key) ?? null)),
  clone: plain((table) => table),
  getenumerator: plain(({ entries }) =>
    entries.map(({ key, value }) =>
      objectOf('System.Collections.DictionaryEntry', { Name: key, Key: key, Value: value }),
    ),
  ),
  add: method(2, 2, addKey),
  remove: method(1, 1, (table, [key = null]) => changed(withoutKey(table, key))),
  clear: method(0, 0, () => changed({ is: 'hashtable', entries: [] })),
}

function hasKey(table: HashtableValue, [key = null]: readonly Value[]): Outcome {
  return done(valueAtKey(table, key) !== undefined)
}

function changed(table: HashtableValue): Outcome {
  return { ok: true, value: null, changed: table }
}

function addKey(table: HashtableValue, [key = null, value = null]: readonly Value[], name: string): Outcome {
  if (valueAtKey(table, key) === undefined) return changed(withKey(table, key, value))
  return thrown(name, 2, 'ArgumentException', duplicateKey(key).error.message)
}

function withoutKey(table: HashtableValue, key: Value): HashtableValue {
  const wanted = keyOf(key)
  return { is: 'hashtable', entries: table.entries.filter((entry) => keyOf(entry.key) !== wanted) }
}

/** The methods of System.Array. */
export const arrayMethods: Methods<readonly Value[]> = {
  contains: method(1, 1, (items, [wanted = null]) => done(items.some((item) => equals(item, wanted, true)))),
  indexof: method(1, 1, (items, [wanted = null]) =>
    done(items.findIndex((item) => equals(item, wanted, true))),
  ),
  getvalue: method(1, 1, (items, args) => done(items[wholeAt(args, 0)] ?? null)),
  getlength: method(1, 1, (items) => done(items.length)),
  clone: plain((items) => items),
  getenumerator: plain((items) => items),
  tostring: plain(() => 'System.Object[]'),
  add: method(1, 1, fixedSize),
  remove: method(1, 1, fixedSize),
  removeat: method(1, 1, fixedSize),
  insert: method(2, 2, fixedSize),
}

function fixedSize(_: readonly Value[], args: readonly Value[], name: string): Outcome {
  return thrown(name, args.length, 'NotSupportedException', 'Collection was of a fixed size.')
}
