import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { placeMissing } from '../../../src/app/canvas/arrange.ts'
import { playingPart } from '../../../src/app/panels/simulation-part.ts'
import { simulatorPart } from '../../../src/app/store/simulator-part.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { minute, second } from '../../../src/core/simulate/clock.ts'
import { renderApp } from '../../support/render-app.tsx'

await simulatorPart.load() // as after the first moment in a browser
await playingPart.load()

async function simulating({ reducedMotion = false } = {}) {
  const rendered = renderApp({ doc: placeMissing(documentOf(soundPair(8))), reducedMotion })
  await rendered.user.click(screen.getByRole('radio', { name: 'Simulate' }))
  const { store, memory } = rendered
  return {
    ...rendered,
    at: () => store.getState().simulation!.at,
    pass: (elapsed: number) => act(() => memory.pass(elapsed)),
  }
}
const timeline = () => within(screen.getByRole('region', { name: 'Timeline' }))
const slider = () => timeline().getByRole('slider', { name: 'Moment' })
const button = (name: string | RegExp) => timeline().getByRole('button', { name })
const said = () =>
  screen
    .getAllByText((_, element) => element?.getAttribute('aria-live') === 'polite')
    .map((region) => region.textContent)
    .join('')

describe('playing', () => {
  it('moves the moment on by real time at the chosen speed, until it is paused', async () => {
    const { user, store, at, pass } = await simulating()
    pass(1000)
    expect(at()).toBe(0)
    await user.click(button('Play the simulation'))
    pass(1000)
    expect(at()).toBeGreaterThan(9.9 * second)
    expect(at()).toBeLessThanOrEqual(10 * second)
    expect(timeline().getByText(/^00:00:(?:09|10)$/)).toBeInTheDocument()
    act(() => store.getState().setSpeed(600))
    pass(1000)
    expect(at()).toBeGreaterThan(10 * minute)
    await user.click(button('Pause the simulation'))
    const paused = at()
    pass(1000)
    expect(at()).toBe(paused)
    expect(said()).toMatch(/^Paused at 00:10:\d\d simulated\.$/)
  })

  it('by event goes to the next one each second', async () => {
    const { user, store, at, pass } = await simulating()
    act(() => store.getState().toggleParts(['server:201']))
    await user.click(timeline().getByRole('combobox', { name: 'Speed' }))
    await user.click(await screen.findByRole('option', { name: /^by event/ }))
    await user.click(button('Play the simulation'))
    pass(900)
    expect(at()).toBe(0)
    pass(200)
    expect(at()).toBe(30 * second)
  })

  it('with less motion the moment moves only when something happens', async () => {
    const { user, store, at, pass } = await simulating({ reducedMotion: true })
    act(() => store.getState().toggleParts(['server:201']))
    await user.click(button('Play the simulation'))
    pass(2900)
    expect(at()).toBe(0)
    pass(200)
    expect(at()).toBeGreaterThanOrEqual(30 * second)
  })

  it('announces what happens in batches, at most one each two seconds', async () => {
    const { user, store, pass } = await simulating()
    act(() => {
      store.getState().toggleParts(['server:201'])
      store.getState().seek(10 * second)
      store.getState().toggleParts(['site:1'])
      store.getState().seek(0)
      store.getState().setSpeed(60)
    })
    await user.click(button('Play the simulation'))
    const { count } = store.getState().announcement
    pass(1900)
    expect(store.getState().announcement.count).toBe(count + 1)
    expect(said()).toContain('ldn-pool stopped')
    pass(10_000)
    expect(store.getState().announcement.count - count).toBeLessThanOrEqual(6)
  })

  it('stops at the end where nothing more is to come, and says so', async () => {
    const { user, store, at, pass } = await simulating()
    act(() => store.getState().setSpeed(600))
    await user.click(button('Play the simulation'))
    pass(10_000)
    expect(store.getState().simulation!.playing).toBe(false)
    expect(at()).toBe(60 * minute)
    expect(said()).toBe('The end of the timeline. Play again to go on.')
  })

  it('pauses when the mode is left', async () => {
    const { user, at, pass } = await simulating()
    await user.click(button('Play the simulation'))
    await user.click(screen.getByRole('radio', { name: 'Design' }))
    pass(1000)
    expect(at()).toBe(0)
  })
})

