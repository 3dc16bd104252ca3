import { Menu } from '@base-ui/react/menu'
import { ChevronDown, Redo2, Search, Undo2 } from 'lucide-react'
import { renameDocument } from '#core/edit/rename-document.ts'
import { command } from '../commands/commands.ts'
import { shownKey } from '../commands/keys.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { docOf, isReadOnly } from '../store/selectors.ts'
import { frameText } from '../text/frame.ts'
import { topBarText } from '../text/top-bar.ts'
import { CommandButton } from '../ui/CommandButton.tsx'
import { popupRoom } from '../ui/popup-room.ts'
import { Tip } from '../ui/Tip.tsx'
import { ModeSwitch } from './ModeSwitch.tsx'

/** The bar at the top: the document and its saving, undo, search, open, export, publish. */
export function TopBar() {
  return (
    <header className="top">
      <Logo />
      <DocumentName />
      <SavingState />
      <span className="top-gap" />
      <ModeSwitch />
      <span className="top-gap" />
      <CommandButton command={command('undo')} className="button quiet icon" named>
        <Undo2 size={16} aria-hidden />
      </CommandButton>
      <CommandButton command={command('redo')} className="button quiet icon" named>
        <Redo2 size={16} aria-hidden />
      </CommandButton>
      <CommandButton command={command('palette')} className="button search-button" named>
        <Search size={14} aria-hidden />
        <span className="long">{frameText.search}</span>
        <kbd className="kbd long" aria-hidden>
          {shownKey(command('palette'))}
        </kbd>
      </CommandButton>
      <CommandMenu label={frameText.open} ids={['new-topology', 'open', 'paste']} />
      <CommandMenu label={frameText.export} ids={['save', 'export']} />
      <CommandMenu
        label={frameText.view}
        ids={[
          'mode-design',
          'mode-analyze',
          'mode-simulate',
          'mode-drill',
          'fit',
          'arrange-all',
          'problems',
          'differences',
          'toggle-drawer',
          'theme-system',
          'theme-light',
          'theme-dark',
          'rules',
          'shortcuts',
          'about',
        ]}
      />
      <CommandButton command={command('publish')} className="button primary">
        {frameText.publish}
      </CommandButton>
      <div ref={popupRoom} className="popup-room" />
    </header>
  )
}

function Logo() {
  return (
    <svg className="logo" viewBox="0 0 24 24" role="img" aria-label={frameText.product}>
      <rect x="1" y="3" width="9" height="18" rx="2.5" fill="var(--accent)" />
      <rect x="14" y="3" width="9" height="18" rx="2.5" fill="var(--purple)" />
      <path d="M10 8h4M14 16h-4" stroke="var(--ink)" strokeWidth="2" />
    </svg>
  )
}

function DocumentName() {
  const { store } = useAppHandle()
  const name = useApp((state) => docOf(state).name)
  const readOnly = useApp(isReadOnly)
  const keep = (input: HTMLInputElement) => {
    const typed = input.value.trim()
    if (typed === '') input.value = name
    else if (typed !== name) store.getState().edit(renameDocument, { name: typed })
  }
  return (
    <input
      key={name}
      className="doc-name"
      aria-label={topBarText.documentName}
      defaultValue={name}
      readOnly={readOnly}
      size={Math.min(26, Math.max(6, name.length))}
      onBlur={(event) => keep(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') {
          event.currentTarget.value = name
          event.currentTarget.blur()
        }
      }}
    />
  )
}

function SavingState() {
  const { ports } = useAppHandle()
  const saving = useApp((state) => state.saving)
  const role = useApp((state) => state.role)
  const drilling = useApp((state) => state.mode === 'drill')
  const text = frameText.saving
  if (role === 'reader')
    return (
      <span className="saving">
        {text.reader}{' '}
        <button type="button" className="link" onClick={() => ports.tabs.takeOver()}>
          {topBarText.takeOver}
        </button>
      </span>
    )
  if (saving.state === 'failed')
    return (
      <Tip text={text.failedWhy(saving.reason)}>
        <button type="button" className="link saving failed">
          {text.failed}
        </button>
      </Tip>
    )
  if (drilling) return <span className="saving on-copy">{frameText.drillOnCopy}</span>
  const words = { 'nothing to save': text.nothing, saving: text.saving, saved: text.saved }[saving.state]
  const title = saving.state === 'saved' ? text.savedAt(new Date(saving.at).toLocaleTimeString()) : words
  return (
    <span className="saving" title={title} data-saving={saving.state}>
      <span aria-hidden>{saving.state === 'saved' ? '● ' : '○ '}</span>
      {words}
    </span>
  )
}

function CommandMenu({ label, ids }: { readonly label: string; readonly ids: readonly string[] }) {
  return (
    <Menu.Root>
      <Menu.Trigger className="button">
        {label}
        <ChevronDown size={13} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal container={popupRoom}>
        <Menu.Positioner className="positioner" sideOffset={4} align="end">
          <Menu.Popup className="popup">
            <CommandItems ids={ids} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

/** Drawn anew each time the menu opens, so that what is to be had is what is so then. */
function CommandItems({ ids }: { readonly ids: readonly string[] }) {
  const app = useAppHandle()
  return ids.map(command).map((entry) => {
    const available = entry.available(app)
    const key = shownKey(entry)
    return (
      <Menu.Item
        key={entry.id}
        className="popup-item"
        disabled={available !== true}
        onClick={() => void entry.run(app)}
      >
        <span className="grow">
          {entry.title(app)}
          {available !== true && <small className="popup-hint">{available}</small>}
        </span>
        {key !== null && <kbd className="kbd">{key}</kbd>}
      </Menu.Item>
    )
  })
}
