import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { commands } from '../../src/app/commands/commands.ts'
import { CommandPalette } from '../../src/app/panels/CommandPalette.tsx'
import { mostResults, paletteIndex, searchPalette } from '../../src/app/panels/palette-search.ts'
import { panelsOf } from '../../src/app/store/panels.ts'
import { documentOf, pool, site, soundPair, topology } from '../../src/core/examples/notation.ts'
import { renderApp } from '../support/render-app.tsx'

const titled = commands.map((command) => ({ command, title: command.id.replaceAll('-', ' ') }))
const keysOf = (results: ReturnType<typeof searchPalette>) =>
  results.flatMap(({ items }) => items.map(({ key }) => key))

describe('the search', () => {
  const index = paletteIndex(titled, soundPair())
  const found = (query: string) => keysOf(searchPalette(index, query, []))

  it('finds sites, pools, servers and stores by a part of their name, whatever its case', () => {
    expect(found('LONDON')).toEqual(['site:1'])
    expect(found('dub-pool-fe02')).toEqual(['server:402'])
    expect(found('ldn-pool-sql01')).toContain('sql:290')
    expect(found('\\\\ldn-pool-fs01')).toContain('file:291')
  })

  it('finds rules by id and by law', () => {
    expect(found('pair-002')).toContain('rule PAIR-002')
    const law = searchPalette(index, 'pair-002', [])[0]!.items[0]!
    expect(law.kind === 'rule' && found(law.rule.law)).toContain('rule PAIR-002')
  })

  it('puts what begins with the query first', () => {
    expect(found('dub-pool')[0]).toBe('pool:4')
  })

  it('asks for every word', () => {
    expect(found('undo redo')).toEqual([])
    expect(found('up server')[0]).toBe('command server-up')
  })

  it('without a query offers what was used last, then the other commands, each once', () => {
    const results = searchPalette(index, ' ', ['pool:4', 'command undo', 'pool:99'])
    expect(results.map(({ group }) => group)).toEqual(['recent', 'commands'])
    expect(results[0]!.items.map(({ key }) => key)).toEqual(['pool:4', 'command undo'])
    expect(keysOf(results).filter((key) => key === 'command undo')).toHaveLength(1)
  })

  it(`shows at most ${mostResults} of 16,000 servers, and still commands and rules`, () => {
    const pools = Array.from({ length: 2000 }, (_, i) => pool(1000 + i, `pool${i}`, { servers: 8 }))
    const large = paletteIndex(titled, topology(site(1, 'London', ...pools)))
    const results = searchPalette(large, 'pool', [])
    expect(keysOf(results)).toHaveLength(mostResults)
    expect(results.map(({ group }) => group)).toContain('things')
    expect(keysOf(searchPalette(large, 'pool1999-fe08', []))).toEqual(['server:299908'])
  })
})

function story() {
  const onClose = vi.fn()
  return { ...renderApp({ ui: <CommandPalette onClose={onClose} />, doc: documentOf(soundPair()) }), onClose }
}

describe('the palette', () => {
  it('has the focus in its box and says what it found', async () => {
    const { user } = story()
    const box = await screen.findByRole('combobox', { name: 'Search' })
    await expect.poll(() => document.activeElement).toBe(box)
    await user.type(box, 'dublin')
    expect(screen.getAllByRole('option')).toHaveLength(1)
    expect(screen.getByRole('status')).toHaveTextContent('1 result')
    await user.type(box, 'x')
    expect(screen.queryAllByRole('option')).toHaveLength(0)
    expect(screen.getByText(/Nothing is called “dublinx”/)).toBeVisible()
  })

  it('goes to a thing with Enter, closes and remembers it', async () => {
    const { user, store, app, onClose } = story()
    await user.type(await screen.findByRole('combobox'), 'dub-pool-fe03{Enter}')
    expect(onClose).toHaveBeenCalledOnce()
    await expect.poll(() => store.getState().destination?.id).toBe('server:403')
    expect(panelsOf(app).getState().recent).toEqual(['server:403'])
  })

  it('runs a command by a press', async () => {
    const { user, store, onClose } = story()
    await user.type(await screen.findByRole('combobox'), 'theme: dark')
    await user.click(screen.getByRole('option', { name: /Theme: dark/ }))
    expect(onClose).toHaveBeenCalledOnce()
    await expect.poll(() => store.getState().theme).toBe('dark')
  })

  it('shows why a command is not to be had, says it and stays open', async () => {
    const { user, store, onClose } = story()
    await user.type(await screen.findByRole('combobox'), 'undo')
    const undo = screen.getByRole('option', { name: /^Undo/ })
    expect(undo).toHaveAttribute('aria-disabled', 'true')
    expect(undo).toHaveTextContent('Nothing to undo.')
    await user.keyboard('{Enter}')
    expect(store.getState().announcement.text).toBe('Nothing to undo.')
    expect(onClose).not.toHaveBeenCalled()
  })

  it('opens the page of a rule', async () => {
    const { user, store } = story()
    await user.type(await screen.findByRole('combobox'), 'PAIR-023')
    await user.click(within(screen.getByRole('listbox')).getByRole('option', { name: /PAIR-023/ }))
    await expect.poll(() => store.getState().dialog).toEqual({ kind: 'rule', rule: 'PAIR-023' })
  })

  it('Escape closes it and does nothing', async () => {
    const { user, store, onClose } = story()
    await user.type(await screen.findByRole('combobox'), 'dub-pool{Escape}')
    expect(onClose).toHaveBeenCalledOnce()
    expect(store.getState().destination).toBeNull()
  })
})
