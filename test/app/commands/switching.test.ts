import { describe, expect, it } from 'vitest'
import { command, commands } from '../../../src/app/commands/commands.ts'
import type { App } from '../../../src/app/store/context.tsx'
import type { Id } from '../../../src/core/model/id.ts'
import { documentOf, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { appWith } from '../../support/memory-ports.ts'

function analyzing(given: Topology = soundPair(8)): App {
  const { app } = appWith({ doc: documentOf(given) })
  app.store.getState().setMode('analyze')
  return app
}
const available = (app: App, id: string) => command(id).available(app)
const run = (app: App, id: string) => void command(id).run(app)
const off = (app: App) => [...app.store.getState().outage]
const select = (app: App, ...ids: Id[]) => app.store.getState().select(ids)
const why = 'Switch to Design to change the topology.'

describe('in Analyze mode', () => {
  it('every command that changes the topology says why it does not', () => {
    const app = analyzing()
    select(app, 'server:202')
    const editing = commands.filter(
      ({ id, group }) =>
        ['edit', 'add', 'arrange'].includes(group) && !['undo', 'redo', 'select-all'].includes(id),
    )
    expect(editing.length).toBeGreaterThan(20)
    for (const one of editing) expect(one.available(app), one.id).toBe(why)
  })

  it.each(['open', 'save', 'export', 'publish', 'new-topology'])('%s is to be had', (id) => {
    expect(available(analyzing(), id)).toBe(true)
  })

  it.each(['problems', 'differences', 'next-finding'])('%s says that it belongs to Design', (id) => {
    expect(available(analyzing(), id)).toMatch(/Switch to Design first/)
  })

  it('switching is offered to a tab that only reads, for it changes nothing', () => {
    const app = analyzing()
    app.store.getState().setRole('reader')
    select(app, 'server:202')
    run(app, 'switch-selection')
    expect(off(app)).toEqual(['server:202'])
    expect(available(app, 'undo')).toBe(true)
  })

  it('the selection is switched off, and on again', () => {
    const app = analyzing()
    select(app, 'server:202', 'sql:290')
    expect(command('switch-selection').title(app)).toBe('Switch the selection off')
    run(app, 'switch-selection')
    expect(off(app)).toEqual(['server:202', 'sql:290/primary'])
    expect(command('switch-selection').title(app)).toBe('Switch the selection on')
    run(app, 'switch-selection')
    expect(off(app)).toEqual([])
  })

  it('a frame around pools cuts no link, though it selects their pairing', () => {
    const app = analyzing()
    select(app, 'sql:290', 'pairing:5')
    run(app, 'switch-selection')
    expect(off(app)).toEqual(['sql:290/primary'])
    run(app, 'undo')
    select(app, 'pairing:5')
    run(app, 'switch-selection')
    expect(off(app)).toEqual(['link:1-3'])
  })

  it('a site is failed from anything that stands in it, and brought back', () => {
    const app = analyzing()
    select(app, 'server:402')
    run(app, 'fail-site')
    expect(off(app)).toEqual(['site:3'])
    expect(command('undo').title(app)).toBe('Undo: Fail Dublin')
    expect(command('fail-site').title(app)).toBe('Bring this site back')
    run(app, 'fail-site')
    expect(off(app)).toEqual([])
  })

  it('the partner of a pool is failed with all of its servers', () => {
    const app = analyzing(soundPair(3))
    select(app, 'pool:2')
    run(app, 'fail-partner')
    expect(off(app)).toEqual(['server:401', 'server:402', 'server:403'])
  })

  it('a command that has nothing to switch says so', () => {
    const app = analyzing(topology(site(1, 'London', pool(2, 'ldn-pool'))))
    expect(available(app, 'switch-selection')).toBe('Select something to switch off first.')
    expect(available(app, 'fail-partner')).toBe('Select a pool first.')
    expect(available(app, 'restore-all')).toBe('Nothing is switched off.')
    select(app, 'pool:2')
    expect(available(app, 'fail-partner')).toBe('This pool is not paired.')
  })

  it('undo and redo go along the switches, and along the edits again in Design', () => {
    const app = analyzing()
    expect(available(app, 'undo')).toBe('Nothing was switched yet.')
    select(app, 'server:202')
    run(app, 'switch-selection')
    run(app, 'undo')
    expect(off(app)).toEqual([])
    expect(command('redo').title(app)).toBe('Redo: Switch off ldn-pool-fe02')
    run(app, 'redo')
    expect(off(app)).toEqual(['server:202'])
    run(app, 'mode-design')
    expect(available(app, 'undo')).toBe('Nothing to undo.')
  })
})

describe('in Design', () => {
  it('nothing is switched', () => {
    const { app } = appWith({ doc: documentOf(soundPair()) })
    select(app, 'server:202')
    for (const id of ['switch-selection', 'fail-site', 'fail-partner', 'restore-all'])
      expect(available(app, id)).toBe('Switch to Analyze first.')
  })
})
