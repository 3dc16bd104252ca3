import { posix } from 'node:path'
import { parseSync } from 'vite'

/** A source file: its path from the top of the checkout, with forward slashes, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** The rooms of the core and the other rooms that each may import from. A type import counts as an import. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  model: [],
  words: ['model'],
  tables: ['model'],
  vocabulary: ['model', 'tables'],
  quorum: ['model', 'words', 'tables'],
  format: ['model', 'tables'],
  exchange: ['model', 'tables', 'vocabulary'],
  edit: ['model', 'tables', 'vocabulary'],
  rules: ['model', 'words', 'tables', 'quorum', 'vocabulary'],
  check: ['model', 'tables', 'quorum', 'rules'],
  fixes: ['model', 'words', 'tables', 'quorum', 'rules', 'check', 'edit', 'compare', 'publish', 'vocabulary'],
  examples: ['model'],
  outage: ['model', 'tables', 'quorum'],
  analyze: ['model', 'words', 'tables', 'quorum', 'outage', 'vocabulary', 'report'],
  simulate: ['model', 'tables', 'quorum', 'outage', 'format'],
  shell: ['model', 'tables', 'quorum', 'exchange', 'outage', 'simulate'],
  drills: ['model', 'tables', 'quorum', 'outage', 'examples', 'format', 'simulate', 'shell'],
  catalogue: ['model', 'tables', 'rules', 'check'],
  report: ['model', 'words', 'tables', 'rules', 'check', 'catalogue', 'vocabulary'],
  publish: ['model', 'words', 'tables', 'quorum', 'rules', 'check', 'format', 'vocabulary', 'compare'],
  compare: ['model', 'words', 'tables', 'rules', 'format', 'exchange', 'vocabulary'],
  merge: ['model', 'compare'],
  open: ['model', 'format', 'exchange', 'merge'],
}

/** Packages that are known in one place alone; a trailing `*` stands for any rest. The core uses no others. */
const packages: readonly { readonly name: string; readonly only: readonly string[] }[] = [
  { name: '@xyflow/react/dist/*', only: ['src/app/canvas/', 'src/app/main.tsx'] },
  { name: '@xyflow/*', only: ['src/app/canvas/'] },
  { name: 'zustand*', only: ['src/app/store/'] },
  { name: 'idb', only: ['src/app/ports/'] },
  { name: 'browser-fs-access', only: ['src/app/ports/'] },
  { name: 'zod*', only: ['src/core/format/', 'src/core/simulate/scenario/', 'src/core/drills/'] },
  { name: 'saxes', only: ['src/core/exchange/'] },
  { name: 'fflate', only: ['src/core/exchange/', 'src/core/open/'] },
  { name: '@noble/hashes/*', only: ['src/core/publish/', 'src/core/exchange/'] },
  { name: 'node:*', only: ['src/cli/'] },
  { name: 'vite', only: ['src/cli/vite.config.ts'] },
]

/**
 * What gives away a clock, dice, a printer or a runtime; `Math.random` is looked for apart. The compiler refuses most of
 * them in the core, but not the clock and the dice of the language itself.
 */
const impure: ReadonlySet<string> = new Set(
  [
    'Date performance setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame crypto console fetch',
    'globalThis localStorage sessionStorage indexedDB Buffer structuredClone TextDecoder TextEncoder DOMParser',
  ].flatMap((names) => names.split(' ')),
)

const vagueNames = /^(utils?|helpers?|common|types|hooks)$/

/** Every breach of the plan of the house, each as a sentence that starts with the path. */
export function breaches(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const seen = look(path, text)
    const said = [
      ...vagueFolders(path),
      ...seen.imports.flatMap((wanted) => importBreaches(path, wanted)),
      ...(seen.defaultExport && !path.endsWith('vite.config.ts') ? ['has a default export'] : []),
      ...(path.startsWith('src/core/')
        ? seen.impurities.map((what) => `uses ${what}, but the core is pure`)
        : []),
    ]
    return said.map((what) => `${path} ${what}`)
  })
}

