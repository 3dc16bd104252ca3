import { useEffect } from 'react'
import { useAppHandle } from '../store/context.tsx'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { keyOf } from './keys.ts'

const byKey = new Map<string, Command>()
for (const command of commands) for (const key of command.keys) byKey.set(key, command)

/** Runs commands by their keys, wherever the focus is, except where it would take a key from text that is being typed. */
export function useShortcuts(): void {
  const app = useAppHandle()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = byKey.get(keyOf(event))
      if (!command || !reaches(command, event)) return
      event.preventDefault()
      if (command.where !== 'canvas') commitTyping(event.target)
      const available = command.available(app)
      if (available === true) void command.run(app)
      else app.store.getState().announce(available)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [app])
}

/** Keys for things work on the canvas and in the outline; plain characters never inside a text field; none behind a dialog. */
function reaches(command: Command, event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return false
  const typing = target?.closest('input, textarea, select, [contenteditable="true"]')
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.key)
  if (typing && (plain || command.where === 'canvas' || textKeys.has(keyOf(event)))) return false
  if (command.where !== 'canvas') return true
  return target === document.body || target?.closest('.canvas-room, [role="tree"]') != null
}

/** A command outside a text field sees what was typed in it: fields keep their text when they lose the focus. */
function commitTyping(target: EventTarget | null): void {
  if (target instanceof HTMLElement && target.matches('input, textarea')) target.blur()
}

/** Inside a text field these belong to the text. */
const textKeys: ReadonlySet<string> = new Set(['Ctrl+A', 'Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z'])
