import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { commands } from '../commands/commands.ts'
import { shownKey } from '../commands/keys.ts'
import { useApp, useAppHandle, type App } from '../store/context.tsx'
import { panelsOf, usePanels } from '../store/panels.ts'
import { topologyOf } from '../store/selectors.ts'
import { paletteText as text } from '../text/palette.ts'
import { paletteIndex, searchPalette, type Entry } from './palette-search.ts'

/** One box that finds every command, every thing by name and every rule. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const app = useAppHandle()
  const topology = useApp(topologyOf)
  const recent = usePanels((panels) => panels.recent)
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const index = useMemo(
    () =>
      paletteIndex(
        commands
          .filter(({ id }) => id !== 'palette')
          .map((command) => ({ command, title: command.title(app) })),
        topology,
      ),
    [app, topology],
  )
  const results = useMemo(() => searchPalette(index, query, recent), [index, query, recent])
  const groups = results.map(({ group, items }) => ({ value: text.groups[group], items: [...items] }))
  const count = results.reduce((sum, { items }) => sum + items.length, 0)

  const pick = (entry: Entry) => {
    const why = entry.kind === 'command' ? entry.command.available(app) : true
    if (why !== true) {
      app.store.getState().announce(why)
      return
    }
    panelsOf(app).getState().used(entry.key)
    onClose()
    // Once the palette has given the focus back, so that what moves the focus keeps it.
    setTimeout(() => act(app, entry))
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup
          className="palette"
          aria-label={text.label}
          // At once, not with the next frame: what is typed right after the key belongs to the palette.
          initialFocus={() => {
            input.current?.focus()
            return input.current
          }}
        >
          <Autocomplete.Root
            open
            inline
            items={groups}
            filter={null}
            value={query}
            onValueChange={(value, { reason }) => reason !== 'item-press' && setQuery(value)}
            itemToStringValue={titleOf}
            autoHighlight="always"
            keepHighlight
          >
            <div className="palette-head">
              <Search size={16} aria-hidden />
              <Autocomplete.Input
                ref={input}
                className="palette-input"
                aria-label={text.input}
                placeholder={text.hint}
              />
              <Dialog.Close className="visually-hidden">{text.close}</Dialog.Close>
            </div>
            <Autocomplete.Status className="visually-hidden">{text.found(count)}</Autocomplete.Status>
            {count === 0 && <p className="palette-none hint">{text.none(query)}</p>}
            <Autocomplete.List className="palette-list" aria-label={text.results}>
              {(group: (typeof groups)[number]) => (
                <Autocomplete.Group key={group.value} items={group.items}>
                  <Autocomplete.GroupLabel className="popup-label">{group.value}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(entry: Entry) => <Item key={entry.key} entry={entry} onPick={pick} />}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
            <p className="palette-foot">{text.how}</p>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Item({ entry, onPick }: { readonly entry: Entry; readonly onPick: (entry: Entry) => void }) {
  const app = useAppHandle()
  const why = entry.kind === 'command' ? entry.command.available(app) : true
  const key = entry.kind === 'command' ? shownKey(entry.command) : null
  const hint = hintOf(entry)
  return (
    <Autocomplete.Item
      value={entry}
      className={`popup-item palette-item${why === true ? '' : ' unavailable'}`}
      aria-disabled={why !== true}
      onClick={() => onPick(entry)}
    >
      <span className="grow">
        <span className="palette-name">{titleOf(entry)}</span>
        {why !== true && <small className="menu-why">{why}</small>}
      </span>
      {hint !== '' && <small className="palette-hint">{hint}</small>}
      {key !== null && <kbd className="kbd">{key}</kbd>}
    </Autocomplete.Item>
  )
}

function act(app: App, entry: Entry): void {
  const { goTo, show } = app.store.getState()
  switch (entry.kind) {
    case 'command':
      void entry.command.run(app)
      return
    case 'thing':
      goTo(entry.id)
      return
    case 'rule':
      show({ kind: 'rule', rule: entry.rule.id })
  }
}

function titleOf(entry: Entry): string {
  switch (entry.kind) {
    case 'command':
      return entry.title
    case 'thing':
      return entry.name
    case 'rule':
      return `${entry.rule.id}: ${entry.rule.law}`
  }
}

function hintOf(entry: Entry): string {
  if (entry.kind === 'rule') return text.rule
  if (entry.kind === 'command') return ''
  return entry.where === '' ? entry.what : text.in(entry.what, entry.where)
}
