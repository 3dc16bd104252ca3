import { useEffect, useState } from 'react'
import type { Progress } from '#core/analyze/deployment.ts'
import type { AnalysisReport } from '#core/analyze/report/report.ts'
import type { PoolId } from '#core/model/id.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { docOf } from '../../store/selectors.ts'

/** How far the writing of a report is. */
export interface Writing {
  /** `null` until it is written. */
  readonly report: AnalysisReport | null
  /** `null` until the first step is told. */
  readonly progress: Progress | null
  readonly failed: boolean
}

const begun: Writing = { report: null, progress: null, failed: false }

/** Writes the report of the open deployment with a chapter for each of these pools; ends the work when nobody waits for it. */
export function useReport(chapters: readonly PoolId[]): Writing {
  const { ports } = useAppHandle()
  const doc = useApp(docOf)
  const settings = useApp((state) => state.settings)
  const [written, setWritten] = useState<{ readonly of: readonly PoolId[]; readonly writing: Writing }>({
    of: chapters,
    writing: begun,
  })
  useEffect(() => {
    const work = new AbortController()
    const become = (writing: Writing) => {
      if (!work.signal.aborted) setWritten({ of: chapters, writing })
    }
    const given = { subject: { topology: doc.topology, settings }, name: doc.name, chapters }
    const watch = {
      signal: work.signal,
      onProgress: (progress: Progress) => become({ ...begun, progress }),
    }
    void ports.analyst.report(given, watch).then(
      (report) => become({ ...begun, report }),
      () => become({ ...begun, failed: true }),
    )
    return () => work.abort()
  }, [ports, doc, settings, chapters])
  return written.of === chapters ? written.writing : begun
}
