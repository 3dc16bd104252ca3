import type { Basis } from '#core/quorum/reading.ts'
import type { Source } from '#core/tables/table.ts'
import { nowText } from '../../text/analysis-now.ts'

const text = nowText.basis

/** Where a statement comes from, in a word; its tooltip says what the word means and names the printed source. */
export function BasisMark({
  basis,
  source = null,
}: {
  readonly basis: Basis
  readonly source?: Source | null
}) {
  const means = text.means[basis]
  return (
    <span
      className={`basis ${basis}`}
      title={source === null ? means : text.from(means, source.title, source.section)}
    >
      {text.words[basis]}
    </span>
  )
}
