import { inQuotes } from '../language/as-word.ts'
import { parametersNamed } from '../binding/lookup.ts'
import { isList } from '../binding/read.ts'
import { allNames, metadataOf } from '../catalogue/catalogue.ts'
import { commonNames, parametersOf } from '../catalogue/common-parameters.ts'
import { inVersion, type CmdletMetadata } from '../catalogue/metadata.ts'
import { versionHere } from '../catalogue/version-here.ts'
import { isIn } from '../help/not-simulated.ts'
import { synopsisOf } from '../help/synopses.ts'
import { givenIn, positional, type Given } from './given.ts'
import { upstreamProperties, valuesFor } from './argument-values.ts'
import type { Completion, CompletionItem, Scene } from './item.ts'
import { placeAtEnd, type Place, type TypedWord } from './place.ts'
import { resolved } from './resolved.ts'
import { variableItems } from './variables.ts'

export type { Completion, Scene } from './item.ts'

/** What Tab offers at a place in the text: items that begin with what stands there, and from where to where they stand in for it. */
export function complete(text: string, caret: number, scene: Scene): Completion {
  const place = placeAtEnd(text.slice(0, caret))
  const { from, typed, items } = offered(place, scene)
  const quote = /^["']/.exec(typed)?.[0] ?? ''
  const bare = typed.slice(quote.length).toLowerCase()
  const fitting = items
    .filter((item) => item.text.toLowerCase().startsWith(bare))
    .map((item) => ({ ...item, text: quoted(item, quote) }))
  return { from, to: caret, items: fitting }
}

interface Offer {
  readonly from: number
  /** What stands there already, from `from` on. */
  readonly typed: string
  readonly items: readonly CompletionItem[]
}

function offered(place: Place, scene: Scene): Offer {
  const { word, before } = place
  const member = /^(\$\w+)\.(\w*)$/.exec(word.text)
  if (member) return memberOffer(place, scene, member[1] ?? '', member[2] ?? '')
  if (word.text.startsWith('$'))
    return { from: word.from, typed: word.text, items: variableItems(scene.session) }
  const [first] = before
  if (!first) return { from: word.from, typed: word.text, items: commandItems(word.text, scene) }
  if (isExpression(first)) {
    const items = word.text.startsWith('-') ? operatorItems : []
    return { from: word.from, typed: word.text, items }
  }
  const metadata = metadataHere(first.text, scene)
  return metadata ? argumentOffer(metadata, place, scene) : { from: word.from, typed: word.text, items: [] }
}

function metadataHere(name: string, { session, world }: Scene): CmdletMetadata | null {
  const own = session.aliases.get(name.toLowerCase())
  const metadata = metadataOf(resolved(own ?? name))
  const version = world ? versionHere(world.setting.topology, session.computer) : 'other'
  return metadata && inVersion(metadata, version)
}

function memberOffer(place: Place, scene: Scene, variable: string, typed: string): Offer {
  const from = place.word.from + variable.length + 1
  if (variable === '$_' || variable.toLowerCase() === '$psitem')
    return { from, typed, items: upstreamProperties(place.around ?? []) }
  const value = scene.session.variables.get(variable.slice(1).toLowerCase())?.value ?? null
  const one = isList(value) ? (value[0] ?? null) : value
  const isObject = one !== null && typeof one === 'object' && 'is' in one && one.is === 'object'
  const items = isObject
    ? one.properties.map(({ name }): CompletionItem => ({ text: name, kind: 'property', detail: '' }))
    : []
  return { from, typed, items }
}

/** The cmdlets that something stands behind come first; the others only once something is typed. */
function commandItems(typed: string, { commands, session, world }: Scene): readonly CompletionItem[] {
  const version = world ? versionHere(world.setting.topology, session.computer) : 'other'
  const own = new Set(commands)
  const inOrder = [...own].toSorted()
  const others = typed === '' ? [] : allNames().filter((name) => !own.has(name))
  return [...inOrder, ...others]
    .filter((name) => isIn(name, version))
    .map((text) => ({ text, kind: 'command', detail: synopsisOf(text) ?? '' }))
}

const isExpression = ({ text }: TypedWord): boolean => /^[$"'@({[\d]/.test(text)

const operatorItems: readonly CompletionItem[] = (
  '-eq -ne -gt -ge -lt -le -like -notlike -match -notmatch -contains -notcontains -in -notin -and -or -not -is -as -f ' +
  '-join -split -replace'
)
  .split(' ')
  .map((text) => ({ text, kind: 'parameter', detail: '' }))

function argumentOffer(metadata: CmdletMetadata, place: Place, scene: Scene): Offer {
  const { word } = place
  const attached = /^-(\w+):(.*)$/s.exec(word.text)
  const given = givenIn(metadata, place.before.slice(1))
  if (attached) {
    const [parameter] = parametersNamed(metadata, attached[1] ?? '')
    const typed = attached[2] ?? ''
    const items = parameter ? valuesFor(metadata, parameter, place, scene) : []
    return { from: word.from + word.text.length - typed.length, typed, items }
  }
  if (word.text.startsWith('-'))
    return { from: word.from, typed: word.text, items: parameterItems(metadata, given) }
  const parameter = given.open ?? positional(metadata, given)
  const typed = word.text.slice(word.text.lastIndexOf(',') + 1)
  const from = word.from + word.text.length - typed.length
  return { from, typed, items: parameter ? valuesFor(metadata, parameter, place, scene) : [] }
}

function parameterItems(metadata: CmdletMetadata, { parameters, sets }: Given): readonly CompletionItem[] {
  const allowed = parametersOf(metadata).filter(
    (each) => !parameters.includes(each) && sets.some((set) => each.sets.has(set)),
  )
  const isCommon = (name: string): number => Number(commonNames.includes(name))
  return allowed
    .toSorted((a, b) => isCommon(a.name) - isCommon(b.name))
    .map(({ name, type }) => ({
      text: `-${name}`,
      kind: 'parameter',
      detail: type === 'SwitchParameter' ? '' : type,
    }))
}

/** A value with what a command line needs around it; a quote that stands there is kept. */
function quoted({ text, kind }: CompletionItem, quote: string): string {
  const takesQuotes = kind === 'value' || kind === 'file' || kind === 'command'
  if (!takesQuotes) return text
  if (quote !== '') return inQuotes(text, quote)
  const isPlain = kind === 'command' || /^(\$(true|false|null)|[\w.:\\/*~][\w.:\\/@*?+~%=!-]*)?$/.test(text)
  return isPlain ? text : inQuotes(text, "'")
}
