import { itemsOf } from './custom-object.ts'
import { switchOf, textsOf } from '../binding/read.ts'
import { propertiesOf } from '../format/properties.ts'
import { objectOf, type ObjectValue, type Value } from '../value.ts'
import { toText } from '../values/text.ts'
import { typeNameOf } from '../values/type-names.ts'
import { isLike } from '../values/wildcard.ts'
import { customType } from './custom-object.ts'
import { engineError } from './errors.ts'
import { collecting } from './collecting.ts'

/** What every object can be asked. */
const ofEveryObject = {
  Equals: 'bool Equals(System.Object obj)',
  GetHashCode: 'int GetHashCode()',
  GetType: 'type GetType()',
  ToString: 'string ToString()',
}

/** The methods of some types that the emulation calls. */
const methods: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'System.String': {
    Contains: 'bool Contains(string value)',
    EndsWith: 'bool EndsWith(string value)',
    IndexOf: 'int IndexOf(string value)',
    Insert: 'string Insert(int startIndex, string value)',
    PadLeft: 'string PadLeft(int totalWidth)',
    PadRight: 'string PadRight(int totalWidth)',
    Remove: 'string Remove(int startIndex), string Remove(int startIndex, int count)',
    Replace: 'string Replace(string oldValue, string newValue)',
    Split: 'string[] Split(Params char[] separator)',
    StartsWith: 'bool StartsWith(string value)',
    Substring: 'string Substring(int startIndex), string Substring(int startIndex, int length)',
    ToLower: 'string ToLower()',
    ToUpper: 'string ToUpper()',
    Trim: 'string Trim(), string Trim(Params char[] trimChars)',
  },
  'System.DateTime': {
    AddDays: 'datetime AddDays(double value)',
    AddHours: 'datetime AddHours(double value)',
    AddMinutes: 'datetime AddMinutes(double value)',
    AddSeconds: 'datetime AddSeconds(double value)',
    ToShortDateString: 'string ToShortDateString()',
    ToShortTimeString: 'string ToShortTimeString()',
  },
  'System.TimeSpan': {
    Add: 'timespan Add(timespan ts)',
    Negate: 'timespan Negate()',
    Subtract: 'timespan Subtract(timespan ts)',
  },
  'System.Collections.Hashtable': {
    Add: 'void Add(System.Object key, System.Object value)',
    Clear: 'void Clear()',
    ContainsKey: 'bool ContainsKey(System.Object key)',
    ContainsValue: 'bool ContainsValue(System.Object value)',
    Remove: 'void Remove(System.Object key)',
  },
}

/** How Get-Member writes the types that have a short name. */
const shortNames: Readonly<Record<string, string>> = {
  'System.String': 'string',
  'System.Int32': 'int',
  'System.Int64': 'long',
  'System.Double': 'double',
  'System.Boolean': 'bool',
  'System.DateTime': 'datetime',
  'System.TimeSpan': 'timespan',
  'System.Collections.Hashtable': 'hashtable',
}

export const getMember = collecting('Get-Member', function* (shell, bound, values) {
  const objects = values.flatMap((value) => itemsOf(value))
  if (objects.length === 0)
    return yield* shell.report(
      engineError({
        message: 'You must specify an object for the Get-Member cmdlet.',
        id: 'NoObjectInGetMember,Microsoft.PowerShell.Commands.GetMemberCommand',
        category: 'CloseError',
        exception: 'InvalidOperationException',
      }),
    )
  const names = textsOf(bound, 'Name')
  const kinds = textsOf(bound, 'MemberType').map((kind) => kind.toLowerCase())
  const seen = new Set<string>()
  for (const object of objects) {
    const type = typeNameOf(object)
    if (seen.has(type)) continue
    seen.add(type)
    for (const member of switchOf(bound, 'Static') ? [] : membersOf(object, type)) {
      const isNamed = names.length === 0 || names.some((pattern) => isLike(member.name, pattern))
      if (isNamed && isOfKind(member.kind, kinds)) yield* shell.emit(definitionOf(type, member))
    }
  }
})

interface Member {
  readonly name: string
  readonly kind: 'Method' | 'NoteProperty' | 'Property'
  readonly definition: string
}

/** `Properties` and `Methods` stand for all of their kind. */
function isOfKind(kind: string, wanted: readonly string[]): boolean {
  const low = kind.toLowerCase()
  return (
    wanted.length === 0 ||
    wanted.includes('all') ||
    wanted.includes(low) ||
    (wanted.includes('properties') && low.endsWith('property')) ||
    (wanted.includes('methods') && low === 'method')
  )
}

/** By kind, then by name. */
function membersOf(object: Value, type: string): readonly Member[] {
  const called = Object.entries({ ...ofEveryObject, ...methods[type] })
  const isNote = type === customType || type.startsWith('Selected.')
  const held = propertiesOf(object).map(({ name, value }): Member => {
    const of = shortName(typeNameOf(value) || 'System.Object')
    return isNote
      ? { name, kind: 'NoteProperty', definition: `${of} ${name}=${value === null ? 'null' : toText(value)}` }
      : { name, kind: 'Property', definition: `${of} ${name} {get;}` }
  })
  return [
    ...byName(called.map(([name, definition]) => ({ name, kind: 'Method', definition }))),
    ...byName(held),
  ]
}

function byName(members: readonly Member[]): readonly Member[] {
  return members.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}

function shortName(type: string): string {
  const [, single = type, many = ''] = /^(.*?)((?:\[\])*)$/.exec(type) ?? []
  return (shortNames[single] ?? single) + many
}

function definitionOf(type: string, { name, kind, definition }: Member): ObjectValue {
  return objectOf('Microsoft.PowerShell.Commands.MemberDefinition', {
    TypeName: type,
    Name: name,
    MemberType: kind,
    Definition: definition,
  })
}
