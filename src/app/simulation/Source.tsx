import type { Source } from '#core/tables/table.ts'
import { simulationPanelText } from '../text/simulation-panel.ts'

const text = simulationPanelText.basis

/** Whether a document says so or it was inferred, and which place it rests on. */
export function SourceLine({
  basis,
  source,
}: {
  readonly basis: 'documented' | 'inferred'
  readonly source: Source
}) {
  return (
    <span className="source-line">
      <span className={`basis ${basis}`} title={text.means[basis]}>
        {text.words[basis]}
      </span>{' '}
      {text.source(source.title, source.section)}
    </span>
  )
}