function vagueFolders(path: string): string[] {
  return path
    .split('/')
    .map((part) => part.replace(/\.\w+$/, ''))
    .filter((part) => vagueNames.test(part))
    .map((part) => `is called ${part}, which says nothing about what is in it`)
}

function importBreaches(path: string, wanted: string): string[] {
  if (wanted.startsWith('.')) return relativeBreaches(path, posix.join(posix.dirname(path), wanted), wanted)
  if (wanted.startsWith('#')) {
    const inCore = path.startsWith('src/core/')
    return inCore || !wanted.startsWith('#core/')
      ? [`imports ${wanted}: inside the core imports are relative`]
      : []
  }
  return packageBreaches(path, wanted)
}

function relativeBreaches(path: string, to: string, wanted: string): string[] {
  const [runtime, room] = placeOf(path)
  const [otherRuntime, otherRoom] = placeOf(to)
  if (runtime !== otherRuntime) {
    const hint = runtime !== 'core' && otherRuntime === 'core' ? `: the core is imported as #core/` : ''
    return [`imports ${wanted} from another runtime${hint}`]
  }
  if (runtime !== 'core' || room === otherRoom) return []
  const allowed = rooms[room]
  if (!allowed) return [`stands in core/${room}, which the plan does not know`]
  return allowed.includes(otherRoom) ? [] : [`imports ${wanted}: ${room} may not import from ${otherRoom}`]
}

/** The runtime and the room of a path: `src/core/model/pool.ts` is in core and model. */
function placeOf(path: string): [runtime: string, room: string] {
  const [, runtime = '', room = ''] = path.split('/')
  return [runtime, room]
}

function packageBreaches(path: string, wanted: string): string[] {
  const known = packages.find(({ name }) =>
    name.endsWith('*') ? wanted.startsWith(name.slice(0, -1)) : wanted === name,
  )
  if (!known) return path.startsWith('src/app/') ? [] : [`imports ${wanted}, which only the app may`]
  if (known.only.some((place) => path.startsWith(place))) return []
  return [`imports ${wanted}, which is known to ${known.only.join(' and ')} alone`]
}

interface Seen {
  readonly imports: string[]
  readonly impurities: string[]
  defaultExport: boolean
}

function look(path: string, text: string): Seen {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0)
    throw new Error(`${path} cannot be parsed: ${errors.map((e) => e.message).join(', ')}`)
  const seen: Seen = { imports: [], impurities: [], defaultExport: false }
  if (isSyntax(program)) lookAt(program, seen)
  return seen
}

/** A node of the syntax tree, of which only the kind is known. */
type Syntax = Readonly<Record<string, unknown>> & { readonly type: string }

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function lookAt(node: Syntax, seen: Seen): void {
  if (node.type === 'ExportDefaultDeclaration') seen.defaultExport = true
  if (node.type === 'Identifier' && typeof node['name'] === 'string' && impure.has(node['name'])) {
    seen.impurities.push(node['name'])
  }
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') seen.impurities.push('a class')
  if (
    node.type === 'MemberExpression' &&
    nameIn(node['object']) === 'Math' &&
    nameIn(node['property']) === 'random'
  ) {
    seen.impurities.push('Math.random')
  }
  // Import, export from, dynamic import and import type all keep the address in `source`.
  const source = node['source']
  if (isSyntax(source) && typeof source['value'] === 'string') seen.imports.push(source['value'])

  const isName = namedBy(node)
  for (const [key, value] of Object.entries(node)) {
    if (key === isName) continue
    for (const child of Array.isArray(value) ? value : [value]) if (isSyntax(child)) lookAt(child, seen)
  }
}

/** Where a node keeps a mere name, such as the `date` of `x.date`: that is not the global of this name. */
function namedBy(node: Syntax): string | null {
  if (node['computed'] === true) return null
  if (node.type === 'MemberExpression') return 'property'
  return ['Property', 'TSPropertySignature', 'TSMethodSignature'].includes(node.type) ? 'key' : null
}

const nameIn = (node: unknown): unknown => (isSyntax(node) ? (node['name'] ?? node['value']) : null)
