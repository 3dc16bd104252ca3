import { useEffect, type ReactNode } from 'react'
import { frameText } from '../text/frame.ts'
import { useLazyPart } from '../ui/lazy-part.ts'
import { drillPart } from './drill-part.ts'

/** Where a part of Drill mode stands once it is here: the page of the drills, or beside and below the canvas. */
export function DrillPlace({
  which,
  outline,
}: {
  readonly which: 'page' | 'panel' | 'drawer'
  /** Stands in the panel beside the brief. */
  readonly outline?: ReactNode
}) {
  const loading = useLazyPart(drillPart)
  useEffect(() => void drillPart.load(), [])
  if (loading.state === 'here') {
    const { DrillPage, DrillPanel, DrillDrawer } = loading.part
    return which === 'page' ? (
      <DrillPage />
    ) : which === 'panel' ? (
      <DrillPanel outline={outline} />
    ) : (
      <DrillDrawer />
    )
  }
  return (
    <section aria-label={frameText.drills} className="analysis-place">
      {loading.state === 'failed' ? (
        <p role="alert">{frameText.notLoaded}</p>
      ) : (
        <p className="hint">{frameText.drillsLoading}</p>
      )}
    </section>
  )
}
