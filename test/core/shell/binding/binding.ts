import { expect } from 'vitest'
import { bind, bindInput, bindWords, type Binding } from '../../../../src/core/shell/binding/bind.ts'
import type { BoundWord } from '../../../../src/core/shell/binding/words.ts'
import { metadataOf } from '../../../../src/core/shell/catalogue/catalogue.ts'
import type { CmdletMetadata } from '../../../../src/core/shell/catalogue/metadata.ts'
import type { ErrorRecord } from '../../../../src/core/shell/error-record.ts'
import type { Value } from '../../../../src/core/shell/value.ts'

/** What is known of a cmdlet that must be known. */
export function cmdlet(name: string): CmdletMetadata {
  const metadata = metadataOf(name)
  if (!metadata) throw new Error(`${name} is not in the catalogue`)
  return metadata
}

/** Words as a parser would hand them on: a text that begins with a dash is a parameter, `-Name:` takes the next as its own. */
export function words(...given: readonly Value[]): BoundWord[] {
  const made: BoundWord[] = []
  for (let i = 0; i < given.length; i++) {
    const each = given[i] ?? null
    if (typeof each !== 'string' || !/^-[A-Za-z]/.test(each)) {
      made.push({ kind: 'argument', value: each, extent: null })
      continue
    }
    const isAttached = each.endsWith(':')
    const attached = isAttached ? { value: given[++i] ?? null } : null
    made.push({ kind: 'parameter', name: each.slice(1).replace(':', ''), attached, extent: null })
  }
  return made
}

/** A cmdlet called without a pipe before it. */
export const call = (name: string, ...given: readonly Value[]): Binding =>
  bind(cmdlet(name), words(...given), { hasInput: false, input: null })

/** A cmdlet behind a pipe that brings one object. */
export const piped = (input: Value, name: string, ...given: readonly Value[]): Binding =>
  bind(cmdlet(name), words(...given), { hasInput: true, input })

/** The values of what was bound, as a plain table. */
export function valuesOf(binding: Binding): Record<string, Value> {
  if (binding.is !== 'bound') throw new Error(`not bound: ${JSON.stringify(binding)}`)
  return Object.fromEntries(binding.bound.values)
}

/** The set that was chosen. */
export function setOf(binding: Binding): string {
  if (binding.is !== 'bound') throw new Error(`not bound: ${JSON.stringify(binding)}`)
  return binding.bound.set
}

/** The error of a binding that must fail. */
export function errorOf(binding: Binding): ErrorRecord {
  if (binding.is !== 'error') throw new Error(`no error: ${JSON.stringify(binding)}`)
  return binding.error
}

/** Expects that binding fails with this id before the comma, and these words. */
export function expectError(binding: Binding, id: string, message: string | RegExp): void {
  const error = errorOf(binding)
  expect(error.id.split(',')[0]).toBe(id)
  if (typeof message === 'string') expect(error.message).toBe(message)
  else expect(error.message).toMatch(message)
}

export { bindInput, bindWords }
