import type { Command } from './command.ts'

const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The key of a command as this computer writes it, `null` for none. */
export function shownKey(command: Command): string | null {
  const [first] = command.keys
  if (first === undefined) return null
  const arrows = first.replace('ArrowUp', '↑').replace('ArrowDown', '↓')
  return mac ? arrows.replace('Ctrl', '⌘').replace('Alt', '⌥').replace('Shift', '⇧') : arrows
}

/** The key of an event in the notation of `Command.keys`, such as "Ctrl+Shift+Z"; letters are upper case. */
export function keyOf(event: {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}): string {
  const ctrl = event.ctrlKey || (mac && event.metaKey)
  // Shift changes what a digit's key types, and Alt on a Mac what a letter's does.
  const typed = mac && event.altKey ? /^(?:Digit|Key)(\w)$/ : /^Digit(\d)$/
  const ownName = ctrl && event.code === 'Backquote' ? '`' : undefined // a dead key on many keyboards
  const name =
    ownName ?? typed.exec(event.code)?.[1] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  const letter = /^[A-Z0-9]$/.test(name)
  const shift = event.shiftKey && (letter || event.key.length > 1) // the sign of ? already says Shift
  return [ctrl && 'Ctrl', event.altKey && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}
