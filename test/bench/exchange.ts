import { SaxesParser } from 'saxes'
import { rename } from '../../src/core/edit/rename.ts'
import { exportDocument } from '../../src/core/exchange/write/export.ts'
import type { TopologyDocument } from '../../src/core/model/document.ts'
import { openText } from '../../src/core/open/open.ts'
import { deployment, sizes } from '../support/deployment.ts'
import { digits, median, rounds, shuffled, table } from './measure.ts'

/** The deeds on a Topology XML, in the order of the columns. */
const deeds = ['bare parse', 'open', 'export unchanged', 'export edited', 'export as .tbxml'] as const

type Sample = Readonly<Record<(typeof deeds)[number], number>>

interface File {
  readonly text: string
  readonly doc: TopologyDocument
  readonly edited: TopologyDocument
}

/** Measures opening and exporting; returns a chapter of the report, in Markdown. */
export function measureExchange(): string {
  const files = new Map(sizes.map((pools) => [pools, fileOf(pools)]))
  const samples = new Map(sizes.map((pools) => [pools, [] as Sample[]]))
  for (let round = 0; round <= rounds; round++)
    for (const [pools, file] of shuffled([...files], round)) {
      const sample = measured(file)
      if (round > 0) samples.get(pools)?.push(sample) // the first round warms up
    }
  const rows = [...files].map(([pools, { text }]) => {
    const times = deeds.map((deed) => median((samples.get(pools) ?? []).map((sample) => sample[deed])))
    const [bare = Number.NaN] = times
    const cells = times.map((time, i) =>
      i === 0 ? digits(time) : `${digits(time)} (${digits(time / bare)})`,
    )
    return [pools, digits(text.length / 1e6), ...cells]
  })
  return `## Topology XML, in and out

Each pool has 8 Front End Servers and a mirrored Back End; the file is one of our own writing. The bare parse walks the same
text with the same parser and keeps nothing. An edit renames one server. Times are milliseconds, medians of ${rounds} rounds;
in brackets how many bare parses that is.

${table(['pools of 8', 'million characters', ...deeds], rows)}
`
}

function fileOf(pools: number): File {
  const written = exportDocument(deployment(pools), 'topology-xml')
  if (!written.ok) throw new Error(written.message)
  const doc = opened(written.text)
  const [server] = doc.topology.sites[0]?.pools[0]?.servers ?? []
  if (!server) throw new Error('The file has no server.')
  return {
    text: written.text,
    doc,
    edited: rename.apply(doc, { id: server.id, name: 'renamed.contoso.com' }),
  }
}

function opened(text: string): TopologyDocument {
  const read = openText(text, 'bench.xml')
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(' '))
  return read.doc
}

function measured({ text, doc, edited }: File): Sample {
  return {
    'bare parse': milliseconds(() => bareParse(text)),
    open: milliseconds(() => opened(text).topology.sites.length),
    'export unchanged': milliseconds(() => exported(doc, 'topology-xml')),
    'export edited': milliseconds(() => exported(edited, 'topology-xml')),
    'export as .tbxml': milliseconds(() => exported(doc, 'tbxml')),
  }
}

function bareParse(text: string): number {
  const parser = new SaxesParser({ xmlns: true })
  let elements = 0
  parser.on('opentag', () => {
    elements++
  })
  parser.write(text).close()
  return elements
}

function exported(doc: TopologyDocument, to: 'topology-xml' | 'tbxml'): number {
  const written = exportDocument(doc, to)
  if (!written.ok) throw new Error(written.message)
  return written.text.length
}

/** One call, since these take long enough by themselves. */
function milliseconds(deed: () => number): number {
  const start = performance.now()
  if (Number.isNaN(deed())) throw new Error('The deed gave no number.')
  return performance.now() - start
}
