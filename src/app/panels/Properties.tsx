import { lazy, Suspense, useCallback, useEffect, useRef } from 'react'
import { find } from '#core/model/topology.ts'
import { command } from '../commands/commands.ts'
import { useApp } from '../store/context.tsx'
import { topologyOf } from '../store/selectors.ts'
import type { Destination } from '../store/view-slice.ts'
import { frameText } from '../text/frame.ts'
import { propertiesText as text } from '../text/properties.ts'
import { CommandButton } from '../ui/CommandButton.tsx'
import { DeploymentProperties } from './properties/DeploymentProperties.tsx'

/** The properties of a thing are loaded after the first picture, in which nothing is selected. */
const loadSelection = () => import('./properties/SelectionProperties.tsx')

const SelectionProperties = lazy(async () => {
  try {
    return { default: (await loadSelection()).SelectionProperties }
  } catch {
    return { default: NotLoaded }
  }
})

/** The properties of what is selected; of the deployment where nothing is. */
export function Properties() {
  const panel = useRef<HTMLElement>(null)
  const lastJourney = useRef(0)
  const selection = useApp((state) => state.selection)
  const topology = useApp(topologyOf)
  const [only, ...others] = selection
  const found = only === undefined ? undefined : find(topology, only)
  const arrive = useCallback(({ journey, field }: Destination) => {
    if (journey === lastJourney.current) return
    lastJourney.current = journey
    if (field !== null && panel.current) showField(panel.current, field)
  }, [])
  // Ahead of time, so that the first selection shows at once; a failure is met again, and told, when it is needed.
  useEffect(() => void loadSelection().catch(() => undefined), [])
  return (
    <section className="properties" aria-label={frameText.properties} data-properties ref={panel}>
      {others.length > 0 ? (
        <Several count={selection.length} />
      ) : found ? (
        <Suspense fallback={null}>
          <SelectionProperties found={found} onShown={arrive} />
        </Suspense>
      ) : (
        <DeploymentProperties />
      )}
    </section>
  )
}

/** The focus follows to a field where a button was pressed to go there; who walks from line to line keeps it. */
function showField(panel: HTMLElement, field: string): void {
  const places = [...panel.querySelectorAll<HTMLElement>('[data-field]')]
  const place = places.find((candidate) => candidate.dataset['field'] === field)
  place?.scrollIntoView({ block: 'nearest' })
  if (document.activeElement instanceof HTMLButtonElement)
    place?.querySelector<HTMLElement>('input, textarea, button')?.focus()
}

function NotLoaded() {
  return (
    <div className="properties-body" role="alert">
      <p>{frameText.notLoaded}</p>
    </div>
  )
}

function Several({ count }: { readonly count: number }) {
  return (
    <div className="properties-body">
      <h2 className="properties-title">{text.several(count)}</h2>
      <p className="hint properties-gap">{text.severalHint}</p>
      <CommandButton command={command('remove')} className="button danger">
        {text.remove}
      </CommandButton>
    </div>
  )
}
