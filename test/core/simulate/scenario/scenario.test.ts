import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pool, site, soundPair, topology } from '../../../../src/core/examples/notation.ts'
import { hour, minute, second } from '../../../../src/core/simulate/clock.ts'
import { usualParameters } from '../../../../src/core/simulate/parameters.ts'
import { readScenario, isScenario } from '../../../../src/core/simulate/scenario/read.ts'
import type { Scenario } from '../../../../src/core/simulate/scenario/scenario.ts'
import { scenarioSchema } from '../../../../src/core/simulate/scenario/schema.ts'
import { readTime, timeText } from '../../../../src/core/simulate/scenario/time.ts'
import { writeScenario } from '../../../../src/core/simulate/scenario/write.ts'
import { anyScenario } from './any-scenario.ts'

const accepts = new Ajv2020({ strict: true, strictTypes: false }).compile(scenarioSchema())

/** The least that a person has to write, with these fields. */
const written = (fields: object): string =>
  JSON.stringify({
    format: 'topology-builder-scenario',
    version: 1,
    name: 'Test',
    topology: 'open document',
    until: '01:00:00',
    ...fields,
  })

function scenarioOf(text: string): Scenario {
  const read = readScenario(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.scenario
}

const problemsOf = (text: string): Record<string, string> => {
  const read = readScenario(text)
  return read.ok ? {} : Object.fromEntries(read.problems.map(({ path, message }) => [path, message]))
}

describe('a time', () => {
  it.each([
    ['00:08:20', 500 * second],
    ['10:00', 10 * minute],
    ['0:05', 5 * second],
    ['75:00', 75 * minute],
    ['100:00:00', 100 * hour],
    ['00:00:01.5', 1500],
    ['00:00:00.001', 1],
    ['90 s', 90 * second],
    ['5min', 5 * minute],
    ['2 h', 2 * hour],
    ['250 ms', 250],
    [1234, 1234],
  ])('%j is so many milliseconds', (text, time) => {
    expect(readTime(text)).toBe(time)
  })

  it.each([
    '',
    '10',
    '00:00:60',
    '00:75:00',
    '-1 s',
    '1.5 h',
    '10:00 ',
    'noon',
    '1:2:3:4',
    -1,
    0.5,
    Infinity,
    NaN,
  ])('%j is none', (text) => {
    expect(readTime(text)).toBeNull()
  })

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (time) => {
        expect(readTime(timeText(time))).toBe(time)
      }),
    )
  })
})

