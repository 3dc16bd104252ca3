import { bindInput, bindWords, type WordsBinding } from '../binding/bind.ts'
import type { BoundWord } from '../binding/words.ts'
import type { CmdletMetadata, ParameterMetadata } from '../catalogue/metadata.ts'
import type { Cmdlet, CollectingCmdlet, Shell } from '../cmdlet.ts'
import type { Running } from '../asks.ts'
import type { Value } from '../value.ts'
import { adviceOnWords } from '../help/advice.ts'
import { toText } from '../values/text.ts'
import { blockOutput } from './blocks.ts'
import { raise } from './errors.ts'
import { framed, unwrapped, wallClock, type Emit, type Execution, type Frame } from './execution.ts'
import { addToList, beginList, common, reportError, type Invocation } from './invocation.ts'
import { askMandatory } from './mandatory.ts'
import { redirectOf } from './redirection.ts'
import { setVariable } from './scopes.ts'
import { shellFor } from './shell.ts'
import { signalOf } from './signals.ts'
import type { CommandCall, Prepared, Stage } from './stage.ts'

type WordsBound = Extract<WordsBinding, { is: 'bound' }>

/** A cmdlet in a pipeline: its words are bound when it begins, and each object of the pipeline when it comes. */
export function cmdletStage(
  run: Execution,
  call: CommandCall,
  cmdlet: Cmdlet | CollectingCmdlet,
  metadata: CmdletMetadata,
): Prepared {
  return (emit) => {
    const deeds: Omit<Cmdlet, 'name'> = 'start' in cmdlet ? cmdlet.start() : cmdlet
    const began = run.moment.at
    let binding: WordsBound | null = null
    let invocation: Invocation | null = null
    let shell: Shell | null = null
    const redirect = redirectOf(run, call.redirections, emit)
    const stage: Stage = {
      *begin() {
        binding = yield* boundWords(run, call, metadata)
        invocation = {
          call,
          metadata,
          bound: binding.bound,
          failed: false,
          changed: false,
          deeds: 0,
          confirmed: null,
          inquired: false,
        }
        for (const list of ['OutVariable', 'ErrorVariable', 'WarningVariable'])
          beginList(run, invocation, list)
        shell = shellFor(run, invocation, emitting(run, invocation, emit), () => stage)
        if (deeds.begin)
          yield* framed(run, { redirect }, orReported(run, invocation, deeds.begin(shell, invocation.bound)))
      },
      *process(input) {
        if (!binding || !invocation || !shell) return
        if (call.hasInput && !(yield* boundInput(run, invocation, binding, input))) return
        if (deeds.process) yield* done(run, invocation, redirect, deeds.process(shell, invocation.bound))
      },
      *end() {
        if (invocation && shell && deeds.end)
          yield* done(run, invocation, redirect, deeds.end(shell, invocation.bound))
      },
      close() {
        if (invocation) record(run, invocation, began)
      },
    }
    return stage
  }
}

/** Does something for an object, and counts it as a deed where the deployment is changed on the way, whatever ends it. */
function* done(run: Execution, invocation: Invocation, redirect: Frame['redirect'], deed: Running): Running {
  const before = invocation.changed
  invocation.changed = false
  try {
    yield* framed(run, { redirect }, orReported(run, invocation, deed))
  } finally {
    if (invocation.changed) invocation.deeds++
    invocation.changed ||= before
  }
}

/** Runs what a cmdlet does. Where it gives up on an object, the error is reported and the next object comes. */
function* orReported(run: Execution, invocation: Invocation, deed: Running): Running {
  try {
    yield* deed
  } catch (caught) {
    const signal = signalOf(caught)
    if (signal?.is !== 'gave up' || signal.invocation !== invocation) throw caught
    yield* reportError(run, invocation, signal.record)
  }
}

/** Binds the words; what is missing is asked for. */
function* boundWords(run: Execution, call: CommandCall, metadata: CmdletMetadata): Running<WordsBound> {
  let words: readonly BoundWord[] = call.words
  for (;;) {
    const binding = bindWords(metadata, words, call.hasInput, wallClock(run))
    if (binding.is === 'bound') return binding
    if (binding.is === 'error') {
      const error = { ...binding.error, extent: binding.error.extent ?? call.extent }
      const advice = adviceOnWords(metadata, binding.error, words)
      if (advice !== null) run.advice.set(error, advice)
      return raise(error)
    }
    words = [...words, ...(yield* askedWords(run, call, metadata, binding.parameters))]
  }
}

function* askedWords(
  run: Execution,
  { position }: CommandCall,
  { name }: CmdletMetadata,
  parameters: readonly ParameterMetadata[],
): Running<BoundWord[]> {
  const given = yield* askMandatory(run, name, position, parameters)
  return given.map(({ name: parameter, value }) => ({
    kind: 'parameter',
    name: parameter,
    attached: { value },
    extent: null,
  }))
}

/** Binds an object of the pipeline; answers whether that could be done. An error is one of this object alone. */
function* boundInput(
  run: Execution,
  invocation: Invocation,
  { state, perObject }: WordsBound,
  input: Value,
): Running<boolean> {
  const made = new Map<string, Value>()
  for (const { parameter, block } of perObject)
    made.set(parameter, unwrapped(yield* blockOutput(run, block, { under: input })))
  const binding = bindInput(state, input, made)
  if (binding.is === 'bound') {
    invocation.bound = binding.bound
    return true
  }
  if (binding.is === 'error') yield* reportError(run, invocation, binding.error)
  return false
}

/** What -OutVariable and -PipelineVariable do with what is put out. */
function emitting(run: Execution, invocation: Invocation, emit: Emit): Emit {
  return (value) => {
    addToList(run, invocation, 'OutVariable', value)
    const name = common(invocation, 'PipelineVariable')
    if (name !== undefined) setVariable(run, toText(name), value)
    return emit(value)
  }
}

function record(
  run: Execution,
  { metadata, bound, failed, changed, deeds }: Invocation,
  began: number,
): void {
  run.calls.push({
    cmdlet: metadata.name,
    parameters: Object.fromEntries([...bound.values].map(([name, value]) => [name, textOfParameter(value)])),
    began,
    ended: run.moment.at,
    succeeded: !failed,
    changed,
    deeds,
  })
}

function textOfParameter(value: Value): string {
  return Array.isArray(value) ? value.map(toText).join(',') : toText(value)
}
