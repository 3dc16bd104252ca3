import { describe, expect, it } from 'vitest'
import { openShell } from '../../../src/app/shell/open-shell.ts'
import type { Shell } from '../../../src/app/shell/shell.ts'
import { simulateFooting, type EndedLine, type ShellFooting } from '../../../src/app/shell/footing.ts'
import { momentOf } from '../../../src/app/store/moment.ts'
import { simulatorPart } from '../../../src/app/store/simulator-part.ts'
import { shownFuture } from '../../../src/app/store/simulator.ts'
import { playOn } from '../../../src/app/simulation/player.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { drive } from '../../../src/core/shell/host/drive.ts'
import { playLines } from '../../../src/core/shell/host/play.ts'
import { estateOf } from '../../../src/core/shell/host/estate.ts'
import { shownLines } from '../../../src/core/shell/host/transcript.ts'
import { cmdlets } from '../../../src/core/shell/cmdlets.ts'
import { runLine } from '../../../src/core/shell/run-line.ts'
import { newSession } from '../../../src/core/shell/new-session.ts'
import { traceOf } from '../../../src/core/simulate/checkpoints.ts'
import { traceHash } from '../../../src/core/simulate/trace/hash.ts'
import { minute } from '../../../src/core/simulate/clock.ts'
import type { Scenario } from '../../../src/core/simulate/scenario/scenario.ts'
import type { WorldEvent } from '../../../src/core/simulate/world.ts'
import { appWith } from '../../support/memory-ports.ts'

await simulatorPart.load()

const topology = soundPair(3)

/** A shell over two paired pools in Simulate mode; `plays` lets real time pass for the player. */
function opened(footing: Partial<ShellFooting> = {}, scenario?: Scenario) {
  const { app, store, memory } = appWith({ doc: documentOf(topology, { name: 'Contoso' }) })
  store.getState().setMode('simulate')
  if (scenario) store.getState().beginSimulation(scenario)
  const ended: EndedLine[] = []
  const shell = openShell(app, { ...simulateFooting, onLine: (line) => void ended.push(line), ...footing })
  const stop = playOn(store, app.ports.ticker, () => undefined)
  const simulation = () => store.getState().simulation!
  return {
    app,
    store,
    memory,
    shell,
    ended,
    stop,
    simulation,
    future: () => shownFuture(simulation()),
    text: () => textOf(shell),
  }
}

const textOf = ({ store }: Shell): string =>
  store
    .getState()
    .blocks.map(({ prompt, lines }) => prompt + lines.join('\n'))
    .join('\n')

const failover = 'Invoke-CsPoolFailOver -PoolFqdn dub-pool.contoso.com -Confirm:$false -Verbose'

const lines = [
  '$pool = "dub-pool.contoso.com"',
  'Get-CsPool | Select-Object Identity, Site | Format-Table',
  failover,
  'Get-CsRegistrarConfiguration | Select-Object Identity, PoolState',
  'Start-Sleep -Seconds 90; "awake"',
  'Invoke-CsPoolFailBack -PoolFqdn $pool -Confirm:$false -Verbose',
  'Get-Date',
  'nonsense -here',
]

/** What the same lines come to without a screen. */
function headless(typed: readonly string[]) {
  const played = playLines(estateOf(topology), newSession(topology), typed, cmdlets)
  return {
    hash: traceHash(traceOf(played.estate.recording).filter(({ at }) => at <= played.estate.at)),
    at: played.estate.at,
    shown: played.entries.map(({ shown }) => shownLines(shown)),
  }
}

describe('a line in the page', () => {
  it.each([
    ['10 simulated seconds for each real one', 10, 1000 / 60],
    ['600 simulated seconds for each real one, in pictures far apart', 600, 250],
    ['one event after the other', 'next event', 1000],
  ] as const)('gives the trace and the output that it gives without a screen, at %s', (_, speed, real) => {
    const wanted = headless(lines)
    expect(wanted.at).toBeGreaterThan(5 * minute)
    const page = opened()
    page.store.getState().setSpeed(speed)
    page.shell.paste(lines)
    for (let i = 0; i < 200_000 && page.ended.length < lines.length; i++) page.memory.pass(real)
    expect(page.ended.map(({ shown }) => shownLines(shown))).toEqual(wanted.shown)
    expect(page.simulation().at).toBe(wanted.at)
    const trace = traceOf(page.future().recording).filter(({ at }) => at <= wanted.at)
    expect(traceHash(trace)).toBe(wanted.hash)
  })

  it('gives the same where every wait is skipped', () => {
    const wanted = headless(lines)
    const page = opened()
    page.shell.paste(lines)
    for (let i = 0; i < 1000 && page.ended.length < lines.length; i++) {
      page.shell.skip()
      page.memory.pass(20)
    }
    expect(page.ended.map(({ shown }) => shownLines(shown))).toEqual(wanted.shown)
    expect(page.simulation().at).toBe(wanted.at)
  })
})