describe('a scenario file', () => {
  it('needs no more than a name, a topology and an end', () => {
    expect(scenarioOf(written({}))).toEqual({
      name: 'Test',
      description: '',
      topology: null,
      begins: 'running',
      timeOfDay: 0,
      seed: null,
      parameters: {},
      script: [],
      until: hour,
      assertions: [],
    })
  })

  it('says one name or several, times in words, and what is left out is as usual', () => {
    const { script, parameters, assertions } = scenarioOf(
      written({
        script: [
          { at: '10:00', do: 'fail', what: 'ldn-pool' },
          { at: '00:20:00', do: 'slow', what: ['London <-> Dublin'], by: '500 ms' },
          { at: 5000, do: 'fail over pool', what: 'ldn-pool' },
          { at: 6000, do: 'reset registrar state', what: 'ldn-pool' },
        ],
        parameters: { frontEnd: { detection: '1 min', reading: { votes: 'always' } }, faults: { boot: 0 } },
        assertions: [
          { at: '1 h', expect: { pool: 'ldn-pool', events: { is: 'server-crashed' }, databases: null } },
          { at: '1 h', expect: { events: { is: 'server-crashed', most: 2 } } },
          { at: '1 h', expect: { events: { is: 'server-crashed', count: 3 } } },
        ],
      }),
    )
    expect(script).toEqual([
      { at: 10 * minute, do: 'fail', what: ['ldn-pool'] },
      { at: 20 * minute, do: 'slow', what: ['London <-> Dublin'], by: 500 },
      { at: 5000, do: 'fail over pool', what: 'ldn-pool', disaster: false },
      { at: 6000, do: 'reset registrar state', what: 'ldn-pool', type: 'ServiceReset' },
    ])
    expect(parameters).toEqual({
      frontEnd: { detection: minute, reading: { ...usualParameters.frontEnd.reading, votes: 'always' } },
      faults: { boot: 0 },
    })
    expect(assertions.map(({ expect: expected }) => expected)).toEqual([
      { pool: 'ldn-pool', databases: null, events: { is: 'server-crashed', least: 1, most: null } },
      { events: { is: 'server-crashed', least: 0, most: 2 } },
      { events: { is: 'server-crashed', least: 3, most: 3 } },
    ])
  })

  it('starts a pool with every switch of Start-CsPool, or with none', () => {
    const steps = (...script: object[]) =>
      scenarioOf(written({ script: script.map((step) => ({ at: 1, do: 'start pool', what: 'x', ...step })) }))
        .script
    const plain = {
      at: 1,
      do: 'start pool',
      what: 'x',
      skipServers: [],
      skipRoutingGroups: [],
      recovery: false,
    }
    expect(
      steps(
        {},
        { skipServers: 'fe01', skipRoutingGroups: 2 },
        { skipServers: ['a', 'b'], skipRoutingGroups: [1, 4], recovery: true },
      ),
    ).toEqual([
      plain,
      { ...plain, skipServers: ['fe01'], skipRoutingGroups: [2] },
      { ...plain, skipServers: ['a', 'b'], skipRoutingGroups: [1, 4], recovery: true },
    ])
    const wrong = { at: 1, do: 'start pool', what: 'x' }
    expect(
      problemsOf(
        written({
          script: [
            { ...wrong, skipServers: 3 },
            { ...wrong, skipRoutingGroups: 0 },
            { ...wrong, skipRoutingGroups: 'second' },
          ],
        }),
      ),
    ).toMatchObject({
      'script[0].skipServers': 'A name, or a list of names, is expected. Here stands 3.',
      'script[1].skipRoutingGroups': expect.stringMatching(/1/),
      'script[2].skipRoutingGroups':
        'A number of 1 or more, or a list of them, is expected. Here stands "second".',
    })
  })

  it('names the path of everything that is wrong', () => {
    const problems = problemsOf(
      written({
        until: 'later',
        script: [
          { at: '10:00', do: 'explode', what: 'ldn-pool' },
          { do: 'fail', what: 'ldn-pool' },
          { at: 1, do: 'fail', what: [] },
          { at: 1, do: 'fail', what: 'ldn-pool', hard: true },
          { at: 1, do: 'fail over databases', what: 'ldn-pool', to: 'moon' },
        ],
        parameters: { frontEnd: { detecton: 1, groups: 0, reading: { votes: 'odd' } }, weather: {} },
        assertions: [{ at: 1, expect: { pool: 'ldn-pool', users: { moon: 1 } } }],
      }),
    )
    expect(Object.keys(problems).toSorted()).toEqual(
      [
        'assertions[0].expect.users.moon',
        'parameters.frontEnd.detecton',
        'parameters.frontEnd.groups',
        'parameters.frontEnd.reading.votes',
        'parameters.weather',
        'script[0].do',
        'script[1].at',
        'script[2].what',
        'script[3].hard',
        'script[4].to',
        'until',
      ].toSorted(),
    )
    expect(problems['until']).toBe(
      'Whole milliseconds, or a time such as 00:08:20, 10:00 (ten minutes), 90 s, 5 min or 2 h is expected. Here stands "later".',
    )
    expect(problems['script[0].do']).toMatch(
      /^One of "fail", "repair", .* is expected. Here stands "explode".$/,
    )
    expect(problems['script[4].to']).toMatch(/^A role such as primary/)
    expect(problems['parameters.frontEnd.detecton']).toMatch(/not known here/)
  })

  it('knows times that look like one and are none', () => {
    expect(
      problemsOf(
        written({
          until: '00:75:00',
          script: [{ at: '00:99:00', do: 'slow', what: 'x', by: '01:60:00' }],
          assertions: [{ at: '02:88:00', expect: { events: { is: 'x' } } }],
        }),
      ),
    ).toMatchObject({
      until: 'A time whose minutes are below 60 is expected. Here stands "00:75:00".',
      'script[0].at': 'A time whose minutes are below 60 is expected. Here stands "00:99:00".',
      'script[0].by': 'A time whose minutes are below 60 is expected. Here stands "01:60:00".',
      'assertions[0].at': 'A time whose minutes are below 60 is expected. Here stands "02:88:00".',
    })
  })

  it('bounds what would never end, or would divide by nothing', () => {
    expect(
      problemsOf(
        written({
          until: '999999:00:00',
          parameters: { backup: { interval: 0 }, faults: { boot: '00:75:00' } },
          script: [{ at: 9e15, do: 'change configuration' }],
        }),
      ),
    ).toEqual({
      until: 'A time of at most ten years is expected. Here stands "999999:00:00".',
      'parameters.backup.interval': 'A time of at least one second is expected. Here stands 0.',
      'parameters.faults.boot': 'A time whose minutes are below 60 is expected. Here stands "00:75:00".',
      'script[0].at': 'A time of at most ten years is expected. Here stands 9000000000000000.',
    })
  })

  it('with a topology has its references checked', () => {
    const stored: { topology: { pairings: { pools: string[] }[] } } = JSON.parse(
      writeScenario({ ...scenarioOf(written({})), topology: soundPair() }),
    )
    stored.topology.pairings[0]!.pools[1] = 'pool:77'
    expect(Object.keys(problemsOf(JSON.stringify(stored)))).toContain('topology.pairings[0].pools[1]')
  })

  it.each([
    ['{', 'Line 1, column 2'],
    ['[]', 'A scenario is an object with "format": "topology-builder-scenario".'],
    ['null', 'A scenario is an object'],
    ['{"format":"topology-builder","version":3}', 'A scenario is an object'],
    [written({ version: 2 }), 'The file has version 2 of the format; this release reads up to version 1.'],
    [written({ version: 0 }), '1 is expected'],
  ])('is refused with a reason where it is %s', (text, reason) => {
    const read = readScenario(text)
    expect(read.ok).toBe(false)
    expect(JSON.stringify(read)).toContain(JSON.stringify(reason).slice(1, -1))
  })

  it('is told from other files by what it says of itself', () => {
    expect(isScenario(written({ until: 'never' }))).toBe(true)
    expect(isScenario('{"format":"topology-builder"}')).toBe(false)
    expect(isScenario('{')).toBe(false)
  })

  it('never makes reading throw, and what is read is what the schema accepts', () => {
    fc.assert(
      fc.property(
        anyScenario,
        fc.nat(),
        fc.nat(),
        fc.jsonValue({ maxDepth: 2 }),
        (scenario, node, key, value) => {
          const stored: unknown = JSON.parse(writeScenario(scenario))
          const all = [...nodes(stored)]
          const chosen = all[node % all.length]!
          const keys = Object.keys(chosen)
          if (keys.length > 0) chosen[keys[key % keys.length]!] = value
          const read = readScenario(JSON.stringify(stored))
          if (read.ok) expect(accepts(stored), JSON.stringify(accepts.errors)).toBe(true)
          else expect(read.problems.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})

/** Every object and list of a value, the value itself first. */
function* nodes(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return
  yield value as Record<string, unknown>
  for (const inner of Object.values(value)) yield* nodes(inner)
}

describe('a written scenario', () => {
  it('is read as it was, and written again to the same text', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const text = writeScenario(scenario)
        expect(scenarioOf(text)).toEqual(scenario)
        expect(writeScenario(scenarioOf(text))).toBe(text)
        expect(accepts(JSON.parse(text)), JSON.stringify(accepts.errors)).toBe(true)
      }),
    )
  })

  it('does not depend on the order of fields', () => {
    const scenario = scenarioOf(
      written({
        parameters: { faults: { boot: 1 }, frontEnd: { build: 1, stable: 2 } },
        script: [{ what: 'a', by: 1, do: 'slow', at: 1 }],
      }),
    )
    const turned: Scenario = {
      ...scenario,
      parameters: { frontEnd: { stable: 2, build: 1 }, faults: { boot: 1 } },
      script: [{ at: 1, by: 1, what: ['a'], do: 'slow' }],
    }
    expect(writeScenario(turned)).toBe(writeScenario(scenario))
    expect(writeScenario(scenario)).toContain('"do": "slow",\n      "what": "a",\n      "by": "00:00:00.001"')
  })

  it('keeps its topology', () => {
    const own = topology(site(1, 'London', pool(2, 'ldn-pool')))
    const text = writeScenario({ ...scenarioOf(written({})), topology: own })
    expect(scenarioOf(text).topology).toEqual(own)
  })
})

describe('the JSON Schema of scenarios', () => {
  it('is the one that is checked in (node test/support/write-schema.js writes it)', () => {
    const file = new URL('../../../../public/scenario.schema.json', import.meta.url)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(scenarioSchema())))
  })

  it('lets every parameter be changed', () => {
    const changed = JSON.parse(
      JSON.stringify(usualParameters, (_, value: unknown) => (value === null ? 7 : value)),
    )
    expect(problemsOf(written({ parameters: changed }))).toEqual({})
    const words: string[] = []
    JSON.stringify(usualParameters, (key, value: unknown) => {
      if (typeof value === 'string') words.push(key)
      return value
    })
    const text = JSON.stringify(scenarioSchema())
    for (const key of words) expect(text.includes(`"${key}":{"type":"string","enum":[`), key).toBe(true)
  })
})
