import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { command } from '../../../src/app/commands/commands.ts'
import { attemptOf } from '../../../src/app/drill/attempt-state.ts'
import { beginDrill } from '../../../src/app/drill/begin.ts'
import { resumeAttempt } from '../../../src/app/drill/resuming.ts'
import { drillViewOf } from '../../../src/app/store/drill-view.ts'
import { drills } from '../../../src/core/drills/catalogue/drills.ts'
import { arrivalOf } from '../../../src/core/drills/replay.ts'
import { attemptIn } from '../../../src/core/drills/transcript.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { renderApp } from '../../support/render-app.tsx'
import { begun, firstServers, start } from './begun.tsx'

const log = () => screen.getByRole('log')

describe('an answer that is wrong', () => {
  const reading = () => {
    const page = begun()
    act(
      () =>
        void beginDrill(
          page.app,
          drills.find(({ id }) => id === 'read-the-tables')!,
          'practice',
        ),
    )
    return page
  }

  it('is told why for each question that is open', () => {
    const { type } = reading()
    type('answer ldn-pool-fe05')
    expect(log()).toHaveTextContent('Not right: ldn-pool-fe05.')
    expect(log()).toHaveTextContent('while the pool stays functional: there are larger answers.')
    expect(log()).toHaveTextContent('to stop the pool: without these it has its quorum still.')
  })

  it('is told once which name is unknown', () => {
    const { type } = reading()
    type('answer fe99')
    expect(log()).toHaveTextContent(/Not right: fe99: fe99 is no server of [\w.-]+\.$/)
  })

  it('is not compared with a question that was answered already', () => {
    const { type } = reading()
    type('answer ldn-pool-fe05, ldn-pool-fe06, ldn-pool-fe07, ldn-pool-fe08')
    type('answer ldn-pool-fe05')
    expect(log()).toHaveTextContent(/Not right: ldn-pool-fe05: without these it has its quorum still\.$/)
  })

  it('stands in the shell as if it had been typed when it comes from the selection', async () => {
    const { store, attempting, user } = begun()
    const [pool] = attempting().drill.topology.sites[0]!.pools
    act(() => store.getState().select(pool!.servers.slice(0, 2).map(({ id }) => id)))
    await user.click(screen.getByRole('button', { name: 'Answer with the selection (2)' }))
    expect(log()).toHaveTextContent('> answer ldn-pool-fe01.contoso.com, ldn-pool-fe02.contoso.com')
  })
})

describe('a word of the drill that is typed while a line runs', () => {
  it('is answered at once where it changes nothing', () => {
    const { type, attempting } = begun()
    type('Start-Sleep 100')
    type('objective')
    type('show goal')
    type('hint')
    type('hint')
    expect(log()).toHaveTextContent('[ ] The pool is functional')
    expect(log()).toHaveTextContent('What still differs:')
    expect(log()).toHaveTextContent('Hint 1:')
    expect(attempting().shell.store.getState().queued).toEqual([])
  })

  it('waits its turn where it changes something, and is an answer where something is asked', () => {
    const { type, attempting } = begun()
    type('Start-Sleep 100')
    type('undo')
    expect(attempting().shell.store.getState().queued).toEqual(['undo'])
    act(() => attempting().shell.interrupt())
    type('$said = Read-Host question')
    type('hint')
    expect(attempting().shell.store.getState().queued).toEqual([])
    type('$said')
    expect(log()).toHaveTextContent(/\$saidhint$/)
  })
})

describe('the transcript of a line during which words of the drill were typed', () => {
  it('tells of the same attempt', () => {
    const { app, store, memory, type, skip, attempting } = begun()
    type('Start-Sleep 100; $said = Read-Host question')
    type('hint')
    act(() => memory.pass(3000))
    type('hint')
    type('objective')
    skip()
    type('yes')
    act(() => store.getState().shell?.download())
    expect(attempting().entries).toMatchObject([{ does: 'line', answers: ['yes'] }])
    const arrived = arrivalOf(firstServers)
    expect(
      arrived.ok && attemptIn(firstServers, arrived.arrival, memory.downloads.at(-1)!.text),
    ).toMatchObject({ entries: attempting().entries, hints: attemptOf(app)!.hints })
    expect(attemptOf(app)!.hints).toBe(1)
  })
})

describe('a solution that was shown', () => {
  it('says that the attempt does not count, and goes on at its step after a reload', async () => {
    const page = begun()
    const note = () => screen.queryByText(/^The solution was shown: this attempt does not count/)
    expect(note()).toBeNull()
    page.type('show solution')
    page.type('show solution')
    await page.settled()
    expect(note()).toBeVisible()
    const [first] = firstServers.solution
    page.type(first!.line!)
    page.skip()
    await page.settled()
    const kept = page.memory.drills.attempt!
    const due = drillViewOf(page.app).getState().solutionAt
    page.unmount()
    const again = renderApp({ doc: documentOf(soundPair(3), { name: 'Contoso' }) })
    act(() => resumeAttempt(again.app, kept))
    expect(note()).toBeVisible()
    expect(drillViewOf(again.app).getState().solutionAt).toBe(due)
    const solution = screen.getByRole('region', { name: 'The solution' })
    expect(solution).toHaveTextContent(firstServers.solution[due!]!.reason)
  })
})

describe('the debrief', () => {
  const ways = () =>
    screen.getAllByRole('button', { name: /^(Next drill|Try again)$/ }).map((button) => button.textContent)

  it('leads back into a drill that was not solved', async () => {
    const { user } = begun()
    await user.click(screen.getByRole('button', { name: 'Finish and debrief' }))
    await screen.findByRole('article', { name: 'Debrief' })
    expect(ways()).toEqual(['Try again', 'Next drill'])
    expect(screen.getByRole('button', { name: 'Try again' })).toHaveClass('primary')
  })
})

describe('Drill mode', () => {
  it('is entered by its shortcut with the focus in the line of the shell', async () => {
    const { app, store } = begun()
    act(() => store.getState().setMode('design'))
    act(() => void command('mode-drill').run(app))
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Command' })).toHaveFocus())
  })

  it('keeps the words of a step as they are', () => {
    const { app, type } = begun()
    type(start)
    act(() => drillViewOf(app).setState({ solutionAt: 0 }))
    const solution = screen.getByRole('region', { name: 'The solution' })
    expect(within(solution).getByRole('code')).toHaveTextContent(firstServers.solution[0]!.line!)
  })
})
