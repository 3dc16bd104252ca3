import { formatVersion } from './name.ts'
import { toVersion2 } from './to-version-2.ts'
import { toVersion3 } from './to-version-3.ts'

/** A document as parsed from JSON, of a version that is not checked yet. */
export type AnyVersion = Readonly<Record<string, unknown>>

/** One step of a migration. Steps never throw: what they do not find where it should be they leave to the reader to name. */
export interface Step {
  /** The version that it starts from; it ends at the next one. */
  readonly from: number
  readonly upgrade: (stored: AnyVersion) => AnyVersion
}

/** The steps from every older version to today's, oldest first. */
export const steps: readonly Step[] = [
  { from: 1, upgrade: toVersion2 },
  { from: 2, upgrade: toVersion3 },
]

/**
 * Brings a stored document to today's version, or says why that cannot be done.
 * The steps and today's version are arguments so that the mechanism can be tested before it has work.
 */
export function migrate(
  stored: AnyVersion,
  path: readonly Step[] = steps,
  today: number = formatVersion,
): { readonly ok: true; readonly stored: AnyVersion } | { readonly ok: false; readonly message: string } {
  const version = stored['version']
  if (version === undefined) return refused('The version of the format is missing.')
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refused(
      `The version is a whole number from 1, but here it is ${JSON.stringify(version).slice(0, 40)}.`,
    )
  if (version > today)
    return refused(
      `The file has version ${version} of the format; this release reads up to version ${today}. ` +
        'Open it with a newer release of Topology Builder.',
    )
  let current = stored
  for (let from = version; from < today; from++) {
    const step = path.find((candidate) => candidate.from === from)
    if (!step)
      return refused(`The file has version ${version} of the format, which cannot be upgraded to ${today}.`)
    current = { ...step.upgrade(current), version: from + 1 }
  }
  return { ok: true, stored: current }
}

function refused(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message }
}