describe('what happens while a line runs', () => {
  const fault: WorldEvent = { of: 'fault', event: { is: 'part-failed', part: 'server:401' } }
  const at = 123_457

  it('is met by the line as if it had been known before', () => {
    const played = playLines(
      estateOf(topology, undefined, [{ at, event: fault }]),
      newSession(topology),
      [failover],
      cmdlets,
    )
    const page = opened()
    page.shell.submit(failover)
    page.store.getState().advance(at)
    page.store.getState().inject('fails', [fault])
    page.shell.skip()
    expect(page.ended.map(({ shown }) => shownLines(shown))).toEqual([shownLines(played.entries[0]!.shown)])
    expect(page.simulation().at).toBe(played.estate.at)
    expect(traceHash(traceOf(page.future().recording))).toBe(traceHash(traceOf(played.estate.recording)))
    expect(page.store.getState().simulated.map(({ label }) => label)).toEqual([failover.slice(0, 69) + '…'])
  })

  it('is Ctrl+C at the same moment as without a screen', () => {
    const session = newSession(topology)
    const page = opened()
    page.shell.submit(failover)
    page.store.getState().advance(at)
    page.shell.interrupt()
    const driven = drive(runLine(session, failover, cmdlets), estateOf(topology), () => null, at)
    expect(page.ended[0]).toMatchObject({ line: failover, at: 0, interrupted: at })
    expect(shownLines(page.ended[0]!.shown)).toEqual(shownLines(driven.shown))
    expect(page.ended[0]!.result.ended).toBe('interrupted')
    expect(traceHash(traceOf(page.future().recording))).toBe(traceHash(traceOf(driven.estate.recording)))
  })
})

describe('what a script has in store', () => {
  const scenario: Scenario = {
    name: 'A scenario',
    description: '',
    topology: null,
    begins: 'running',
    timeOfDay: 0,
    seed: null,
    parameters: {},
    script: [{ do: 'fail', what: ['ldn-pool-fe01.contoso.com'], at: 2 * minute }],
    until: 60 * minute,
    assertions: [],
  }
  const isOff = (page: ReturnType<typeof opened>) =>
    momentOf(page.store.getState())!.view.outage.has('server:201')

  it('still comes after a line has done something, where the shell is told so', () => {
    const page = opened({ keepsScript: true }, scenario)
    page.shell.submit(failover)
    page.shell.skip()
    expect(isOff(page)).toBe(true)
  })

  it('is dropped with a word in Simulate mode, as on the canvas', () => {
    const page = opened({}, scenario)
    page.shell.submit(failover)
    page.shell.skip()
    expect(isOff(page)).toBe(false)
    expect(page.text()).toContain('1 thing that was to be put in later is dropped')
  })
})

describe('a shell for something else', () => {
  it('leaves a line to whoever takes it, and tells of every other one with its answers', () => {
    const page = opened({
      take: (line) => (line === 'hint' ? [{ stream: 'coach', text: 'Look at the pool.' }] : null),
    })
    page.shell.paste(['hint', 'Invoke-CsPoolFailOver -PoolFqdn dub-pool.contoso.com', 'n'])
    expect(page.text()).toContain('Look at the pool.')
    expect(page.ended.map(({ line, answers, at }) => ({ line, answers, at }))).toEqual([
      { line: 'Invoke-CsPoolFailOver -PoolFqdn dub-pool.contoso.com', answers: ['n'], at: 0 },
    ])
  })

  it('gives a transcript that comes to the same when it is typed again', () => {
    const page = opened()
    page.shell.paste(['$pool = "dub-pool.contoso.com"', failover])
    page.shell.skip()
    page.store.getState().seek(page.simulation().at + 90_000)
    page.shell.submit('Invoke-CsPoolFailBack -PoolFqdn $pool -Confirm:$false')
    page.shell.skip()
    page.shell.download()
    const typed = page.memory.downloads[0]!.text.split('\r\n').flatMap((line) => {
      if (line.startsWith('# at')) return [line]
      return line.startsWith('PS ') ? [line.slice(line.indexOf('> ') + 2)] : []
    })
    const played = playLines(estateOf(topology), newSession(topology), typed, cmdlets)
    expect(played.estate.at).toBe(page.simulation().at)
    expect(traceHash(traceOf(played.estate.recording))).toBe(traceHash(traceOf(page.future().recording)))
  })
})
