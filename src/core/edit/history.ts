import type { TopologyDocument } from '../model/document.ts'

/** One step that can be taken back: what it was called and the document before it. */
export interface Step {
  readonly label: string
  readonly doc: TopologyDocument
  /** Steps recorded one after the other under the same key are one intention, such as a burst of arrow keys. */
  readonly burst: string | null
}

/** The document with the way it came and the way it can go again. */
export interface History {
  readonly past: readonly Step[]
  readonly present: TopologyDocument
  readonly future: readonly Step[]
}

/** How many steps are kept. */
const depth = 500

/** The history of a document that was just opened. */
export function begin(doc: TopologyDocument): History {
  return { past: [], present: doc, future: [] }
}

/** Adds one step; the same history where the document did not change. */
export function record(
  history: History,
  label: string,
  doc: TopologyDocument,
  burst: string | null = null,
): History {
  if (doc === history.present) return history
  const last = history.past.at(-1)
  const continues = burst !== null && last?.burst === burst && history.future.length === 0
  const past = continues
    ? history.past
    : [...history.past.slice(1 - depth), { label, doc: history.present, burst }]
  return { past, present: doc, future: [] }
}

/** Takes the last step back; the same history where there is none. */
export function undo(history: History): History {
  const step = history.past.at(-1)
  if (!step) return history
  return {
    past: history.past.slice(0, -1),
    present: keepPublication(step.doc, history.present),
    future: [{ ...step, doc: history.present }, ...history.future],
  }
}

/** Takes the next step again; the same history where there is none. */
export function redo(history: History): History {
  const [step, ...future] = history.future
  if (!step) return history
  return {
    past: [...history.past, { ...step, doc: history.present }],
    present: keepPublication(step.doc, history.present),
    future,
  }
}

/** Replaces the present without a step: what was published stays published, whatever is undone. */
export function amend(history: History, doc: TopologyDocument): History {
  return { ...history, present: doc }
}

/** A publication cannot be taken back, and the ids that it used are not given out again. */
function keepPublication(doc: TopologyDocument, present: TopologyDocument): TopologyDocument {
  if (doc.published === present.published) return doc
  return { ...doc, published: present.published, nextId: Math.max(doc.nextId, present.nextId) }
}
