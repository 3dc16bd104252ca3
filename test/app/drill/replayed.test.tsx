import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { attemptOf } from '../../../src/app/drill/attempt-state.ts'
import { arrivalOf, replay } from '../../../src/core/drills/replay.ts'
import { attemptIn } from '../../../src/core/drills/transcript.ts'
import { begun, firstServers, start } from './begun.tsx'

function arrival() {
  const arrived = arrivalOf(firstServers)
  if (!arrived.ok) throw new Error('The drill cannot be played')
  return arrived.arrival
}

describe('an attempt that was interrupted', () => {
  it('replays as it went on the page: what a finally block does then takes no time', () => {
    const { app, store, type, skip, attempting, variables } = begun()
    type('try { Start-Sleep 100 } finally { $x = 1; Start-Sleep 50; $y = 2 }')
    act(() => store.getState().shell?.interrupt())
    skip()
    const again = replay(firstServers, arrival(), attemptOf(app)!)
    expect(again.done.at(-1)!.ended).toBe(attempting().done.at(-1)!.ended)
    expect(again.session.variables.get('x')).toEqual(variables().get('x'))
    expect(again.session.variables.has('y')).toBe(variables().has('y'))
  })

  it('asks nothing more after a question was left', () => {
    const { app, store, type, variables } = begun()
    type('try { Read-Host "a" } finally { $x = Read-Host "b" }')
    act(() => store.getState().shell?.interrupt())
    expect(store.getState().lineUnderWay).toBeNull()
    const again = replay(firstServers, arrival(), attemptOf(app)!)
    expect(again.session.variables.has('x')).toBe(variables().has('x'))
  })
})

describe('what is recorded of an attempt', () => {
  it('holds nothing that a question has hidden', () => {
    const { app, memory, type } = begun()
    type('$s = Read-Host "Password" -AsSecureString')
    type('hunter2')
    expect(attemptOf(app)!.entries).toMatchObject([{ answers: ['*******'] }])
    expect(memory.drills.attempt).not.toContain('hunter2')
  })

  it('comes to the same from the transcript, with everything that was done by buttons', async () => {
    const { app, store, memory, type, skip, user, settled } = begun()
    const press = (name: string) => user.click(screen.getByRole('button', { name }))
    type('$x = 1')
    await press('Reset')
    await press('Begin anew')
    await press('Hint')
    await press('Open it')
    type('hint')
    type('reset')
    type(start)
    skip()
    type('exit')
    await press('Undo')
    type('$y = 2')
    const servers = firstServers.topology.sites[0]!.pools[0]!.servers.slice(0, 7)
    act(() => store.getState().select(servers.map(({ id }) => id)))
    await press('Answer with the selection (7)')
    await settled()
    act(() => store.getState().shell?.download())
    const { entries, hints, undone, revealed } = attemptOf(app)!
    expect({ hints, undone, revealed }).toEqual({ hints: 1, undone: 1, revealed: false })
    expect(entries).toHaveLength(2)
    expect(attemptIn(firstServers, arrival(), memory.downloads.at(-1)!.text)).toMatchObject({
      entries,
      hints,
      undone,
    })
  })
})
