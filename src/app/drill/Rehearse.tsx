import { useState } from 'react'
import { poolsOf, nameOf } from '#core/model/topology.ts'
import { isKind, type PoolId, type SiteId } from '#core/model/id.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { drillViewOf, useDrillView, type Rehearsing } from '../store/drill-view.ts'
import { ownDocOf } from '../store/selectors.ts'
import { drillText as text } from '../text/drill.ts'
import { Select } from '../ui/Select.tsx'
import { rehearseOwn } from './rehearsing.ts'

/** A drill of the open document: a pool is failed over, or a site is lost. */
export function Rehearse() {
  const app = useAppHandle()
  const { topology } = useApp(ownDocOf)
  const rehearsing = useDrillView((view) => view.rehearsing)
  const things: readonly (PoolId | SiteId)[] = [
    ...poolsOf(topology).map(({ id }) => id),
    ...topology.sites.map(({ id }) => id),
  ]
  const [picked, pick] = useState<PoolId | SiteId | null>(null)
  const chosen = picked !== null && things.includes(picked) ? picked : (rehearsing?.of ?? things[0] ?? null)
  const title = (of: PoolId | SiteId) =>
    isKind(of, 'site') ? text.loseSite(nameOf(topology, of)) : text.failOver(nameOf(topology, of))
  return (
    <section className="drill-block" aria-label={text.rehearse}>
      <h3 className="drill-heading">{text.rehearse}</h3>
      <p className="hint">{text.rehearseMeans}</p>
      {chosen === null ? (
        <p className="hint">{text.rehearseNothing}</p>
      ) : (
        <div className="drill-buttons">
          <Select
            label={text.rehearseWhat}
            value={chosen}
            choices={things.map((of) => ({ value: of, label: title(of) }))}
            onChange={pick}
          />
          <button
            type="button"
            className="button"
            disabled={rehearsing?.is === 'made'}
            onClick={() => void rehearseOwn(app, chosen)}
          >
            {text.rehearseBegin}
          </button>
        </div>
      )}
      {rehearsing && <HowFar rehearsing={rehearsing} title={title(rehearsing.of)} />}
    </section>
  )
}

function HowFar({ rehearsing, title }: { readonly rehearsing: Rehearsing; readonly title: string }) {
  const app = useAppHandle()
  switch (rehearsing.is) {
    case 'made':
      return (
        <div className="drill-buttons" role="status">
          <p className="hint">{text.rehearseMaking}</p>
          <button
            type="button"
            className="button small"
            onClick={() => drillViewOf(app).setState({ rehearsing: null })}
          >
            {text.cancel}
          </button>
        </div>
      )
    case 'failed':
      return (
        <p className="note error" role="alert">
          {text.rehearseFailed}
        </p>
      )
    case 'refused':
      return (
        <div className="note warning" role="alert">
          <p>{text.rehearseRefused(title)}</p>
          <ul className="drill-why">
            {rehearsing.why.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </div>
      )
  }
}
