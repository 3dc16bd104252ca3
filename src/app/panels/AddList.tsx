import {
  Building2,
  Database,
  Folder,
  Network,
  PanelsTopLeft,
  Server,
  SquareStack,
  Store,
  type LucideIcon,
} from 'lucide-react'
import { command } from '../commands/commands.ts'
import { shownKey } from '../commands/keys.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { outlineText } from '../text/outline.ts'
import { Tip } from '../ui/Tip.tsx'

/** The kind of data that a drag from this list carries: the id of the command that adds the thing. */
export const addDragType = 'application/x-topology-builder-add'

type AddId = keyof typeof outlineText.add.items

const items: readonly (readonly [AddId, LucideIcon])[] = [
  ['add-site', Building2],
  ['add-enterprise', SquareStack],
  ['add-standard', PanelsTopLeft],
  ['add-server', Server],
  ['add-role', Network],
  ['add-branch', Store],
  ['add-sql', Database],
  ['add-file', Folder],
]

/** What can be added: by pressing the entry, where the selection is; or by dragging it to where it shall stand. */
export function AddList() {
  return (
    <div className="add">
      <h2 className="section-title">{outlineText.add.title}</h2>
      <ul className="add-list">
        {items.map(([id, icon]) => (
          <li key={id}>
            <AddButton id={id} icon={icon} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function AddButton({ id, icon: Icon }: { readonly id: AddId; readonly icon: LucideIcon }) {
  const app = useAppHandle()
  const entry = command(id)
  const available = useApp(() => entry.available(app))
  const reader = useApp((state) => state.role === 'reader')
  const key = shownKey(entry)
  const title = entry.title(app)
  return (
    <Tip
      text={available === true ? outlineText.add.hint(key ? `${title} (${key}).` : `${title}.`) : available}
    >
      <button
        type="button"
        className="add-button"
        aria-disabled={available !== true}
        // Where it is dropped says what it is added to, so only the right to write is needed.
        draggable={!reader}
        onDragStart={(event) => {
          event.dataTransfer.setData(addDragType, id)
          event.dataTransfer.effectAllowed = 'copy'
        }}
        onClick={() => {
          if (available === true) void entry.run(app)
          else app.store.getState().announce(available)
        }}
      >
        <Icon size={15} aria-hidden />
        {outlineText.add.items[id]}
      </button>
    </Tip>
  )
}
