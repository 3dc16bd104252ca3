import type { CmdletMetadata, ConfirmImpact, ParameterInSet, ParameterMetadata, Release } from './metadata.ts'
import { classNameOf } from './class-name.ts'
import { valuesOfType } from './enumerations.ts'

/*
 * A sheet states cmdlets in two lines each, under a heading `# Family`:
 *
 *     Get-CsPool 10+ ? {Identity*,Filter} >~Deploy.Internal.Cluster
 *      Identity=Id:XdsIdentity<.!@0{Identity} Site:String[A|B] Local~13+
 *
 * Name and releases; `?` takes -WhatIf and -Confirm, `??` asks before it acts; the sets, `*` behind the default; what it
 * puts out, `~` for Microsoft.Rtc.Management. A parameter is its name, aliases, type (a switch has none), values, then `<`
 * by value, `.` by property name, `_` may be empty, `!` mandatory, `@0` position, `+` takes what is left, the sets that it is in (all where
 * none are named, `^` all but those), each with marks of its own, and its releases.
 */

const shortReleases: readonly (readonly [string, Release])[] = [
  ['10', '2010'],
  ['13', '2013'],
  ['15', '2015'],
  ['19', '2019'],
]

const allInOne = '(All)'

/** `13+` is 2013 and everything after it, `13-15` names them one by one, `-` is none. */
export function releasesIn(text: string): readonly Release[] {
  const first = text.endsWith('+') ? shortReleases.findIndex(([short]) => text === `${short}+`) : -1
  const named = text.split('-')
  return shortReleases.flatMap(([short, release], i) =>
    (first >= 0 ? i >= first : named.includes(short)) ? [release] : [],
  )
}

/** The two lines of one cmdlet in a sheet, not read yet. */
export interface SheetEntry {
  readonly name: string
  readonly family: string
  readonly head: string
  readonly parameters: string
}

/** The cmdlets of a sheet. */
export function entriesOf(sheet: string): readonly SheetEntry[] {
  const entries: SheetEntry[] = []
  let family = ''
  for (const line of sheet.split('\n')) {
    const last = entries.at(-1)
    if (line.startsWith('# ')) family = line.slice(2)
    else if (line.startsWith(' ') && last) entries[entries.length - 1] = { ...last, parameters: line.trim() }
    else if (line !== '') entries.push({ name: line.split(' ')[0] ?? '', family, head: line, parameters: '' })
  }
  return entries
}

/** One cmdlet of a sheet. `module` is what Get-Command prints. */
export function readEntry(entry: SheetEntry, module: string, basis: CmdletMetadata['basis']): CmdletMetadata {
  const words = entry.head.split(' ').slice(1)
  const listed = words
    .find((word) => word.startsWith('{'))
    ?.slice(1, -1)
    .split(',') ?? [allInOne]
  const sets = listed.map((set) => set.replace('*', ''))
  const marked = listed.find((set) => set.endsWith('*'))?.slice(0, -1)
  const output = words.find((word) => word.startsWith('>'))?.slice(1)
  return {
    name: entry.name,
    module,
    basis,
    family: entry.family,
    releases: releasesIn(words.find((word) => /^\d/.test(word)) ?? '-'),
    sets,
    defaultSet: marked ?? (sets.length === 1 ? (sets[0] ?? null) : null),
    parameters:
      entry.parameters === '' ? [] : entry.parameters.split(' ').map((word) => parameterOf(word, sets)),
    shouldProcess: words.some((word) => word.startsWith('?')),
    confirmImpact: impactOf(words),
    outputTypes: output?.split(',').map((type) => type.replace(/^~/, 'Microsoft.Rtc.Management.')) ?? [],
    className: classNameOf(entry.name, module, entry.family),
  }
}

function impactOf(words: readonly string[]): ConfirmImpact {
  if (words.includes('??')) return 'High'
  return words.includes('?') ? 'Medium' : 'None'
}

const parameterShape =
  /^(?<name>\w+)(?<aliases>(?:=\w+)*)(?::(?<type>\w+(?:\[\])?))?(?:\[(?<values>[^\]]+)\])?(?<marks>[<._!]*(?:@\d)?\+?)(?:\{(?<sets>[^}]+)\})?(?:~(?<releases>.+))?$/

function parameterOf(word: string, sets: readonly string[]): ParameterMetadata {
  const found = parameterShape.exec(word)?.groups ?? {}
  const type = found['type'] ?? 'SwitchParameter'
  const own = found['values']?.split('|')
  return {
    name: found['name'] ?? word,
    type,
    aliases: found['aliases']?.split('=').slice(1) ?? [],
    sets: setsOf(found['sets'] ?? null, found['marks'] ?? '', sets),
    values: own ?? valuesOfType(type),
    isOpen: type === 'String' || type === 'String[]',
    allowsEmpty: (found['marks'] ?? '').includes('_'),
    releases: found['releases'] === undefined ? [] : releasesIn(found['releases']),
  }
}

function setsOf(
  listed: string | null,
  marks: string,
  sets: readonly string[],
): ReadonlyMap<string, ParameterInSet> {
  if (listed === null) return new Map(sets.map((set) => [set, inSet(marks)]))
  if (listed.startsWith('^')) {
    const without = listed.slice(1).split(',')
    return new Map(sets.filter((set) => !without.includes(set)).map((set) => [set, inSet(marks)]))
  }
  return new Map(
    listed.split(',').map((each) => {
      const name = /^[\w()]+/.exec(each)?.[0] ?? each
      return [name, inSet(marks + each.slice(name.length))]
    }),
  )
}

function inSet(marks: string): ParameterInSet {
  const position = /@(\d)/.exec(marks)?.[1]
  return {
    isMandatory: marks.includes('!'),
    position: position === undefined ? null : Number(position),
    byValue: marks.includes('<'),
    byPropertyName: marks.includes('.'),
    takesRest: marks.includes('+'),
  }
}
