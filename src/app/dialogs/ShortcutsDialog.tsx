import { useId, useState } from 'react'
import type { Command } from '../commands/command.ts'
import { commands } from '../commands/commands.ts'
import { shownKey } from '../commands/keys.ts'
import type { App } from '../store/context.tsx'
import { useAppHandle } from '../store/context.tsx'
import { commandText } from '../text/commands.ts'
import { dialogText } from '../text/dialogs.ts'
import { shellText } from '../text/shell.ts'
import { Dialog } from '../ui/Dialog.tsx'

const text = dialogText.shortcuts

/** Every command with its keys, found by a part of its name or key. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useAppHandle()
  const [query, setQuery] = useState('')
  const id = useId()
  const found = commands.filter((command) => matches(app, command, query))
  const inShell = shellText.keys.filter((row) => contains(row, query))
  return (
    <Dialog title={text.title} description={text.hint} onClose={onClose}>
      <div className="field">
        <label htmlFor={id}>{text.search}</label>
        <input
          id={id}
          className="input"
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {found.length + inShell.length === 0 && <output>{text.none(query)}</output>}
      {Object.entries(commandText.groups).map(([group, title]) => (
        <Group key={group} title={title} commands={found.filter((command) => command.group === group)} />
      ))}
      <ShellKeys rows={inShell} />
    </Dialog>
  )
}

function Group({ title, commands: own }: { readonly title: string; readonly commands: readonly Command[] }) {
  const app = useAppHandle()
  if (own.length === 0) return null
  return (
    <table className="shortcuts">
      <caption className="dialog-section">{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{text.command}</th>
          <th scope="col">{text.keys}</th>
        </tr>
      </thead>
      <tbody>
        {own.map((command) => (
          <tr key={command.id}>
            <th scope="row">{command.title(app)}</th>
            <td>
              {keysOf(command).map((key) => (
                <kbd key={key} className="kbd">
                  {key}
                </kbd>
              ))}
              {command.keys.length === 0 && <span className="hint">{text.noKey}</span>}
              {command.where === 'canvas' && command.keys.length > 0 && (
                <span className="tag">{text.canvasOnly}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The keys of the console, which are none of the application. */
function ShellKeys({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  if (rows.length === 0) return null
  return (
    <table className="shortcuts">
      <caption className="dialog-section">{shellText.keysTitle}</caption>
      <tbody>
        {rows.map(([key, what]) => (
          <tr key={key}>
            <th scope="row">{what}</th>
            <td>
              <kbd className="kbd">{key}</kbd>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function keysOf(command: Command): string[] {
  return command.keys.map((key) => shownKey({ ...command, keys: [key] }) ?? key)
}

function matches(app: App, command: Command, query: string): boolean {
  return contains([command.title(app), ...command.keys, ...keysOf(command)], query)
}

function contains(words: readonly string[], query: string): boolean {
  const wanted = query.trim().toLowerCase()
  return words.some((word) => word.toLowerCase().includes(wanted))
}
