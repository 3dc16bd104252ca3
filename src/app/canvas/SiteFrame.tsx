import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { canvasText } from '../text/canvas.ts'
import { NameInPlace } from './NameInPlace.tsx'
import type { SiteNode } from './nodes.ts'
import { WorstTag } from './WorstTag.tsx'

/** A central site, or a branch site with a border of its own: the frame around its pools and stores, and the lines between them. Dragged by its head. */
export const SiteFrame = memo(function SiteFrame({ data, selected, width, height }: NodeProps<SiteNode>) {
  const { site, central, worst, lines } = data
  const isBranch = site.branch !== null
  const isEmpty = site.pools.length === 0 && site.roles.length === 0
  const className = ['site-frame', isBranch && 'branch', selected && 'selected']
  return (
    <section className={className.filter(Boolean).join(' ')}>
      <header className="site-head">
        <NameInPlace id={site.id} name={site.name} className="site-name" />
        <span className="site-kind">{isBranch ? canvasText.branchSite(central) : canvasText.site}</span>
        {worst && <WorstTag worst={worst} />}
      </header>
      {isEmpty && <p className="site-empty">{isBranch ? canvasText.emptyBranch : canvasText.emptySite}</p>}
      <svg className="site-lines" width={width} height={height} aria-hidden>
        <path d={lines} />
      </svg>
    </section>
  )
})
