import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { outcomes, play, prepare } from '../../../../src/core/simulate/scenario/play.ts'
import { readScenario } from '../../../../src/core/simulate/scenario/read.ts'
import { writeScenario } from '../../../../src/core/simulate/scenario/write.ts'
import { recordedTrace } from '../../../support/recorded-trace.ts'
import { scenarios } from '../../../support/scenarios.ts'

const root = join(import.meta.dirname, '../../../..')
const file = (folder: string, name: string): string => readFileSync(join(root, folder, name), 'utf8')

describe('the ready scenarios', () => {
  it('are those that are checked in (node test/support/write-scenarios.js writes them)', () => {
    const names = Object.keys(scenarios)
    expect(readdirSync(join(root, 'public/scenarios')).toSorted()).toEqual(
      names.map((name) => `${name}.json`).toSorted(),
    )
    for (const [name, scenario] of Object.entries(scenarios))
      expect(file('public/scenarios', `${name}.json`), name).toBe(writeScenario(scenario))
  })
})

describe.each(Object.keys(scenarios))('the scenario %s', (name) => {
  const read = readScenario(file('public/scenarios', `${name}.json`))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))

  it('comes to what it says', () => {
    const prepared = prepare(read.scenario, null)
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems))
    const results = outcomes(prepared.play, play(prepared.play))
    expect(results.length).toBeGreaterThan(0)
    expect(results.filter(({ holds }) => !holds)).toEqual([])
  })

  it('goes as it was recorded', () => {
    expect(recordedTrace(read.scenario)).toBe(file('test/fixtures/scenarios', `${name}.txt`))
  })
})
