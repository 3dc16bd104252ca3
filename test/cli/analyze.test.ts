import { describe, expect, it } from 'vitest'
import {
  documentOf,
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  standard,
  topology,
} from '../../src/core/examples/notation.ts'
import { readCsv } from '../support/read-csv.ts'
import { asFile, runCommand } from '../support/run-command.ts'
import { xmlElements } from '../support/xml-elements.ts'

const contractKeys = ['fqdn', 'servers', 'functionalSets', 'startableSets', 'minimalCutSets', 'availability']

const deployment = documentOf(
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn', { servers: 8, store: mirrored(290, 'sqla', 'sqlb', 'sqlw') }),
      standard(6, 'se'),
    ),
    site(3, 'Dublin', pool(4, 'dub', { servers: 6 }), pool(7, 'big', { servers: 13 })),
    site(8, 'Oslo', pool(9, 'osl', { servers: 13, version: '2019' })),
    paired(5, 2, 4),
  ),
)

const answered = async (args: string, files = asFile(deployment)) => {
  const { code, out, reasons } = await runCommand(`analyze a.json ${args}`.trim(), files)
  expect({ code, reasons }).toEqual({ code: 0, reasons: '' })
  return out
}
const pools = async (args = '') => JSON.parse(await answered(`--format json ${args}`.trim())).pools

