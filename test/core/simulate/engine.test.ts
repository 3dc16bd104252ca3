import { describe, expect, it } from 'vitest'
import { begin, runUntil, type Machine } from '../../../src/core/simulate/engine.ts'

/** A world that counts; each event may bring about others. */
const counting = (facts: Partial<Machine<number, string>>): Machine<number, string> => ({
  apply: (world) => world + 1,
  follow: () => [],
  urge: () => null,
  ...facts,
})

const once = [{ at: 7, event: 'begin' }]

describe('a machine that never comes to rest', () => {
  it('is an error where it urges for ever', () => {
    const machine = counting({ urge: () => 'again' })
    expect(() => runUntil(machine, begin(0, once), 10)).toThrow('The world does not come to rest at 7 ms')
  })

  it('is an error where an event plans another one at the same moment, for ever', () => {
    const machine = counting({ follow: () => [{ after: 0, phase: 'completion', event: 'again' }] })
    expect(() => runUntil(machine, begin(0, once), 10)).toThrow('The world does not come to rest at 7 ms')
  })

  it('may go on as long as time does', () => {
    const machine = counting({ follow: () => [{ after: 1, phase: 'completion', event: 'later' }] })
    expect(runUntil(machine, begin(0, once), 5000).happened).toBe(4994)
  })
})

describe('the cause of what is urged', () => {
  const inputs = ['one', 'two', 'three'].map((event) => ({ at: 7, event }))
  const urging = counting({ urge: (world) => (world === 3 ? 'urged' : null) })

  it('is what set it off last', () => {
    expect(runUntil(urging, begin(0, inputs), 7).trace.at(-1)).toMatchObject({ event: 'urged', cause: 2 })
  })

  it('is what the machine blames, of all that fell together at the moment', () => {
    const machine: Machine<number, string> = { ...urging, blame: (_, roots) => roots.indexOf('two') }
    expect(runUntil(machine, begin(0, inputs), 7).trace.at(-1)).toMatchObject({ event: 'urged', cause: 1 })
    const cut = { ...begin(0, inputs), happened: 40 }
    expect(runUntil(machine, cut, 7).trace.at(-1)).toMatchObject({ number: 43, cause: 41 })
  })
})

describe('a machine of several places', () => {
  it('is asked only what an event opens, the lowest place first and there the lowest question', () => {
    const asked: string[] = []
    const machine = counting({
      opens: (_, event, open) => {
        if (event !== 'begin') return
        open(5, 0b10)
        open(2, 0b110)
        open(5, 0b1)
      },
      urge: (_, place, _at, question) => {
        asked.push(`${place}: ${question}`)
        return asked.length === 1 ? 'urged' : null
      },
    })
    expect(runUntil(machine, begin(0, once), 7).trace.map(({ event }) => event)).toEqual(['begin', 'urged'])
    expect(asked).toEqual(['2: 1', '2: 1', '2: 2', '5: 0', '5: 1'])
  })
})
