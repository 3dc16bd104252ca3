import { createChecker, type Findings } from '../check/check.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Change } from '../compare/change.ts'
import { differences } from '../compare/difference.ts'
import type { Finding } from '../rules/rule.ts'
import { findingKey } from './finding-key.ts'
import type { Fix } from './fix.ts'

/** What a fix would do, before it is done. */
export interface FixPreview {
  readonly after: TopologyDocument
  /** What it changes, as sentences. */
  readonly changes: readonly Change[]
  /** Findings that would be gone. */
  readonly solved: readonly Finding[]
  /** Findings that would be new, or weigh otherwise than before. */
  readonly introduced: readonly Finding[]
}

/** Previews fixes of one document, one after the other. */
export type Previewer = (fix: Fix) => FixPreview

/** Previews one fix. Judges the whole document: for several fixes of one document use `previewer`. `asOf` as in the checker. */
export function previewFix(doc: TopologyDocument, fix: Fix, asOf: string | null): FixPreview {
  return previewer(doc, asOf)(fix)
}

/** Judges a document once, so that each fix costs no more than what it touches. */
export function previewer(doc: TopologyDocument, asOf: string | null): Previewer {
  const check = createChecker()
  const before = seen(check(doc, asOf))
  return (fix) => {
    const after = fix.apply(doc)
    if (after === doc) return { after, changes: [], solved: [], introduced: [] }
    return { after, changes: differences(doc, after).changes, ...compared(before, seen(check(after, asOf))) }
  }
}

/** The findings of a document, each once: what did not change is the same object in both. */
type Seen = ReadonlySet<Finding>

function seen(findings: Findings): Seen {
  return new Set(findings.all())
}

function compared(before: Seen, after: Seen): Pick<FixPreview, 'solved' | 'introduced'> {
  const gone = [...before].filter((finding) => !after.has(finding))
  const come = [...after].filter((finding) => !before.has(finding))
  return { solved: without(gone, come), introduced: without(come, gone) }
}

/** Those for which there is none of the same key in the others, counting how often. */
function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>()
  for (const other of others) counts.set(findingKey(other), (counts.get(findingKey(other)) ?? 0) + 1)
  return findings.filter((finding) => {
    const left = counts.get(findingKey(finding)) ?? 0
    counts.set(findingKey(finding), left - 1)
    return left <= 0
  })
}
