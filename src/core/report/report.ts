import type { TopologyDocument } from '../model/document.ts'
import type { Id } from '../model/id.ts'
import { nameOf } from '../model/topology.ts'
import { severities, type Finding, type Severity } from '../rules/rule.ts'

/** What was checked and found: everything that a report on it is written from. */
export interface CheckReport {
  readonly doc: Pick<TopologyDocument, 'topology' | 'baseline'>
  /** Every finding on the document, in order. */
  readonly findings: readonly Finding[]
  /** Findings of this severity and graver ones fail, unless they are overridden. */
  readonly failOn: Severity
  /** The path of the file as a person gave it, with forward slashes; `null` where there is no file. */
  readonly file: string | null
  /** The version of this product, such as `1.2.0`. */
  readonly version: string
}

/** What reports call the product. */
export const productName = 'Topology Builder for the browser'

/** Whether a finding fails a check. One that is known from the baseline fails all the same: a baseline answers nothing. */
export function fails({ severity, override }: Finding, failOn: Severity): boolean {
  return override === null && severities.indexOf(severity) <= severities.indexOf(failOn)
}

/** What a target is called: its name, or its id where it has none. */
export function targetName({ topology }: CheckReport['doc'], id: Id): string {
  return nameOf(topology, id) || id
}