describe('analyze', () => {
  it.each([
    ['analyze', 'Name the file to read'],
    ['analyze missing.json', 'missing.json cannot be read: ENOENT'],
    ['analyze a.json --format yaml', 'There is no --format yaml.'],
    ['analyze a.json --format constructor', 'There is no --format constructor.'],
    ['analyze a.json --p', 'The option --p needs a value.'],
    ['analyze a.json --votes odd', 'There is no --votes odd.'],
    ['analyze a.json --strict-note=yes', 'The option --strict-note takes no value.'],
    ['analyze a.json --strict-note --strict-note', 'The option --strict-note stands twice.'],
    ['analyze a.json --earlier', 'There is no option --earlier here.'],
    ...['1.1', '-0.1', '-0', 'much', 'NaN', 'Infinity', '0,99', '0x1', '1e400', '.'].map((p) => [
      `analyze a.json --p ${p}`,
      `--p takes a probability from 0 to 1, not ${p}.`,
    ]),
  ])('answers "%s" with exit code 2, a reason, and nothing on standard output', async (args, reason) => {
    const { code, out, reasons } = await runCommand(args, asFile(documentOf(soundPair())))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(reasons).toContain(reason)
  })

  it('takes an empty probability for none', async () => {
    const { code, out } = await runCommand(['analyze', 'a.json', '--p', ''], asFile(documentOf(soundPair())))
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  it('explains itself when asked', async () => {
    const { out } = await runCommand('--help')
    expect(out).toContain('topology-builder analyze FILE [--p 0.99] ')
    expect(out).toContain('[--votes even|oddize|always] [--strict-note] [--earlier-table]')
  })

  it('reads standard input', async () => {
    const { code, out } = await runCommand('analyze - --format json', {
      '-': asFile(documentOf(soundPair()))['a.json'],
    })
    expect({ code, pools: JSON.parse(out).pools.length }).toEqual({ code: 0, pools: 2 })
  })

  it.each(['text', 'json', 'csv', 'markdown', 'open-psa'])(
    'answers for a topology without a pool as %s',
    async (format) => {
      const { code, reasons } = await runCommand(
        `analyze a.json --format ${format}`,
        asFile(documentOf(topology())),
      )
      expect({ code, reasons }).toEqual({ code: 0, reasons: '' })
    },
  )
})

describe('analyze as JSON', () => {
  it('has exactly the promised keys first, in every pool', async () => {
    const found = JSON.parse(await answered('--format json'))
    expect(Object.keys(found)).toEqual(['pools'])
    expect(found.pools.map(({ fqdn }: { fqdn: string }) => fqdn)).toEqual([
      'ldn.contoso.com',
      'se.contoso.com',
      'dub.contoso.com',
      'big.contoso.com',
      'osl.contoso.com',
    ])
    for (const one of found.pools) {
      expect(Object.keys(one).slice(0, 6)).toEqual(contractKeys)
      expect(Object.keys(one).slice(6)).toEqual([
        'site',
        'version',
        'edition',
        'basis',
        'survives',
        'availabilityWithDatabases',
        'service',
      ])
    }
  })

  it('has the proved numbers, and null where nothing is documented', async () => {
    const [ldn, se, dub, big, osl] = await pools()
    expect(ldn).toMatchObject({
      servers: 8,
      functionalSets: 128,
      startableSets: 37,
      minimalCutSets: [{ size: 4, count: 35 }],
      basis: 'documented',
    })
    expect(1 - ldn.availability).toBeCloseTo(3.416698e-7, 12)
    expect(se).toMatchObject({
      servers: 1,
      functionalSets: 1,
      startableSets: 1,
      minimalCutSets: [{ size: 1, count: 1 }],
      availability: 0.99,
    })
    expect(dub).toMatchObject({ functionalSets: 42, startableSets: 7 })
    expect(big).toMatchObject({
      servers: 13,
      functionalSets: null,
      startableSets: null,
      minimalCutSets: null,
      availability: null,
      basis: null,
      survives: null,
      service: null,
    })
    expect(osl).toMatchObject({ startableSets: null, minimalCutSets: [{ size: 6, count: 924 }] })
  })

  it('takes the probability that is asked for, and is exact at both ends', async () => {
    const at = async (p: string) =>
      (await pools(`--p ${p}`)).map(({ availability }: { availability: number }) => availability)
    expect(await at('1')).toEqual([1, 1, 1, null, 1])
    expect(await at('0')).toEqual([0, 0, 0, null, 0])
    expect((await at('.5'))[1]).toBe(0.5)
    expect((await at('5e-1'))[1]).toBe(0.5)
  })

  it('says what users have before and after failover: never less with a partner, and never more than all', async () => {
    const [ldn, se] = await pools()
    expect(ldn.service.partners).toEqual(['dub.contoso.com'])
    expect(se.service.partners).toEqual([])
    for (const { service } of [ldn, se]) {
      const { before, after } = service
      expect(before.full.availability.high).toBeLessThanOrEqual(before.limited.availability.low)
      expect(before.full.availability.high).toBeLessThanOrEqual(after.full.availability.low)
      expect(after.full.availability.high).toBeLessThanOrEqual(1)
      expect(before.full.availability.low + before.full.unavailability.high).toBeCloseTo(1, 12)
    }
    expect(ldn.service.after.full.availability.low).toBeGreaterThan(ldn.service.before.full.availability.low)
  })

  it('reads the tables as asked: the vote models differ only when the database fails', async () => {
    const [even] = await pools()
    const [oddize] = await pools('--votes oddize')
    const [strict] = await pools('--strict-note')
    expect(oddize.availability).toBe(even.availability)
    expect(oddize.availabilityWithDatabases.low).toBeGreaterThan(even.availabilityWithDatabases.low)
    expect(strict.availabilityWithDatabases.low).toBeLessThan(even.availabilityWithDatabases.low)
  })

  it('reads Lync Server 2013 by the earlier table where that is asked for', async () => {
    const lync = asFile(
      documentOf(topology(site(1, 'London', pool(2, 'ldn', { servers: 8, version: '2013' })))),
    )
    const cuts = async (args: string) =>
      JSON.parse(await answered(`--format json ${args}`.trim(), lync)).pools[0].minimalCutSets
    expect(await cuts('')).toEqual([{ size: 4, count: 35 }])
    expect(await cuts('--earlier-table')).toEqual([{ size: 5, count: 56 }])
  })
})

/** Names that would be formulas, markup or commands if they were taken for more than names. */
const hostile = documentOf(
  topology(
    site(
      1,
      '@SUM(1)|<img src=x onerror=alert(1)>\u001b[2J\n# heading',
      pool(2, '=cmd|"/c calc"!A1.contoso.com', {
        servers: [{ fqdn: '`a`.contoso.com' }, { fqdn: '*b*|c.contoso.com' }, { fqdn: '-d\r\n.contoso.com' }],
      }),
    ),
    site(3, '+1', standard(4, '[x](javascript:1)')),
  ),
  { name: '<script>alert(1)</script>' },
)

describe('analyze as CSV', () => {
  it('has one row a pool, and the numbers of the JSON', async () => {
    const [names, ...rows] = readCsv(await answered('--format csv'))
    const found = await pools()
    expect(rows).toHaveLength(found.length)
    for (const row of rows) expect(row).toHaveLength(names!.length)
    const cell = (i: number, name: string) => rows[i]![names!.indexOf(name)]
    expect(cell(0, 'Pool')).toBe('ldn.contoso.com')
    expect(cell(0, 'Minimal cut sets')).toBe('35 of size 4')
    expect(Number(cell(0, 'Availability'))).toBe(found[0].availability)
    expect(Number(cell(0, 'Full service after failover, at least'))).toBe(
      found[0].service.after.full.availability.low,
    )
    expect(cell(3, 'Functional sets')).toBe('')
    expect(cell(3, 'Basis')).toBe('not documented')
  })

  it('holds no formula, whatever things are called', async () => {
    const rows = readCsv(await answered('--format csv', asFile(hostile)))
    expect(rows).toHaveLength(3)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/)
    expect(rows[1]![0]).toBe(`'=cmd|"/c calc"!A1.contoso.com`)
    expect(rows[2]![1]).toBe(`'+1`)
  })
})

describe('analyze as a report', () => {
  it.each([
    'Pools',
    'Service of users',
    'The whole deployment',
    'ldn.contoso.com',
    'Quorum',
    'Cut sets',
    'Survival',
    'Availability',
    'Capacity',
    'What matters most',
    'Limits of the model',
  ])('has a chapter %s, as Markdown and as text', async (heading) => {
    expect(await answered('--format markdown')).toMatch(new RegExp(`^##+ ${heading}$`, 'm'))
    expect(await answered('')).toMatch(new RegExp(`^${heading}\\n[-.]+$`, 'm'))
  })

  it('says the quorum row with its source, the cut sets in words and their number', async () => {
    const report = await answered('--format markdown')
    expect(report).toContain('Front End Pool high availability and management')
    expect(report).toMatch(/^- any 4 of ldn-fe01 … ldn-fe07: 35 ways$/m)
    expect(report).toContain('not documented')
  })

  it('keeps names from being markup, lines or commands', async () => {
    const report = await answered('--format markdown', asFile(hostile))
    expect(report).not.toMatch(/<(?!\/?$)/)
    expect(report).not.toContain('\u001b')
    expect(report).not.toMatch(/^# heading/m)
    expect(report).not.toMatch(/(?<!\\)\[x\]/)
    for (const table of report.split('\n\n').filter((block) => block.startsWith('| '))) {
      const widths = table
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/(?<!\\)\|/).length)
      expect(new Set(widths).size).toBe(1)
    }
    const text = await answered('', asFile(hostile))
    expect(text).not.toContain('\u001b')
    expect(text).not.toMatch(/^# heading/m)
  })

  it('says the chances and the reading that it rests on', async () => {
    const usual = await answered('--format markdown')
    expect(usual).toContain('(assumed)')
    const asked = await answered('--format markdown --p 0.95 --votes always --strict-note')
    expect(asked).toContain('Front End Server 95 %')
    expect(asked).toContain('Reading, chosen: the primary database votes in every pool (assumed)')
  })
})

describe('analyze as fault trees', () => {
  it('has a top event for every pool that has an answer, with the probability of each part', async () => {
    const out = await answered('--format open-psa --p 0.75')
    expect(xmlElements(out).name).toBe('opsa-mef')
    for (const name of ['ldn', 'se', 'dub', 'osl'])
      expect(out).toContain(`${name}.contoso.com is not functional`)
    expect(out).not.toContain('big.contoso.com is')
    expect(out).toContain('<float value="0.25"/>')
    expect(out).toContain('ldn.contoso.com is without full service after failover')
  })

  it('is well-formed whatever things are called', async () => {
    expect(xmlElements(await answered('--format open-psa', asFile(hostile))).name).toBe('opsa-mef')
  })
})

describe('analyze of pools that no printed row fits', () => {
  const odd = asFile(
    documentOf(
      topology(
        site(
          1,
          'London',
          pool(2, 'empty', { servers: 0 }),
          pool(3, 'one', { servers: 1 }),
          pool(4, 'older', { servers: 1, version: '2013' }),
          pool(5, 'unknown', { servers: 4, version: 'other' }),
          standard(6, 'se-unknown', { version: 'other' }),
          standard(7, 'se-two', { servers: 2 }),
          pool(8, 'pair-of-2019', { servers: 2, version: '2019' }),
          pool(9, 'seventeen', { servers: 17, version: '2019' }),
        ),
      ),
    ),
  )
  const nothing = {
    functionalSets: null,
    startableSets: null,
    minimalCutSets: null,
    availability: null,
    basis: null,
  }

  it('has null for each of their numbers, and no guess', async () => {
    const found = JSON.parse(await answered('--format json', odd)).pools
    expect(found.map(({ servers }: { servers: number }) => servers)).toEqual([0, 1, 1, 4, 1, 2, 2, 17])
    for (const i of [0, 1, 2, 3, 4, 5, 7]) expect(found[i]).toMatchObject(nothing)
    expect(found[6]).toMatchObject({ functionalSets: 3, startableSets: 3, availability: 0.9999 })
  })

  it('counts a pool of 1 by the table of May 2013 where that is asked for', async () => {
    const found = JSON.parse(await answered('--format json --earlier-table', odd)).pools
    expect(found[2]).toMatchObject({ functionalSets: 1, startableSets: null, availability: 0.99 })
    expect(found[1]).toMatchObject(nothing)
  })
})
