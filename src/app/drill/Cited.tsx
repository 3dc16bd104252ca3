import type { Source } from '#core/tables/table.ts'
import { drillText as text } from '../text/drill.ts'

/** Where a sentence stands in the documents. */
export function Cited({ source }: { readonly source: Source }) {
  return <cite className="drill-source">{text.source(source.title, source.section)}</cite>
}
