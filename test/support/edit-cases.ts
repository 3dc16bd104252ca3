import { describe, expect, it } from 'vitest'
import type { Edit } from '../../src/core/edit/edit.ts'
import { begin, record, redo, undo } from '../../src/core/edit/history.ts'
import { readDocument } from '../../src/core/format/read.ts'
import { writeDocument } from '../../src/core/format/write.ts'
import type { TopologyDocument } from '../../src/core/model/document.ts'
import type { Topology } from '../../src/core/model/topology.ts'
import { documentOf } from '../../src/core/examples/notation.ts'

/** A deed that changes something: what stood before, what was asked for, and what differs after. */
interface Does<Args> {
  before: TopologyDocument
  args: Args
  after: Partial<TopologyDocument>
  /** What the step is called. */
  says?: string
}

/** A document to edit; its next id is number 1000. */
export const draft = (topology: Topology, facts: Partial<TopologyDocument> = {}): TopologyDocument =>
  documentOf(topology, { nextId: 1000, ...facts })

/** Says in two tables what an edit does, and when it leaves the document as it is. Undo comes back, redo goes on. */
export function editCases<Args>(
  edit: Edit<Args>,
  {
    does,
    leaves,
  }: {
    does: Record<string, Does<Args>>
    leaves: Record<string, { before: TopologyDocument; args: Args }>
  },
): void {
  describe(edit.id, () => {
    for (const [name, { before, args, after, says }] of Object.entries(does)) {
      it(name, () => {
        frozen(before)
        const edited = edit.apply(before, frozen(args))
        expect(edited).toEqual({ ...before, ...after })
        expect(readDocument(writeDocument(edited))).toEqual({ ok: true, doc: edited })
        if (says !== undefined) expect(edit.describe(args, before)).toBe(says)
      })
      it(`${name}, undone and done again`, () => {
        const edited = edit.apply(before, args)
        const back = undo(record(begin(before), edit.describe(args, before), edited))
        expect(back.present).toBe(before)
        expect(redo(back).present).toBe(edited)
        expect(edit.apply(back.present, args)).toEqual(edited)
      })
    }
    for (const [name, { before, args }] of Object.entries(leaves)) {
      it(`leaves the same document where ${name}`, () => {
        expect(edit.apply(frozen(before), frozen(args))).toBe(before)
        expect(edit.describe(args, before)).not.toBe('')
      })
    }
  })
}

/** The same value, which now throws where somebody writes into it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
