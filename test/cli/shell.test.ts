import { describe, expect, it } from 'vitest'
import { documentOf, soundPair } from '../../src/core/examples/notation.ts'
import { minute } from '../../src/core/simulate/clock.ts'
import type { Scenario } from '../../src/core/simulate/scenario/scenario.ts'
import { writeScenario } from '../../src/core/simulate/scenario/write.ts'
import { asFile, runCommand } from '../support/run-command.ts'

const scenario: Scenario = {
  name: 'A server is lost',
  description: '',
  topology: soundPair(3),
  begins: 'running',
  timeOfDay: 0,
  seed: null,
  parameters: {},
  script: [{ at: minute, do: 'fail', what: ['ldn-pool-fe01'] }],
  until: 2 * minute,
  assertions: [],
}

const run = (args: string, lines: string, facts: Partial<Scenario> = {}) =>
  runCommand(args, {
    's.json': writeScenario({ ...scenario, ...facts }),
    ...asFile(documentOf(soundPair(4))),
    '-': lines,
  })

describe('shell', () => {
  it('types the lines of standard input and prints the console', async () => {
    const { code, out, reasons } = await run('shell a.json', '$env:COMPUTERNAME\r\n"a\r\nb"\n')
    expect({ code, reasons }).toEqual({ code: 0, reasons: '' })
    expect(out).toBe(
      [
        'PS C:\\Users\\Administrator.CONTOSO> $env:COMPUTERNAME',
        'LDN-POOL-FE01',
        'PS C:\\Users\\Administrator.CONTOSO> "a',
        '>> b"',
        'a',
        'b',
        '',
      ].join('\n'),
    )
  })

  it('has the script of a scenario in store', async () => {
    const { out } = await run('shell s.json', '1\n# at 00:02:00\n2\n')
    expect(out).toContain('# ldn-pool-fe01.contoso.com is down.')
  })

  it('answers with 1 where the last line failed', async () => {
    expect((await run('shell a.json', "throw 'no'\n")).code).toBe(1)
    expect((await run('shell a.json', "throw 'no'\n1\n")).code).toBe(0)
    expect((await run('shell a.json', '')).code).toBe(0)
  })

  it('gives JSON with every entry', async () => {
    const { out } = await run('shell a.json --json --computer DUB-pool-fe02.contoso.com', "1\nthrow 'no'\n")
    expect(JSON.parse(out)).toMatchObject([
      {
        at: 0,
        computer: 'dub-pool-fe02.contoso.com',
        line: '1',
        shown: [{ at: 0, stream: 'output', lines: ['1'] }],
        succeeded: true,
        ended: 'completed',
        calls: [],
      },
      { line: "throw 'no'", succeeded: false },
    ])
  })

  it('plays a scenario for whichever document is open on another topology', async () => {
    expect(await run('shell s.json --on a.json', '1\n', { topology: null })).toMatchObject({ code: 0 })
    const { code, reasons } = await run('shell s.json', '1\n', { topology: null })
    expect(code).toBe(2)
    expect(reasons).toContain('--on FILE')
  })

  it.each([
    ['shell', 'Name a scenario'],
    ['shell -', 'Standard input is for the lines'],
    ['shell nowhere.json', 'nowhere.json cannot be read'],
    ['shell a.json --computer nobody', 'There is no computer nobody'],
    ['shell a.json --loud', 'There is no option --loud'],
  ])('cannot be asked: %s', async (args, reason) => {
    const { code, reasons } = await run(args, '1\n')
    expect(code).toBe(2)
    expect(reasons).toContain(reason)
  })
})
