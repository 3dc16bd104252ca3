import { useState } from 'react'
import { reportMarkdown } from '#core/analyze/report/markdown.ts'
import type { PoolId } from '#core/model/id.ts'
import { poolsOf } from '#core/model/topology.ts'
import { fileNameOf } from '../../commands/file-name.ts'
import { analysisViewOf, existingWhom } from '../../store/analysis-view.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import '../../style/analysis.css'
import { analysisText } from '../../text/analysis.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { poolsOfWhom } from '../everything/asked.ts'
import { Working } from '../everything/Working.tsx'
import { ReportPaper } from './ReportPaper.tsx'
import { useReport } from './useReport.ts'

const text = analysisText.report

/** The most pools that each get a chapter without being asked: more is a book. */
const mostChapters = 20

/** The whole analysis, to be read, printed or kept. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useAppHandle()
  const topology = useApp(topologyOf)
  const [all] = useState(() => poolsOf(topology).map(({ id }) => id))
  const [some] = useState(() => {
    const whom = existingWhom(topology, analysisViewOf(app).getState().whom)
    return whom === null || whom.kind === 'deployment' ? [] : poolsOfWhom(topology, whom).map(({ id }) => id)
  })
  const [chapters, setChapters] = useState<readonly PoolId[]>(all.length <= mostChapters ? all : some)
  const writing = useReport(chapters)
  const { report } = writing
  const save = () => {
    if (!report) return
    const file = `${fileNameOf(report.title)}.md`
    app.ports.files.download(file, reportMarkdown(report))
    app.store.getState().announce(text.saved(file))
  }
  return (
    <Dialog
      title={text.title}
      description={text.intro}
      width={960}
      onClose={onClose}
      footer={
        <>
          {all.length > mostChapters && (
            <label className="check grow">
              <input
                type="checkbox"
                checked={chapters === all}
                onChange={(event) => setChapters(event.target.checked ? all : some)}
              />
              {text.everyPool(all.length)}
            </label>
          )}
          <button type="button" className="button" onClick={onClose}>
            {text.close}
          </button>
          <button type="button" className="button" disabled={!report} onClick={save}>
            {text.markdown}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!report}
            onClick={() => app.ports.pictures.print()}
          >
            {text.print}
          </button>
        </>
      }
    >
      {all.length === 0 ? (
        <p>{text.nothing}</p>
      ) : report ? (
        <ReportPaper report={report} chapters={chapters} />
      ) : writing.failed ? (
        <p className="note error" role="alert">
          {text.failed}
        </p>
      ) : (
        <Working title={text.making} progress={writing.progress} onCancel={onClose} />
      )}
    </Dialog>
  )
}
