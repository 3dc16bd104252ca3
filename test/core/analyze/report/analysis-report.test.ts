import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeDeployment, type DeploymentAnalysis } from '../../../../src/core/analyze/deployment.ts'
import { assumedChances, usualSettings, type Settings } from '../../../../src/core/analyze/question.ts'
import { analysisReport } from '../../../../src/core/analyze/report/analysis-report.ts'
import { everythingAsked } from '../../../../src/core/analyze/report/asked-words.ts'
import { gaps, grounds } from '../../../../src/core/analyze/report/honesty.ts'
import { reportMarkdown } from '../../../../src/core/analyze/report/markdown.ts'
import type { AnalysisReport } from '../../../../src/core/analyze/report/report.ts'
import { reportText } from '../../../../src/core/analyze/report/text.ts'
import { mirrored, paired, pool, site, standard, topology } from '../../../../src/core/examples/notation.ts'
import type { PoolId } from '../../../../src/core/model/id.ts'
import type { Topology } from '../../../../src/core/model/topology.ts'
import { documentedReading } from '../../../../src/core/quorum/reading.ts'
import { anyTopology } from '../../../support/arbitrary.ts'

const deployment = topology(
  site(
    1,
    'London',
    pool(2, 'ldn', { servers: 8, users: 40_000, store: mirrored(290, 'sqla', 'sqlb', 'sqlw') }),
    standard(6, 'se', { users: 500 }),
  ),
  site(3, 'Dublin', pool(4, 'dub', { servers: 6, users: 10_000 }), pool(7, 'big', { servers: 13 })),
  site(8, 'Oslo', pool(9, 'osl', { servers: 13, version: '2019' })),
  paired(5, 2, 4),
)

function reportOn(
  given: Topology,
  { settings = usualSettings, chapters }: { settings?: Settings; chapters?: readonly PoolId[] } = {},
): AnalysisReport {
  const subject = { topology: given, settings }
  const deployments = everythingAsked.map((asked): DeploymentAnalysis => {
    const steps = analyzeDeployment(subject, asked)
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
  })
  return analysisReport({ name: 'Contoso', subject, deployments, ...(chapters ? { chapters } : {}) })
}

const usual = reportOn(deployment)
const section = (id: string, report = usual) => report.sections.find((one) => one.id === id)!
const cells = (id: string, table: number, row: string) =>
  section(id).tables[table]!.rows.find(([first]) => first === row)!

