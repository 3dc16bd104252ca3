import type { Bound } from '../binding/bound.ts'
import type { Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import { coach } from '../failover/errors.ts'

/** Common parameters and those of every cmdlet that writes: they set nothing. */
const ofNoSetting = new Set([
  'Force',
  'WhatIf',
  'Confirm',
  'Verbose',
  'Debug',
  'ErrorAction',
  'WarningAction',
  'InformationAction',
  'ErrorVariable',
  'WarningVariable',
  'InformationVariable',
  'OutVariable',
  'OutBuffer',
  'PipelineVariable',
])

/** The settings that were given and that the simulation knows nothing of. */
export function settingsWithoutEffect({ values }: Bound, known: readonly string[]): readonly string[] {
  return [...values.keys()].filter((name) => !known.includes(name) && !ofNoSetting.has(name))
}

/** Says which of the given settings were taken and have no effect; nothing where all of them have. */
export function* sayWithoutEffect(shell: Shell, bound: Bound, known: readonly string[]): Running {
  const without = settingsWithoutEffect(bound, known)
  if (without.length === 0) return
  const names = without.map((name) => `-${name}`).join(', ')
  yield* coach(
    shell,
    `${names}: taken, and without effect here. The simulation knows nothing of what it sets.`,
  )
}
