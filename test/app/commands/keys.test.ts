import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Command } from '../../../src/app/commands/command.ts'
import { commands } from '../../../src/app/commands/commands.ts'

const pressed = (key: string, held: Partial<Parameters<typeof keys.keyOf>[0]> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

const command = (...keys: string[]): Command => ({
  id: 'x',
  group: 'edit',
  title: () => 'X',
  keys,
  available: () => true,
  run: () => undefined,
})

/** The module as another computer loads it: it looks at the browser once. */
async function keysOn(userAgent: string) {
  vi.resetModules()
  vi.stubGlobal('navigator', { userAgent })
  return import('../../../src/app/commands/keys.ts')
}

const keys = await keysOn('Mozilla/5.0 (Windows NT 10.0)')

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the key of an event', () => {
  it.each([
    ['Ctrl+S', pressed('s', { ctrlKey: true })],
    ['Ctrl+Shift+Z', pressed('Z', { ctrlKey: true, shiftKey: true })],
    ['P', pressed('p')],
    ['Alt+ArrowUp', pressed('ArrowUp', { altKey: true })],
    ['Shift+F8', pressed('F8', { shiftKey: true })],
    ['Delete', pressed('Delete')],
    ['Shift+1', pressed('!', { code: 'Digit1', shiftKey: true })],
    ['Ctrl+0', pressed('0', { code: 'Digit0', ctrlKey: true })],
    ['?', pressed('?', { shiftKey: true })],
    ['Ctrl+=', pressed('=', { ctrlKey: true })],
    ['Ctrl++', pressed('+', { ctrlKey: true, shiftKey: true })],
    ['Alt+Shift+T', pressed('T', { altKey: true, shiftKey: true })],
  ])('is %s', (written, event) => {
    expect(keys.keyOf(event)).toBe(written)
  })

  it('does not take the Windows key for Ctrl', () => {
    expect(keys.keyOf(pressed('s', { metaKey: true }))).toBe('S')
  })

  it('takes Command for Ctrl on a Mac', async () => {
    const onMac = await keysOn('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')
    expect(onMac.keyOf(pressed('s', { metaKey: true }))).toBe('Ctrl+S')
    expect(onMac.keyOf(pressed('s', { ctrlKey: true }))).toBe('Ctrl+S')
  })

  it('is the letter of the key on a Mac, whatever it types with Option', async () => {
    const onMac = await keysOn('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')
    const held = { code: 'KeyT', altKey: true, shiftKey: true }
    expect(onMac.keyOf(pressed('ˇ', held))).toBe('Alt+Shift+T')
    expect(onMac.keyOf(pressed('y', { code: 'KeyZ', metaKey: true }))).toBe('Ctrl+Y')
  })
})

describe('every key of a command', () => {
  const modifiers = { Ctrl: 'ctrlKey', Alt: 'altKey', Shift: 'shiftKey' } as const

  it.each(commands.flatMap((each) => each.keys.map((key) => [key, each.id])))(
    '%s is what its event says (%s)',
    (written) => {
      const parts = written.split(/\+(?=.)/)
      const name = parts.at(-1)!
      const held = Object.fromEntries(
        parts.slice(0, -1).map((part) => [modifiers[part as keyof typeof modifiers], true]),
      )
      const code = /^\d$/.test(name) ? `Digit${name}` : ''
      expect(keys.keyOf(pressed(name, { ...held, code }))).toBe(written)
    },
  )

  it('is the key of one command alone', () => {
    const all = commands.flatMap((each) => each.keys)
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('the key that is shown', () => {
  it('is the first one, and none for a command without', () => {
    expect(keys.shownKey(command('Ctrl+Shift+Z', 'Ctrl+Y'))).toBe('Ctrl+Shift+Z')
    expect(keys.shownKey(command())).toBeNull()
  })

  it('has the signs of a Mac on a Mac', async () => {
    const onMac = await keysOn('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')
    expect(onMac.shownKey(command('Ctrl+Shift+Z'))).toBe('⌘+⇧+Z')
    expect(onMac.shownKey(command('Alt+ArrowUp'))).toBe('⌥+↑')
  })
})