describe('the report of a whole analysis', () => {
  it('says what it is about, on which chances and on which reading it rests', () => {
    expect(usual.title).toBe('What Contoso survives')
    expect(usual.about).toEqual([
      '5 pools in 3 sites, 1 pair.',
      'Probability that a part is up: Front End Server 99 %, database 99 %, listener or network name 99.99 %, file store 99 %, site 99.99 %, link between sites 99.9 % (assumed).',
      'Reading: the primary database votes in pools with an even number of servers (documented).',
      'Everything here follows from documents. None of it was compared with a running deployment.',
    ])
    const of = new Map([['server:201', 0.5] as const])
    const own = reportOn(deployment, { settings: { ...usualSettings, chances: { ...assumedChances, of } } })
    expect(own.about[1]).toContain('; 1 part with a probability of its own.')
    const only = reportOn(deployment, { settings: { ...usualSettings, serversOnly: true } })
    expect(only.about[1]).toBe('Only Front End Servers fail; each is up with probability 99 %.')
    const reading = { votes: 'always', strictNote: true, earlierTable: true } as const
    expect(reportOn(deployment, { settings: { ...usualSettings, reading } }).about[2]).toBe(
      'Reading, chosen: the primary database votes in every pool (assumed); the note on the witness is taken literally; Lync Server 2013 by the functional table of May 2013.',
    )
    expect(usualSettings.reading).toBe(documentedReading)
  })

  it('has every pool in one row, and says of which there are no numbers and why', () => {
    expect(cells('pools', 0, 'ldn.contoso.com')).toEqual([
      'ldn.contoso.com',
      'London',
      'Skype for Business Server 2015',
      '8',
      '7 up · needs 4 of first 7',
      '8 up · needs 6',
      '128 of 256',
      '35 of size 4',
      '99.9999658 %',
      '10.8 s',
    ])
    expect(cells('pools', 0, 'big.contoso.com').slice(-4)).toEqual(['', '', '', ''])
    expect(section('pools').lists[0]!.items).toHaveLength(1)
    expect(section('pools').lists[0]!.items[0]).toContain('big.contoso.com')
  })

  it('has a chapter for every pool, or for those that are asked for', () => {
    const headings = usual.sections.filter(({ id }) => /^pool-\d+$/.test(id)).map(({ heading }) => heading)
    expect(headings).toEqual([
      'ldn.contoso.com',
      'se.contoso.com',
      'dub.contoso.com',
      'big.contoso.com',
      'osl.contoso.com',
    ])
    const one = reportOn(deployment, { chapters: ['pool:4'] })
    expect(one.sections.filter(({ id }) => /^pool-\d+$/.test(id)).map(({ heading }) => heading)).toEqual([
      'dub.contoso.com',
    ])
  })

  it('leads every verdict down to the printed row, each with its basis', () => {
    const rows = section('pool-2-quorum').tables[0]!.rows
    expect(rows.length).toBeGreaterThan(3)
    for (const [text, basis] of rows) {
      expect(text).not.toBe('')
      expect(basis).toMatch(/^(documented|derived|assumed)$/)
    }
    expect(rows.flat().join(' ')).toContain('Front End Pool high availability and management')
  })

  it('names the cut sets by how many of which', () => {
    const [functional] = section('pool-2-cut-sets').lists
    expect(functional!.caption).toBe('What ends pool-level quorum')
    expect(functional!.items).toContain('any 4 of ldn-fe01 … ldn-fe07: 35 ways')
  })

  it('says for every number of losses what is survived, with the trap beside it', () => {
    const { rows } = section('pool-2-survival').tables[0]!
    expect(rows.map(([lost, , functional]) => [lost, functional]).slice(0, 6)).toEqual([
      ['0', '1'],
      ['1', '8'],
      ['2', '28'],
      ['3', '56'],
      ['4', '35'],
      ['5', '0'],
    ])
    expect(rows[3]).toEqual(['3', '56', '56', '100 %', '0', '28.6 %'])
  })

  it('sets availability with the partner beside availability without', () => {
    const names = section('pool-2-availability').tables[0]!.rows.map(([name]) => name)
    expect(names).toContain('Full service after failover')
    const headings = (id: string) => section(id).tables[0]!.columns.map(({ name }) => name)
    expect(headings('pool-2-availability')).toContain('Without the partner')
    expect(headings('pool-6-availability')).not.toContain('Without the partner')
    const [, paired, , alone] = cells('pool-2-availability', 0, 'At least limited service after failover')
    expect(paired).not.toBe(alone)
  })

  it('names the parts that matter most, those that matter alike in one row', () => {
    const [functional, full] = section('pool-9-importance').tables
    expect(functional!.rows.map(([parts]) => parts)).toEqual(['site Oslo', 'osl-fe01 … osl-fe12'])
    expect(full!.rows.map(([parts]) => parts)).toContain('osl-fe01 … osl-fe12')
  })

  it('has the capacity table with every kind of loss', () => {
    const kinds = section('pool-2-capacity').tables[0]!.rows.map(([kind]) => kind)
    expect(kinds).toEqual([
      'normal',
      'one server lost',
      'two servers lost',
      'partner pool lost',
      'site lost',
      'worst single failure',
    ])
  })

  it('has what holds for everyone, or why that is not known, after the pools', () => {
    const whole = section('deployment')
    expect(whole.paragraphs).toEqual([
      'Pools that are not paired with each other rest on the same: site London.',
      'Left out, because there are no numbers for them: big.contoso.com.',
    ])
    const [everyone, losses] = whole.tables
    expect(everyone!.rows.map(([what]) => what)).toEqual([
      'Full service before anyone acts',
      'At least limited service before anyone acts',
      'Full service after failover',
      'At least limited service after failover',
    ])
    expect(everyone!.rows[1]![1]).toMatch(/^between \d+(\.\d+)? % and \d+(\.\d+)? %$/)
    expect(everyone!.rows[0]![3]).toMatch(/^[\d,]+ of 51,500$/)
    expect(losses!.rows.map(([lost]) => lost)).toEqual(['1', '2', '3', '4'])
    const ids = usual.sections.map(({ id }) => id)
    expect(ids.slice(0, 3)).toEqual(['pools', 'service', 'pool-2'])
    expect(ids.slice(-2)).toEqual(['deployment', 'limits'])
  })

  it('tells a list of cut sets once for all that it answers, and cuts a long one short without silence', () => {
    const lists = section('pool-2-cut-sets').lists
    expect(new Set(lists.map(({ items }) => items.join())).size).toBe(lists.length)
    for (const { items } of [...lists, ...section('deployment').lists]) {
      expect(items.length).toBeLessThanOrEqual(13)
      expect(items.filter((item) => item.startsWith('and '))).toHaveLength(
        items.length === 13 && / more, /.test(items[12]!) ? 1 : 0,
      )
    }
  })

  it('says what it rests on and what it leaves out', () => {
    const limits = section('limits')
    expect(limits.tables[0]!.rows).toHaveLength(grounds.length)
    expect(limits.lists[1]!.items).toHaveLength(gaps.length)
    expect(new Set(grounds.map(({ basis }) => basis))).toEqual(new Set(['documented', 'derived', 'assumed']))
    expect(usual.sections.at(-1)).toBe(limits)
  })

  it('is well formed for every topology, and can be written', () => {
    fc.assert(
      fc.property(anyTopology, (given) => {
        const report = reportOn(given)
        const ids = report.sections.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { id, heading, tables, lists } of report.sections) {
          expect(id).toMatch(/^[a-z][a-z0-9-]*$/)
          expect(heading).not.toBe('')
          for (const { rows, columns } of tables)
            for (const row of rows) expect(row).toHaveLength(columns.length)
          for (const { items } of lists) expect(items.length).toBeGreaterThan(0)
        }
        const written = [reportMarkdown(report), reportText(report)]
        expect(written[0]).not.toMatch(/[<>]/)
        for (const text of written) expect(text).not.toMatch(/(?!\n)\p{Cc}|NaN|undefined/u)
      }),
      { numRuns: 40 },
    )
  })
})
