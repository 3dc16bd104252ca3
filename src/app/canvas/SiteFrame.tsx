import type { NodeProps } from '@xyflow/react'
import { Power } from 'lucide-react'
import { memo } from 'react'
import type { Site } from '#core/model/site.ts'
import { failParts } from '../commands/switch-commands.ts'
import { isLive } from '../store/mode.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { analysisModeText as text } from '../text/analysis-mode.ts'
import { canvasText } from '../text/canvas.ts'
import { momentText } from '../text/moment.ts'
import { repairText } from '../text/repair.ts'
import { NameInPlace } from './NameInPlace.tsx'
import type { SiteNode } from './nodes.ts'
import { WorstTag } from './WorstTag.tsx'

/** A central site, or a branch site with a border of its own: the frame around its pools and stores, and the lines between them. Dragged by its head. */
export const SiteFrame = memo(function SiteFrame({ data, selected, width, height }: NodeProps<SiteNode>) {
  const { site, central, worst, lines, off } = data
  const isBranch = site.branch !== null
  const simulated = useApp((state) => isLive(state.mode))
  const drilling = useApp((state) => state.mode === 'drill')
  const isEmpty = site.pools.length === 0 && site.roles.length === 0
  const className = ['site-frame', isBranch && 'branch', selected && 'selected', off && 'off']
  return (
    <section className={className.filter(Boolean).join(' ')}>
      <header className="site-head">
        <NameInPlace id={site.id} name={site.name} className="site-name" />
        <span className="site-kind">
          {off
            ? simulated
              ? momentText.siteFailed
              : text.siteOff
            : isBranch
              ? canvasText.branchSite(central)
              : canvasText.site}
        </span>
        {off === null ? (
          worst && <WorstTag worst={worst} />
        ) : drilling ? null : (
          <SiteSwitch site={site} off={off} simulated={simulated} />
        )}
      </header>
      {isEmpty && <p className="site-empty">{emptyWords(off !== null, isBranch)}</p>}
      <svg className="site-lines" width={width} height={height} aria-hidden>
        <path d={lines} />
      </svg>
    </section>
  )
})

function emptyWords(analyzed: boolean, isBranch: boolean): string {
  if (analyzed) return text.emptySite
  return isBranch ? canvasText.emptyBranch : canvasText.emptySite
}

/** Fails the whole site, or brings it back; in Simulate mode it is repaired. */
function SiteSwitch({
  site,
  off,
  simulated,
}: {
  readonly site: Site
  readonly off: boolean
  readonly simulated: boolean
}) {
  const app = useAppHandle()
  const restore = simulated ? momentText.repairSite : text.restoreSite
  const { failSite, restoreSite } = simulated ? repairText.commands : text.commands
  return (
    <button
      type="button"
      className="button small site-switch nodrag nopan"
      aria-label={off ? restore(site.name) : text.failSite(site.name)}
      onClick={(event) => {
        event.stopPropagation()
        app.store.getState().select([site.id])
        failParts(app, [site.id], site.name)
      }}
    >
      <Power size={13} aria-hidden />
      {off ? restoreSite : failSite}
    </button>
  )
}
