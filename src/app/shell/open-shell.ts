import type { Written } from '#core/shell/asks.ts'
import { cmdlets } from '#core/shell/cmdlets.ts'
import { complete } from '#core/shell/complete/complete.ts'
import { promptOf } from '#core/shell/prompt.ts'
import { isIncomplete, runLine } from '#core/shell/run-line.ts'
import type { App } from '../store/context.tsx'
import { momentOf } from '../store/moment.ts'
import { createShellStore } from '../store/shell-state.ts'
import type { Simulation } from '../store/simulation-slice.ts'
import { momentIn, newsBetween, shownFuture } from '../store/simulator.ts'
import { shellText as text } from '../text/shell.ts'
import { canvasDeeds } from './canvas-deeds.ts'
import { addStep, type Current } from './current-line.ts'
import type { ShellFooting } from './footing.ts'
import { newQueue } from './queue.ts'
import { remember } from './remember.ts'
import { startLine } from './runner.ts'
import { screenOf } from './screen.ts'
import type { Shell } from './shell.ts'
import { stageOn } from './stage.ts'
import { transcriptOf } from './transcript.ts'

/** So many moments are gone through before the page answers again. */
const mostAtOnce = 400

const commands = cmdlets.map(({ name }) => name)

/** Opens a shell on the simulation of the application, which must have begun. */
export function openShell({ store: app, ports }: App, footing: ShellFooting): Shell {
  const begun = app.getState().simulation
  if (!begun) throw new Error('There is no simulation for a shell to live on')
  const store = createShellStore(footing.newSession(begun.topology), ports.typed.load())
  const screen = screenOf(store, ports.ticker)
  const deeds = canvasDeeds(store, screen.say)
  const queue = newQueue(isIncomplete)
  let count = 0
  let current: Current | null = null
  let ours = false
  let movedFrom: number | null = null
  const stage = stageOn(app, footing.keepsScript, change)

  function simulation(): Simulation | null {
    return app.getState().simulation
  }

  /** Changes the simulation so that the shell does not take it for somebody else's doing. */
  function change(next: Simulation): void {
    ours = true
    app.setState({ simulation: next })
    ours = false
  }

  function setPlaying(playing: boolean): void {
    const now = simulation()
    if (now && now.playing !== playing) change({ ...now, playing })
  }

  function note(words: string): void {
    screen.note(words, simulation()?.at ?? 0)
  }

  /** Runs what waits for its turn, until something takes time or a person. */
  function pump(): void {
    for (;;) {
      const asking = current?.run?.state().is === 'asking'
      if (current && !asking) break
      const next = asking ? queue.answer() : queue.line()
      if (next === null) break
      if (asking) answer(next)
      else begin(next)
    }
    const open = current ? null : queue.open()
    if (open !== null)
      store.setState(({ draft }) => ({ draft: { text: open, count: draft.count + 1, isWhole: false } }))
    store.setState({ queued: queue.waiting() })
  }

  function begin(line: string): void {
    const before = simulation()
    if (!before) return
    if (movedFrom !== null && movedFrom !== before.at) note(text.moved(movedFrom, before.at))
    movedFrom = null
    const { session: last, blocks, columns } = store.getState()
    const session = columns === null ? last : { ...last, columns }
    echo(line, before.at)
    const taken = footing.take?.(line) ?? null
    if (taken || line.trim() === '') return say(taken ?? [], before.at)
    current = {
      number: ++count,
      line,
      session,
      block: (blocks.at(-1)?.id ?? 0) + 1,
      before,
      steps: app.getState().simulated,
      answers: [],
      shown: [],
      interrupted: null,
      run: null,
    }
    const mine = current
    go(() => {
      mine.run = startLine(runLine(session, line, cmdlets), stage, (shown) => {
        mine.shown.push(shown)
        screen.show(shown)
      })
      if (mine.run.state().is === 'waiting') setPlaying(true)
    })
  }

  /** Shows what was typed, with the next batch. */
  function echo(line: string, at: number): void {
    screen.add({ kind: 'typed', lines: line.split('\n'), at, prompt: promptOf(store.getState().session) })
    if (line.trim() !== '') remember(store, ports, line)
  }

  function say(said: readonly Written[], at: number): void {
    for (const written of said) screen.write(written, at)
    screen.flush()
  }

  /** Whether a line need not wait until what runs has ended: then it is answered now. */
  function isAnsweredMeanwhile(line: string): boolean {
    const said = store.getState().doing === 'waiting' ? footing.takeMeanwhile?.(line) : null
    if (!said) return false
    const { at } = stage.estate()
    echo(line, at)
    say(said, at)
    return true
  }

  function answer(line: string | null): void {
    const mine = current
    if (!mine) return
    const isSecret = store.getState().prompt?.isSecret === true
    if (line !== null) mine.answers.push(isSecret ? '*'.repeat(line.length) : line)
    store.setState({ prompt: null })
    go(() => {
      mine.run?.answer(line)
      if (mine.run?.state().is === 'waiting') setPlaying(true)
      else if (mine.before.playing) setPlaying(true)
    })
  }

  /** Lets the line go on, and shows how far it is then. */
  function go(step: () => void): void {
    try {
      step()
    } catch (error) {
      fail(error)
      return
    }
    settle()
  }

  function settle(): void {
    const state = current?.run?.state()
    if (!current || !state) return
    switch (state.is) {
      case 'ended':
        finish(current, state.result)
        return
      case 'waiting':
        hold('waiting')
        return
      case 'asking': {
        setPlaying(false)
        const { prompt } = state
        if (store.getState().prompt === prompt) return
        if (prompt.lines.length > 0) screen.add({ kind: 'host', lines: prompt.lines, at: stage.estate().at })
        screen.flush()
        hold('asking')
        store.setState({ prompt })
      }
    }
  }

  /** The line holds the simulation until it has ended. */
  function hold(doing: 'waiting' | 'asking'): void {
    const line = current?.line ?? ''
    if (app.getState().lineUnderWay !== line) app.setState({ lineUnderWay: line })
    if (store.getState().doing !== doing) {
      screen.flush()
      store.setState({ doing, line })
    }
    screen.keepWriting()
  }

  /** The simulation is free again. */
  function release(): void {
    current = null
    if (app.getState().lineUnderWay !== null) app.setState({ lineUnderWay: null })
    screen.stopWriting()
    store.setState({ doing: 'ready', prompt: null, line: '', progress: null })
  }

  function finish(mine: Current, result: Parameters<NonNullable<ShellFooting['onLine']>>[0]['result']): void {
    const { line, before, answers, interrupted, shown } = mine
    const hadToWait = app.getState().lineUnderWay !== null
    release()
    setPlaying(before.playing)
    store.setState({ session: result.session })
    const hasChanged = result.calls.some(({ changed }) => changed)
    if (hasChanged) keepStep(mine)
    const after = simulation()
    const news = after && before.life === after.life ? newsBetween(momentIn(before), momentIn(after)) : ''
    const said = [hadToWait ? text.ended(line) : hasChanged ? text.done(line) : '', news]
    if (said.some(Boolean)) app.getState().announce(said.filter(Boolean).join(' '))
    footing.onLine?.({ at: before.at, line, answers, interrupted, shown, result })
    if (result.ended === 'exit' && after) {
      note(text.left)
      store.setState({ session: footing.newSession(after.topology) })
    }
  }

  /** Everything that the line has done, and all the time that it took, is one step that can be taken back. */
  function keepStep(mine: Current): void {
    const { number, session: before, block } = mine
    const origin = { line: number }
    const { session: after, blocks } = store.getState()
    deeds.keep(origin, { from: block, to: blocks.at(-1)?.id ?? block, before, after })
    addStep(app, mine, origin)
    const later = shownFuture(mine.before).inputs.filter(({ at }) => at > mine.before.at).length
    if (!footing.keepsScript && later > 0) note(text.dropped(later))
  }

  function fail(error: unknown): void {
    const line = current?.line ?? ''
    const why = error instanceof Error ? error.message : String(error)
    queue.drop()
    release()
    setPlaying(false)
    note(text.noRest(line, why))
  }

  /** Whether the page was loaded again meanwhile: what was typed before is gone then, and what came of it is not. */
  function isBroughtBack({ life }: Simulation): boolean {
    return app.getState().broughtBack === life
  }

  /** The simulation was begun anew, or one from before has come back. */
  function live(next: Simulation, before: Simulation | null): void {
    queue.drop()
    if (current) {
      const { line } = current
      release()
      note(text.stopped(line))
    }
    movedFrom = null
    const back = deeds.sessionOf(next, before)
    note(back ? text.back : isBroughtBack(next) ? text.reloaded : text.began)
    store.setState({ session: back ?? footing.newSession(next.topology), queued: [] })
  }

  /** The simulation as the shell saw it last. */
  let lived: Simulation = begun
  const unsubscribe = app.subscribe((now, before) => {
    if (ours) lived = now.simulation ?? lived
    if (ours || !footing.isHere(now)) return
    if (now.shell !== shell) app.setState({ shell })
    const { simulation: next } = now
    if (!next || next === lived) return
    const last = lived
    lived = next
    if (next.life !== last.life) return live(next, last)
    if (now.simulated !== before.simulated) deeds.follow(now, before)
    else if (current === null && next.at !== last.at) movedFrom ??= last.at
    const isTouched = current !== null && next.futures !== last.futures
    if (isTouched && current?.run?.state().is === 'waiting') {
      const mine = current
      go(() => mine.run?.look())
      pump()
    }
  })
  const shell: Shell = {
    store,
    submit: (line) => {
      if (isAnsweredMeanwhile(line)) return
      queue.push([line], true)
      pump()
    },
    paste: (lines) => {
      queue.push(lines, false)
      pump()
    },
    complete: (line, caret) => {
      const world = momentOf(app.getState())?.world ?? null
      return complete(line, caret, { session: store.getState().session, world, commands })
    },
    cancel: (line) => {
      const { session } = store.getState()
      screen.say({
        kind: 'typed',
        lines: `${line}^C`.split('\n'),
        at: simulation()?.at ?? 0,
        prompt: promptOf(session),
      })
    },
    setStrict: (isStrict) => store.setState({ isStrict }),
    setColumns: (columns) => {
      if (store.getState().columns !== columns) store.setState({ columns })
    },
    dueAt: () => current?.run?.dueAt() ?? null,
    advance: (to) => {
      while (current?.run?.state().is === 'waiting') {
        const mine = current
        go(() => mine.run?.advance(to))
        if (current === mine) return
        pump()
      }
      const now = simulation()
      if (current || !now || now.at >= to || !now.playing) return
      ours = true
      app.getState().seek(to)
      ours = false
    },
    interrupt: () => {
      queue.drop()
      const mine = current
      if (!mine?.run) return
      if (mine.run.state().is === 'asking') answer(null)
      else {
        screen.add({ kind: 'host', lines: ['^C'], at: stage.estate().at })
        go(() => (mine.interrupted ??= mine.run?.interrupt() ?? null))
      }
      pump()
    },
    skip: () => {
      const mine = current
      if (mine === null) return
      let stop: (() => void) | null = null
      let isThere = false
      const more = () => {
        if (current !== mine || isThere) return stop?.()
        go(() => (isThere = mine.run?.advance(Infinity, mostAtOnce) ?? true))
        if (current !== mine) pump()
      }
      more()
      if (current === mine && !isThere) stop = ports.ticker.run(more)
    },
    clear: screen.clear,
    download: () => {
      screen.flush()
      ports.files.download(text.file, transcriptOf(store.getState().blocks))
    },
    close: () => {
      unsubscribe()
      queue.drop()
      if (current) release()
      if (app.getState().shell === shell) app.setState({ shell: null })
    },
  }
  if (footing.isHere(app.getState())) app.setState({ shell })
  if (isBroughtBack(begun)) note(text.reloaded)
  deeds.earlier(app.getState().simulated)
  return shell
}
