import { useEffect } from 'react'
import { analysisModeText as text } from '../text/analysis-mode.ts'
import { frameText } from '../text/frame.ts'
import { useLazyPart } from '../ui/lazy-part.ts'
import { analysisPart } from './analysis-part.ts'

/** Where a part of the analysis stands once it is here: until then it says that it is on its way, or that it cannot be had. */
export function AnalysisPlace({ which }: { readonly which: 'panel' | 'drawer' }) {
  const loading = useLazyPart(analysisPart)
  useEffect(() => void analysisPart.load(), [])
  if (loading.state === 'here') {
    const { AnalysisPanel, AnalysisDrawer } = loading.part
    return which === 'panel' ? <AnalysisPanel /> : <AnalysisDrawer />
  }
  return (
    <section aria-label={text.place[which]} className="analysis-place">
      {loading.state === 'failed' ? (
        <p role="alert">{frameText.notLoaded}</p>
      ) : (
        <p className="hint">{text.loading}</p>
      )}
    </section>
  )
}
