import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../src/core/check/check.ts'
import { documentOf, publicationOf } from '../../../src/core/examples/notation.ts'
import type { FixesOf } from '../../../src/core/fixes/fix.ts'
import { fixesOf } from '../../../src/core/fixes/index.ts'
import { previewer } from '../../../src/core/fixes/preview.ts'
import { readDocument } from '../../../src/core/format/read.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import { emptyDocument, type TopologyDocument } from '../../../src/core/model/document.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import type { Finding } from '../../../src/core/rules/rule.ts'

/** A topology with one finding of the rule, and what is offered to settle it. */
interface FixCase {
  given: Topology
  published?: Topology
  /** What else the document says. */
  facts?: Partial<TopologyDocument>
  /** Today; none where left out. */
  asOf?: string
  /** Which of several findings is meant, by its targets and, where that is not enough, its property. */
  on?: string[]
  field?: string
  /** What its message must contain, where several have the same targets. */
  says?: string
  /** The titles in order, each with what the differences say that it changes. */
  offers: Record<string, string[]>
  /** Whether what is offered is the remedy. */
  certain?: boolean
}

/** A document around a topology, with what was published before it. */
export const documentWith = (given: Topology, published?: Topology, facts: Partial<TopologyDocument> = {}) =>
  documentOf(given, {
    nextId: 10_000,
    ...(published ? { published: publicationOf(published) } : {}),
    ...facts,
  })

/** Says in a table what is offered for findings of a rule, and what each does: it settles the finding, and can be saved. */
export function fixCases(fixes: FixesOf, cases: Record<string, FixCase>): void {
  describe(`fixes of ${fixes.rule}`, () => {
    for (const [name, { offers, certain = false, ...rest }] of Object.entries(cases)) {
      it(name, () => {
        const doc = documentWith(rest.given, rest.published, rest.facts)
        const finding = theFinding(fixes.rule, doc, rest)
        const offered = fixesOf(doc, finding)
        expect(offered.map(({ title }) => title)).toEqual(Object.keys(offers))
        const preview = previewer(doc, rest.asOf ?? null)
        for (const fix of offered) {
          const { after, changes, solved } = preview(fix)
          expect(fix.certain, fix.title).toBe(certain)
          expect(changes.map(({ message }) => message)).toEqual(offers[fix.title])
          expect(solved.some(isLike(finding)), fix.title).toBe(true)
          expect(readDocument(writeDocument(after))).toEqual({ ok: true, doc: after })
          const empty = emptyDocument('Gone')
          expect(fix.apply(empty), `${fix.title}, where everything is gone`).toBe(empty)
        }
      })
    }
  })
}

function theFinding(
  rule: string,
  doc: TopologyDocument,
  { asOf, on, field, says = '' }: Partial<FixCase>,
): Finding {
  const found = checkDocument(doc, asOf ?? null)
    .all()
    .filter((finding) => finding.rule === rule)
    .filter(({ targets }) => on === undefined || (targets as readonly string[]).join() === on.join())
    .filter((finding) => field === undefined || finding.field === field)
    .filter(({ message }) => message.includes(says))
  expect(found.map(({ message }) => message)).toHaveLength(1)
  return found[0]!
}

const isLike =
  (finding: Finding) =>
  ({ rule, targets, field }: Finding): boolean =>
    rule === finding.rule && field === finding.field && targets.join() === finding.targets.join()
