import type { TopologyDocument } from '../../../src/core/model/document.ts'
import { checkDocument } from '../../../src/core/check/check.ts'
import { documentOf, paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import type { CheckReport } from '../../../src/core/report/report.ts'

/** One pool is physical, the other virtual: unsupported, and nothing worse. */
export const mixed = topology(
  site(1, 'London', pool(2, 'ldn', { platform: 'physical', users: 5000 })),
  site(3, 'Dublin', pool(4, 'dub', { platform: 'virtual', users: 5000 })),
  paired(5, 2, 4),
)

/** The same with a written reason for it. */
export const answered: TopologyDocument = documentOf(mixed, {
  overrides: [
    {
      rule: 'PAIR-003',
      targets: ['pairing:5', 'pool:2', 'pool:4'],
      reason: 'Until <spring> & no longer.',
      author: 'Ana',
      expires: '2026-01-31',
    },
  ],
})

/** A report on a document, as the command line would ask for it on 31 January 2026. */
export function reportOn(doc: TopologyDocument, about: Partial<CheckReport> = {}): CheckReport {
  return {
    doc,
    findings: checkDocument(doc, '2026-01-31').all(),
    failOn: 'unsupported',
    file: 'a.json',
    version: '1.2.0',
    ...about,
  }
}
