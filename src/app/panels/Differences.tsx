import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { find } from '#core/model/topology.ts'
import type { Change } from '#core/compare/change.ts'
import { command } from '../commands/commands.ts'
import { realTime } from '../dialogs/real-time.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { docOf, topologyOf } from '../store/selectors.ts'
import { drawerText } from '../text/drawer.ts'
import { CommandButton } from '../ui/CommandButton.tsx'
import { useSinceImported, useSincePublished } from './since-published.ts'

const text = drawerText.differences

/** Pixels, until a line has been measured. */
const estimatedHeight = 28

/** What publishing would change: facts as a list, and how much is only drawn differently. */
export function Differences() {
  const published = useApp((state) => docOf(state).published)
  const sincePublished = useSincePublished()
  const sinceImported = useSinceImported()
  const app = useAppHandle()
  const publish = command('publish')
  const found = sincePublished ?? sinceImported
  return (
    <div className="differences">
      {published === null ? (
        <div className="drawer-empty">
          <p>
            {text.never} {text.neverMeans}
          </p>
          <CommandButton command={publish}>{publish.title(app)}</CommandButton>
          {sinceImported && <p>{text.sinceImport(sinceImported.changes.length)}</p>}
        </div>
      ) : (
        sincePublished && (
          <p className="differences-head">
            {text.since(published.revision, realTime(published.date))}{' '}
            {sincePublished.changes.length === 0 ? text.equal : text.changes(sincePublished.changes.length)}
          </p>
        )
      )}
      {found && found.changes.length > 0 && <ChangeList changes={found.changes} />}
      {found && found.layoutChanges > 0 && (
        <p className="differences-head hint">{text.layout(found.layoutChanges)}</p>
      )}
    </div>
  )
}

function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const app = useAppHandle()
  const topology = useApp(topologyOf)
  const list = useRef<HTMLElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- the lines are remembered, not the list
  const virtualizer = useVirtualizer({
    count: changes.length,
    getScrollElement: () => list.current,
    estimateSize: () => estimatedHeight,
    initialRect: { width: 800, height: 200 },
    overscan: 8,
  })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and may hold nothing else to focus
    <section ref={list} className="change-list" aria-label={text.list} tabIndex={0}>
      <ul className="problem-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const change = changes[index]
          if (!change) return null
          const target = change.targets.find((id) => find(topology, id) !== undefined)
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              aria-setsize={changes.length}
              aria-posinset={index + 1}
              data-index={index}
              className="change"
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className="tag">{text.kinds[change.kind]}</span>
              {target === undefined ? (
                <span>{change.message}</span>
              ) : (
                <button
                  type="button"
                  className="change-link"
                  onClick={() => app.store.getState().goTo(target)}
                >
                  {change.message}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
