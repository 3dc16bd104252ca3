import type { Id } from './id.ts'
import { numberOf } from './id.ts'
import { emptyLayout, type Layout } from './layout.ts'
import { emptyTopology, everything, idOf, type Topology } from './topology.ts'

/** A written reason to live with a finding of severity `unsupported`. Part of what is published. */
export interface Override {
  /** The rule's id, such as `PAIR-002`. */
  readonly rule: string
  /** The finding's targets, in the order of the finding. */
  readonly targets: readonly Id[]
  readonly reason: string
  readonly author: string | null
  /** The last day on which the override holds, as YYYY-MM-DD; `null` for no end. */
  readonly expires: string | null
}

/** What was published last: enough to say what has changed since. */
export interface Publication {
  /** 1 for the first publication, then one more each time. */
  readonly revision: number
  /** When, as an ISO 8601 date and time in UTC. */
  readonly date: string
  /** SHA-256 of the canonical topology and overrides, as lower-case hexadecimal. */
  readonly fingerprint: string
  readonly topology: Topology
  readonly overrides: readonly Override[]
  readonly layout: Layout
}

/** A finding that was there when a baseline was taken: the rule on the same targets, whatever its words. */
export interface KnownFinding {
  readonly rule: string
  readonly targets: readonly Id[]
}

/** What was found on a day, for example when a legacy deployment was taken over: later findings stand out as new. */
export interface Baseline {
  /** The day it was taken, as YYYY-MM-DD. */
  readonly date: string
  readonly findings: readonly KnownFinding[]
}

/** How the text of an imported file was encoded, so that it can be given back in the same bytes. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be'

/** The file that a document was imported from, kept whole so that what is not modelled can be given back. */
export interface Origin {
  readonly format: 'topology-xml' | 'tbxml'
  readonly fileName: string
  /** The text of the file, decoded. */
  readonly text: string
  readonly encoding: TextEncoding
  /**
   * Which part of the file each thing came from: keys that the reader of the format makes, such as `cluster 1:3`.
   * `null` in documents that were imported before links were kept; they are found again by name.
   */
  readonly links: Readonly<Record<Id, string>> | null
}

/**
 * A scenario that is kept with the document, as it stands in a scenario file. It is read when it is opened and not before:
 * one that no longer fits, or that cannot be read at all, never keeps the document from opening.
 */
export interface KeptScenario {
  readonly name: string
  readonly [field: string]: unknown
}

/** The one value that everything is computed from. */
export interface TopologyDocument {
  readonly name: string
  readonly topology: Topology
  readonly overrides: readonly Override[]
  readonly layout: Layout
  /** The last publication, `null` before the first. */
  readonly published: Publication | null
  /** Findings to be left out of what is new, `null` for none. Answers nothing: what blocks still blocks. */
  readonly baseline: Baseline | null
  /** Scenarios that belong to this deployment, in the order in which they were kept. They are no facts of it. */
  readonly scenarios: readonly KeptScenario[]
  readonly origin: Origin | null
  /** The counter that new ids come from: greater than the number of every id that was ever given out. */
  readonly nextId: number
}

/** A new document without a single site. */
export function emptyDocument(name: string): TopologyDocument {
  return {
    name,
    topology: emptyTopology,
    overrides: [],
    layout: emptyLayout,
    published: null,
    baseline: null,
    scenarios: [],
    origin: null,
    nextId: 1,
  }
}

/** One more than the greatest number among the topology's ids: the least counter that can follow it. */
export function counterAfter(topology: Topology): number {
  let greatest = 0
  for (const found of everything(topology)) greatest = Math.max(greatest, numberOf(idOf(found)))
  return greatest + 1
}

/** Which override answers a finding: the same rule on the same targets, whatever their order. */
export function overrideKey(rule: string, targets: readonly Id[]): string {
  return [rule, ...targets.toSorted()].join(' ')
}

/** The place of the kept scenario of a name, 0 for the first, whatever its capitals; `null` for none. */
export function scenarioNamed(scenarios: readonly KeptScenario[], name: string): number | null {
  const wanted = name.trim().toLowerCase()
  const at = scenarios.findIndex((kept) => kept.name.trim().toLowerCase() === wanted)
  return at === -1 ? null : at
}