describe('the slider', () => {
  it('says the moment and what the pools do', async () => {
    const { store } = await simulating()
    expect(slider()).toHaveAttribute('aria-valuetext', '00:00:00 simulated, all pools run')
    act(() => store.getState().toggleParts(['site:1']))
    act(() => store.getState().seek(500 * second))
    expect(slider()).toHaveAttribute('aria-valuetext', '00:08:20 simulated, ldn-pool stopped')
    expect(slider()).toHaveAttribute('aria-valuenow', '500000')
  })

  it('goes by event with the arrow keys, by mark with the page keys, to both ends, and plays with Space', async () => {
    const { user, store, at } = await simulating()
    act(() => store.getState().toggleParts(['site:1']))
    act(() => slider().focus())
    await user.keyboard('{ArrowRight}')
    expect(at()).toBe(30 * second)
    await user.keyboard('{PageUp}')
    expect(at()).toBe(5 * minute)
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(at()).toBe(0)
    await user.keyboard('{End}')
    expect(at()).toBe(60 * minute)
    await user.keyboard('{Home}')
    expect(at()).toBe(0)
    await user.keyboard(' ')
    expect(store.getState().simulation!.playing).toBe(true)
    await user.keyboard(' ')
    expect(store.getState().simulation!.playing).toBe(false)
    expect(slider()).toHaveFocus()
  })

  it('has a legend of the marks that are there', async () => {
    const { store } = await simulating()
    expect(timeline().queryByText('Failure')).not.toBeInTheDocument()
    act(() => store.getState().toggleParts(['site:1']))
    const marks = within(timeline().getByRole('list', { name: 'Marks' }))
    expect(marks.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Failure', 'Pool state'])
  })
})

describe('the buttons', () => {
  it('step, jump and go back to the beginning; what is not to be had says why', async () => {
    const { user, store, at } = await simulating()
    expect(button('Go to the previous event')).toHaveAttribute('aria-disabled', 'true')
    act(() => store.getState().toggleParts(['site:1']))
    await user.click(button('Go to the next event'))
    expect(at()).toBe(30 * second)
    await user.click(button('Go to the next mark on the timeline'))
    expect(at()).toBe(5 * minute)
    await user.click(button('Go to the previous mark on the timeline'))
    await user.click(button('Simulate from the beginning again'))
    expect(at()).toBe(0)
    expect(store.getState().simulation!.futures[0].inputs).toEqual([])
  })

  it('fork: two futures to choose from, and one can be dropped', async () => {
    const { user, store } = await simulating()
    expect(timeline().queryByRole('radiogroup')).not.toBeInTheDocument()
    act(() => store.getState().seek(minute))
    await user.click(button(/^Fork here/))
    const futures = within(timeline().getByRole('radiogroup', { name: 'Future that is shown' }))
    expect(futures.getByRole('radio', { name: 'Fork' })).toBeChecked()
    await user.click(futures.getByRole('radio', { name: 'Base' }))
    expect(store.getState().simulation!.shown).toBe(0)
    await user.keyboard('{ArrowRight}')
    expect(futures.getByRole('radio', { name: 'Fork' })).toHaveFocus()
    expect(store.getState().simulation!.shown).toBe(1)
    await user.click(button('Drop Fork'))
    expect(timeline().queryByRole('radiogroup')).not.toBeInTheDocument()
  })

  it('undo takes back what was done, from anywhere', async () => {
    const { user, store } = await simulating()
    act(() => store.getState().toggleParts(['site:1']))
    expect(screen.getByRole('button', { name: 'Undo: London fails' })).toBeInTheDocument()
    await user.keyboard('{Control>}z{/Control}')
    expect(store.getState().simulated).toEqual([])
    expect(said()).toMatch(/^Undone: London fails\. 00:00:00 simulated\. ldn-pool runs/)
  })
})
