import { describe, expect, it } from 'vitest'
import { documentOf, soundPair } from '../../src/core/examples/notation.ts'
import { hour, minute } from '../../src/core/simulate/clock.ts'
import type { Scenario } from '../../src/core/simulate/scenario/scenario.ts'
import { writeScenario } from '../../src/core/simulate/scenario/write.ts'
import { asFile, runCommand as run } from '../support/run-command.ts'

const scenario: Scenario = {
  name: 'A server is lost',
  description: '',
  topology: soundPair(3),
  begins: 'running',
  timeOfDay: 0,
  seed: null,
  parameters: {},
  script: [{ at: minute, do: 'fail', what: ['ldn-pool-fe01'] }],
  until: hour,
  assertions: [{ at: 2 * minute, expect: { pool: 'ldn-pool', state: 'RunningNoColdStart' } }],
}

const files = (facts: Partial<Scenario> = {}) => ({
  's.json': writeScenario({ ...scenario, ...facts }),
  ...asFile(documentOf(soundPair(4))),
})

describe('simulate', () => {
  it('says what happens, each with its cause, and that the assertions hold', async () => {
    const { code, out, reasons } = await run('simulate s.json', files())
    expect({ code, reasons }).toEqual({ code: 0, reasons: '' })
    expect(out).toContain('00:01:00  #0  ldn-pool-fe01.contoso.com fails\n')
    expect(out).toContain(
      '00:01:00  #1  ldn-pool.contoso.com: ldn-pool-fe01.contoso.com crashes (because of #0)\n',
    )
    expect(out).toContain('Assertion at 00:02:00: ldn-pool: state is RunningNoColdStart: holds\n')
  })

  it('answers with 1 and what is so instead where an assertion does not hold', async () => {
    const wrong: Scenario['assertions'] = [{ at: hour, expect: { pool: 'ldn-pool', state: 'Running' } }]
    const { code, out } = await run('simulate s.json', files({ assertions: wrong }))
    expect(code).toBe(1)
    expect(out).toContain(
      'Assertion at 01:00:00: ldn-pool: state is Running: FAILS: it is RunningNoColdStart\n',
    )
  })

  it('plays to another moment, and then asks only what was before it', async () => {
    const { code, out } = await run('simulate s.json --until 90s', files())
    expect(code).toBe(0)
    expect(out).not.toContain('Assertion')
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^00:01:30 /)
    expect((await run(['simulate', 's.json', '--until', '90000'], files())).out).toBe(out)
  })

  it('gives JSON that is the same on every run, with the hash of the trace', async () => {
    const first = await run('simulate s.json --format json', files())
    expect((await run('simulate s.json --format json', files())).out).toBe(first.out)
    const answer = JSON.parse(first.out)
    expect(answer).toMatchObject({
      scenario: 'A server is lost',
      until: hour,
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      assertions: [
        {
          assertion: 0,
          at: 2 * minute,
          about: 'ldn-pool: state',
          expected: 'RunningNoColdStart',
          found: 'RunningNoColdStart',
          holds: true,
        },
      ],
    })
    expect(answer.trace[0]).toEqual({
      number: 0,
      at: minute,
      cause: null,
      event: { of: 'fault', event: { is: 'part-failed', part: 'server:201' } },
    })
    const empty = await run('simulate s.json --format json --until 0', files())
    expect(JSON.parse(empty.out)).toMatchObject({ trace: [], hash: 'cbf29ce484222325' })
  })

  it('plays on another topology, of any readable format', async () => {
    const own = await run('simulate s.json --on a.json', files({ topology: null }))
    expect(own.out).toContain('The pool is Running')
    expect((await run('simulate s.json --on a.json', files())).out).toBe(own.out)
    const none = await run('simulate s.json', files({ topology: null }))
    expect(none.code).toBe(2)
    expect(none.reasons).toContain('s.json: topology: The scenario is for whichever document is open')
    expect(none.reasons).toContain('Name the file of a topology with --on FILE.')
  })

  it.each([
    ['simulate', 'Name the scenario to play, or - for standard input.'],
    ['simulate s.json a.json', 'One scenario at a time: "a.json" is one too many.'],
    ['simulate s.json --format text', 'There is no --format text.'],
    ['simulate s.json --until noon', '--until takes a time such as 00:08:20'],
    ['simulate s.json --seed 1', 'There is no option --seed here.'],
    ['simulate - --on -', 'Standard input can be read once only.'],
    ['simulate missing.json', 'missing.json cannot be read: ENOENT'],
    ['simulate a.json', 'a.json: A scenario is an object with "format": "topology-builder-scenario".'],
    ['simulate s.json --on missing.json', 'missing.json cannot be read: ENOENT'],
    ['simulate wrong.json', 'wrong.json: script[0].what: Nothing in the topology has the name mars.'],
    ['simulate broken.json', 'broken.json: Line 1, column 2: '],
  ])('answers "%s" with exit code 2, a reason, and nothing on standard output', async (args, reason) => {
    const wrong = writeScenario({ ...scenario, script: [{ at: 0, do: 'fail', what: ['mars'] }] })
    const { code, out, reasons } = await run(args, { ...files(), 'wrong.json': wrong, 'broken.json': '{' })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(reasons).toContain(reason)
  })
})
