import type { Id } from '#core/model/id.ts'
import { everything, idOf, type Found, type Topology } from '#core/model/topology.ts'
import { connectionOf, instanceName } from '#core/model/store.ts'
import type { RuleFacts } from '#core/rules/rule.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import { paletteText } from '../text/palette.ts'
import type { Command } from '../commands/command.ts'
import { allRuleFacts } from '#core/check/rule-facts.ts'

const { kinds } = paletteText

/** Something that the palette can find. */
export type Entry =
  | { readonly kind: 'command'; readonly key: string; readonly command: Command; readonly title: string }
  | {
      readonly kind: 'thing'
      readonly key: string
      readonly id: Id
      readonly name: string
      /** What kind of thing it is, in words. */
      readonly what: string
      /** The pool of a server, the site of everything else; '' for a site. */
      readonly where: string
    }
  | { readonly kind: 'rule'; readonly key: string; readonly rule: RuleFacts }

/** An entry with what a search looks at, in lower case. */
interface Indexed {
  readonly entry: Entry
  readonly text: string
}

/** Everything that can be searched, ready for one query after the other. */
export interface PaletteIndex {
  readonly commands: readonly Indexed[]
  readonly things: readonly Indexed[]
  readonly rules: readonly Indexed[]
  readonly byKey: ReadonlyMap<string, Entry>
}

/** A group of results under one heading. */
export interface Results {
  readonly group: 'recent' | 'commands' | 'things' | 'rules'
  readonly items: readonly Entry[]
}

/** How many results are shown at once. */
export const mostResults = 50

/** Prepares the search: commands by their titles of the moment, things by name, rules by id and law. */
export function paletteIndex(
  commands: readonly { readonly command: Command; readonly title: string }[],
  topology: Topology,
): PaletteIndex {
  const index = {
    commands: commands.map(({ command, title }) =>
      indexed({ kind: 'command', key: `command ${command.id}`, command, title }, title),
    ),
    things: thingsOf(topology),
    rules: ruleEntries,
  }
  const all = [...index.commands, ...index.things, ...index.rules]
  return { ...index, byKey: new Map(all.map(({ entry }) => [entry.key, entry])) }
}

/** What a query finds: the best first in each group. Without a query, what was used last and then every command. */
export function searchPalette(
  index: PaletteIndex,
  query: string,
  recent: readonly string[],
): readonly Results[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) {
    const used = recent.flatMap((key) => index.byKey.get(key) ?? [])
    const others = index.commands.map(({ entry }) => entry).filter((entry) => !used.includes(entry))
    return filled([
      { group: 'recent', items: used },
      { group: 'commands', items: others.slice(0, mostResults - used.length) },
    ])
  }
  const commands = best(index.commands, words, mostResults)
  const laws = best(index.rules, words, mostResults)
  // Things are many: they get what the few commands leave, and the rules what is left then.
  const things = best(index.things, words, mostResults - Math.min(commands.length, mostResults / 2))
  const room = mostResults - things.length
  const first = commands.slice(0, room)
  return filled([
    { group: 'commands', items: first },
    { group: 'things', items: things },
    { group: 'rules', items: laws.slice(0, room - first.length) },
  ])
}

function filled(groups: readonly Results[]): readonly Results[] {
  return groups.filter(({ items }) => items.length > 0)
}

/** The entries that have every word, those first that begin with the query or have a word that begins so. */
function best(entries: readonly Indexed[], words: readonly string[], most: number): readonly Entry[] {
  const query = words.join(' ')
  const ranks: Entry[][] = [[], [], []]
  for (const { entry, text } of entries) {
    if (!words.every((word) => text.includes(word))) continue
    const rank = text.startsWith(query) ? 0 : text.includes(` ${query}`) ? 1 : 2
    if ((ranks[rank]?.length ?? most) < most) ranks[rank]?.push(entry)
  }
  return ranks.flat().slice(0, most)
}

const indexed = (entry: Entry, text: string): Indexed => ({ entry, text: text.toLowerCase() })

const ruleEntries: readonly Indexed[] = allRuleFacts.map((rule) =>
  indexed({ kind: 'rule', key: `rule ${rule.id}`, rule }, `${rule.id} ${rule.law}`),
)

const things = new WeakMap<Topology, readonly Indexed[]>()

function thingsOf(topology: Topology): readonly Indexed[] {
  let known = things.get(topology)
  if (!known) {
    known = [...everything(topology)].flatMap((found) => {
      const named = nameAndPlace(found)
      if (named === null) return []
      const id = idOf(found)
      return indexed({ kind: 'thing', key: id, id, ...named }, named.name)
    })
    things.set(topology, known)
  }
  return known
}

interface NamedThing {
  readonly name: string
  readonly what: string
  readonly where: string
}

function nameAndPlace(found: Found): NamedThing | null {
  switch (found.kind) {
    case 'site':
      return { name: found.site.name, what: found.site.branch ? kinds.branch : kinds.site, where: '' }
    case 'pool':
      return { name: found.pool.fqdn, what: kinds.pool, where: found.site.name }
    case 'server':
      return { name: found.server.fqdn, what: kinds.server, where: found.pool.fqdn }
    case 'sql':
      return {
        name: instanceName(connectionOf(found.sqlStore)),
        what: kinds.sql,
        where: found.site.name,
      }
    case 'file':
      return {
        name: `\\\\${found.fileStore.fqdn}\\${found.fileStore.share}`,
        what: kinds.file,
        where: found.site.name,
      }
    case 'role':
      return {
        name: found.role.fqdn,
        what: vocabularyOf(found.role.kind).singular,
        where: found.site.name,
      }
    case 'computer':
      // One computer under the name of the whole is found as that.
      return found.server.fqdn === found.role.fqdn
        ? null
        : { name: found.server.fqdn, what: vocabularyOf(found.role.kind).server, where: found.role.fqdn }
    case 'trunk':
      return { name: found.trunk.name, what: kinds.trunk, where: found.gateway.fqdn }
    case 'pairing':
      return null // found by either of its pools
  }
}
