import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { numberOf } from '#core/model/id.ts'
import { canvasText } from '../text/canvas.ts'
import { NameInPlace } from './NameInPlace.tsx'
import type { SiteNode } from './nodes.ts'
import { WorstTag } from './WorstTag.tsx'

/** A central site: the frame around its pools and stores, and the lines between them. Dragged by its head. */
export const SiteFrame = memo(function SiteFrame({ data, selected, width, height }: NodeProps<SiteNode>) {
  const { site, worst, lines } = data
  return (
    <section className={selected ? 'site-frame selected' : 'site-frame'}>
      <header className="site-head">
        <NameInPlace id={site.id} name={site.name} className="site-name" />
        <span className="site-kind">{canvasText.site(numberOf(site.id))}</span>
        {worst && <WorstTag worst={worst} />}
      </header>
      {site.pools.length === 0 && <p className="site-empty">{canvasText.emptySite}</p>}
      <svg className="site-lines" width={width} height={height} aria-hidden>
        <path d={lines} />
      </svg>
    </section>
  )
})
