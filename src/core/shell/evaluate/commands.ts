import type { Running } from '../asks.ts'
import type { BoundWord } from '../binding/words.ts'
import { builtInAliases } from '../catalogue/aliases.ts'
import { metadataOf } from '../catalogue/catalogue.ts'
import { inVersion, type CmdletMetadata } from '../catalogue/metadata.ts'
import { versionHere } from '../catalogue/version-here.ts'
import type { Cmdlet, CollectingCmdlet } from '../cmdlet.ts'
import type { ErrorRecord } from '../error-record.ts'
import { adviceOnCommand } from '../help/advice.ts'
import { isIn, notSimulated } from '../help/not-simulated.ts'
import type { CommandElement } from '../language/syntax.ts'
import type { ScriptBlockValue } from '../value.ts'
import { toText } from '../values/text.ts'
import { cmdletStage } from './cmdlet-stage.ts'
import { languageError, notEmulatedError, raise } from './errors.ts'
import { type Execution } from './execution.ts'
import { functionStage } from './function-stage.ts'
import { knownRedirections } from './redirection.ts'
import { isProgram } from './programs.ts'
import { scriptIn } from './script-files.ts'
import type { Prepared } from './stage.ts'
import { evaluateWords } from './words.ts'

/** What a name at the beginning of a command stands for. */
type Command =
  | { readonly is: 'cmdlet'; readonly cmdlet: Cmdlet | CollectingCmdlet; readonly metadata: CmdletMetadata }
  | { readonly is: 'block'; readonly block: ScriptBlockValue; readonly name: string }
  /** Something that is never run, and what is said about it. */
  | { readonly is: 'refused'; readonly words: string }
  /** `words` are what the coach says besides. */
  | { readonly is: 'unknown'; readonly words: string | null }

/** Finds a command and works out its words. `position` is its place among the commands of the pipeline, from 1. */
export function* prepare(
  run: Execution,
  element: CommandElement,
  position: number,
  hasInput: boolean,
): Running<Prepared> {
  const name = yield* run.language.expression(run, element.name)
  const isBlock = name !== null && typeof name === 'object' && 'is' in name && name.is === 'scriptblock'
  const typed = isBlock ? '' : toText(name)
  const command: Command = isBlock ? { is: 'block', block: name, name: '' } : find(run, typed)
  if (command.is === 'refused') return raise(notEmulatedError(command.words, element.extent))
  if (command.is === 'unknown')
    return unknown(run, element, typed, command.words ?? adviceOnCommand(typed, element.words))
  const words = yield* evaluateWords(run, element.words)
  const redirections = yield* knownRedirections(run, element.streams)
  const call = { typed, extent: element.extent, position, hasInput, words, redirections }
  if (command.is === 'block')
    return functionStage(run, call, command.block, command.name, element.call === '.')
  const help = asksHelp(words) ? findCmdlet(run, 'Get-Help') : null
  if (help?.is === 'cmdlet') {
    const wanted = { kind: 'argument', value: command.cmdlet.name, extent: null } as const
    return cmdletStage(run, { ...call, words: [wanted], hasInput: false }, help.cmdlet, help.metadata)
  }
  return cmdletStage(run, call, command.cmdlet, command.metadata)
}

/** `-?` behind any cmdlet shows its help. */
function asksHelp(words: readonly BoundWord[]): boolean {
  return words.some((word) => word.kind === 'parameter' && word.name === '?')
}

/** A name may come with that of its module, and without `Get-`. */
function find(run: Execution, typed: string): Command {
  const name = aliased(run, typed.replace(/^[\w.]+\\(?=\w+-\w+$)/, ''))
  const block = run.session.functions.get(name.toLowerCase())
  if (isScriptBlock(block)) return { is: 'block', block, name }
  const script = scriptIn(run, typed)
  if (script) return { is: 'block', block: script, name: typed }
  return findCmdlet(run, name) ?? findCmdlet(run, `Get-${name}`) ?? refused(run, typed, name)
}

function isScriptBlock(value: unknown): value is ScriptBlockValue {
  return typeof value === 'object' && value !== null && 'is' in value && value.is === 'scriptblock'
}

function aliased(run: Execution, typed: string): string {
  const seen = new Set<string>()
  let name = typed
  for (;;) {
    const key = name.toLowerCase()
    const next = run.session.aliases.get(key) ?? builtInAliases.get(key)
    if (next === undefined || seen.has(key)) return name
    seen.add(key)
    name = next
  }
}

/** `null` where neither the shell nor the version of the product has it. */
function findCmdlet(run: Execution, name: string): Command | null {
  const cmdlet = run.cmdlets.get(name.toLowerCase())
  if (!cmdlet) return null
  const known = metadataOf(cmdlet.name)
  const metadata = known === null ? withoutParameters(cmdlet.name) : inVersion(known, versionOf(run))
  return metadata && { is: 'cmdlet', cmdlet, metadata }
}

function withoutParameters(name: string): CmdletMetadata {
  return {
    name,
    module: '',
    basis: 'known',
    family: '',
    releases: [],
    sets: ['(All)'],
    defaultSet: null,
    parameters: [],
    shouldProcess: false,
    confirmImpact: 'None',
    outputTypes: [],
    className: name,
  }
}

function versionOf({ session, moment }: Execution): ReturnType<typeof versionHere> {
  return versionHere(moment.world.setting.topology, session.computer)
}

/** A cmdlet that the version of the deployment does not have is unknown there, as on a real console. */
function refused(run: Execution, typed: string, name: string): Command {
  const words = notSimulated(name, versionOf(run))
  if (words !== null) return isIn(name, versionOf(run)) ? { is: 'refused', words } : { is: 'unknown', words }
  if (isProgram(typed))
    return {
      is: 'refused',
      words: `${typed} is a program outside this emulation: the shell runs cmdlets against the simulated deployment and nothing else.`,
    }
  return { is: 'unknown', words: null }
}

/** A name that nothing is called. What the coach says comes behind the error. */
function unknown(run: Execution, element: CommandElement, typed: string, advice: string | null): never {
  const name = typed.slice(0, mostOfName)
  const record: ErrorRecord = {
    ...languageError(
      `The term '${name}' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
      'CommandNotFoundException',
      element.name.extent,
      {
        category: 'ObjectNotFound',
        target: `(${name}:String)`,
        exception: 'CommandNotFoundException',
      },
    ),
    command: name,
    object: typed,
  }
  if (advice !== null) run.advice.set(record, advice)
  return raise(record)
}

/** Of a name longer than this only the beginning is shown. */
const mostOfName = 200
