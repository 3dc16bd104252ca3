import { describe, expect, it } from 'vitest'
import { capacityTable, type CapacityRow } from '../../../src/core/analyze/capacity.ts'
import { answer } from '../../../src/core/analyze/answer.ts'
import { usualSettings, type LossCount } from '../../../src/core/analyze/question.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { judge, noLosses } from '../../../src/core/quorum/verdict.ts'
import { documentedReading } from '../../../src/core/quorum/reading.ts'
import { findPool } from '../../../src/core/model/topology.ts'
import { cannotCarry, capacityChart } from '../../../src/app/analysis/charts/capacity.ts'
import { chartTable, type Chart } from '../../../src/app/analysis/charts/chart.ts'
import {
  fitted,
  framed,
  roomFor,
  type Drawing,
  type Shape,
} from '../../../src/app/analysis/charts/drawing.ts'
import { gaugeChart } from '../../../src/app/analysis/charts/gauge.ts'
import { importanceChart } from '../../../src/app/analysis/charts/importance.ts'
import { countOutcomes, matrixChart, type Matrix } from '../../../src/app/analysis/charts/matrix.ts'
import { survivalChart } from '../../../src/app/analysis/charts/survival.ts'
import { svgFile } from '../../../src/app/analysis/charts/svg.ts'
import { csvOf } from '../../../src/app/analysis/charts/useExport.ts'

const textsOf = ({ drawing }: Pick<Chart, 'drawing'>) =>
  drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
const barsOf = ({ drawing }: Pick<Chart, 'drawing'>) =>
  drawing.shapes.flatMap((shape) => (shape.kind === 'bar' ? [shape] : []))

/** Where a shape ends to the right and below; of a text only where it begins. */
function endOf(shape: Shape): [number, number] {
  if (shape.kind === 'line')
    return [Math.max(shape.from[0], shape.to[0]), Math.max(shape.from[1], shape.to[1])]
  return shape.kind === 'text' ? [shape.x, shape.y] : [shape.x + shape.width, shape.y + shape.height]
}

function expectInside({ drawing }: Pick<Chart, 'drawing'>): void {
  for (const shape of drawing.shapes) {
    const [right, below] = endOf(shape)
    expect(right).toBeLessThanOrEqual(drawing.width)
    expect(below).toBeLessThanOrEqual(drawing.height)
  }
}

const losses = (...failing: readonly [number, number][]): LossCount[] =>
  failing.map(([fail, of], count) => ({ count, failing: fail, of }))

describe('the survival chart', () => {
  const eight = losses([0, 1], [0, 8], [0, 28], [0, 56], [35, 70], [56, 56], [28, 28], [8, 8], [1, 1])
  const start = losses([0, 1], [0, 8], [0, 28], [56, 56], [70, 70], [56, 56], [28, 28], [8, 8], [1, 1])
  const chart = survivalChart(
    'ldn-pool',
    [
      { label: 'Functional', tone: 'ok', fill: 'plain', losses: eight },
      { label: 'Could start', tone: 'purple', fill: 'striped', losses: start },
    ],
    'ldn-pool-survival',
  )

  it('has a row for each number of losses up to the first that nothing survives', () => {
    expect(chart.table.rows.map(([lost]) => lost)).toEqual(['1', '2', '3', '4', '5'])
  })

  it('says ways and share of both questions side by side', () => {
    expect(chart.table.rows[3]).toEqual(['4', '35 of 70', '50.0 %', '0 of 70', '0 %'])
  })

  it('draws no bar where nothing is survived, and still its number', () => {
    const [legendOne, legendOther, ...bars] = barsOf(chart)
    expect([legendOne!.fill, legendOther!.fill]).toEqual(['plain', 'striped'])
    expect(bars.filter(({ fill }) => fill === 'plain')).toHaveLength(4)
    expect(bars.filter(({ fill }) => fill === 'striped')).toHaveLength(2)
    expect(textsOf(chart).filter((text) => text === '0')).toHaveLength(3 + 1)
  })

  it('gives bars a height by their share', () => {
    const [, ...functional] = barsOf(chart).filter(({ fill }) => fill === 'plain')
    const [full] = functional
    const shares = functional.map(({ height }) => height / full!.height)
    expect(shares).toEqual([1, 1, 1, expect.closeTo(0.5)])
    const ground = functional.map(({ y, height }) => y + height)
    expect(new Set(ground).size).toBe(1)
  })

  it('never rounds what is almost all or almost nothing to all or nothing', () => {
    const almost = survivalChart(
      'x',
      [
        {
          label: 'F',
          tone: 'ok',
          fill: 'plain',
          losses: losses([0, 1], [1, 1_000_000], [999_999, 1_000_000]),
        },
      ],
      '',
    )
    expect(textsOf(almost)).toContain('>99.9')
    expect(textsOf(almost)).toContain('<0.1')
  })

  it('says in words what any loss of and what at best is survived', () => {
    expect(chart.drawing.says).toBe(
      'Functional: survives any 3 losses, at best 4. Could start: survives any 2 losses, at best 2.',
    )
  })

  it('stays inside its own picture', () => expectInside(chart))
})

describe('the capacity chart', () => {
  const deployment = topology(
    site(1, 'London', pool(2, 'ldn-pool', { servers: 8, users: 38_400 })),
    site(3, 'Dublin', pool(4, 'dub-pool', { servers: 6, users: 30_000 })),
    paired(5, 2, 4),
  )
  const rowsOf = (id: 'pool:2' | 'pool:4') =>
    capacityTable(deployment, findPool(deployment, id)!, documentedReading).rows
  const chart = capacityChart('ldn-pool.contoso.com', rowsOf('pool:2'), 'f')

  it('marks what cannot be carried by colour, by pattern and in words', () => {
    const over = rowsOf('pool:2').filter(cannotCarry)
    expect(over.map(({ scenario }) => scenario)).toContain('partner pool lost')
    const bad = barsOf(chart).filter(({ tone }) => tone === 'bad')
    expect(bad).toHaveLength(over.length)
    expect(new Set(bad.map(({ fill }) => fill))).toEqual(new Set(['crossed']))
    expect(chart.drawing.says).toContain('Partner pool lost')
    expect(textsOf(chart).filter((text) => text.includes('Too many users'))).not.toEqual([])
  })

  it('shows the limit for each server once', () => {
    expect(textsOf(chart).filter((text) => text === 'limit 6,660')).toHaveLength(1)
  })

  it('has a row of the table for each row of the core', () => {
    expect(chart.table.rows.map(([when]) => when)).toEqual([
      'Normal',
      'One server lost',
      'Two servers lost',
      'Partner pool lost',
      'Site lost',
      'Worst single failure',
    ])
  })

  it('draws no bar where users are not stated', () => {
    const row: CapacityRow = {
      ...rowsOf('pool:2')[0]!,
      users: null,
      usersPerServer: null,
      share: null,
      state: 'not stated',
    }
    const without = capacityChart('x', [row], '')
    expect(barsOf(without)).toEqual([])
    expect(textsOf(without)).toContain('Users not stated')
  })

  it('stays inside its own picture', () => expectInside(chart))
})

describe('the quorum gauge', () => {
  const { pool: eight } = pool(2, 'ldn-pool', { servers: 8 })
  const down = { ...noLosses, servers: new Set([eight.servers[0]!.id]) }

  it('crosses the servers that are down and underlines those that vote', () => {
    const chart = gaugeChart(eight, judge(eight, down), down, '')
    expect(barsOf(chart).filter(({ fill }) => fill === 'crossed')).toHaveLength(1)
    const underlines = chart.drawing.shapes.filter(
      (shape) => shape.kind === 'line' && shape.tone === 'purple',
    )
    expect(underlines).toHaveLength(7 + 1) // and the one of the legend
  })

  it('says votes and running servers against what is needed', () => {
    const chart = gaugeChart(eight, judge(eight, down), down, '')
    expect(chart.drawing.says).toBe('Functional: 7 votes, needs 5. Start: 7 running, needs 6.')
    expect(chart.table.rows[0]).toEqual(['ldn-pool-fe01', 'counts', 'down'])
    expect(chart.table.rows[7]).toEqual(['ldn-pool-fe08', 'does not count', 'running'])
  })

  it('says that nothing is documented where no row is printed', () => {
    const { pool: many } = pool(2, 'big-pool', { servers: 17 })
    const chart = gaugeChart(many, judge(many), noLosses, '')
    expect(chart.drawing.says).toContain('not documented')
    expectInside(chart)
  })
})

describe('the importance chart', () => {
  it('draws the first ten and tables all', () => {
    const deployment = topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 12 })))
    const answered = answer(
      { topology: deployment, settings: usualSettings },
      { asks: 'functional', pool: 'pool:2' },
    )
    if (!answered.ok) throw new Error(answered.reason)
    const { importances } = answered.answer
    const chart = importanceChart('ldn-pool', importances, (part) => part, '')
    expect(importances.length).toBeGreaterThan(10)
    expect(chart.table.rows).toHaveLength(importances.length)
    expect(barsOf(chart)).toHaveLength(2 + 2 * 10)
    expect(chart.drawing.says).toBe(`The most important part is ${importances[0]!.part}.`)
    expectInside(chart)
  })

  it('says so where nothing matters', () => {
    expect(importanceChart('x', [], (part) => part, '').drawing.says).toBe('No part makes a difference.')
  })
})

describe('the matrix chart', () => {
  const matrix: Matrix = {
    names: ['a', 'b', 'c'],
    cells: [
      ['stopped', 'stopped', 'stopped'],
      ['stopped', 'runs', 'trap'],
      ['stopped', 'trap', 'runs'],
    ],
  }

  it('counts each pair of different parts once', () => {
    expect(countOutcomes(matrix)).toEqual([
      { outcome: 'stopped', pairs: 2 },
      { outcome: 'trap', pairs: 1 },
      { outcome: 'runs', pairs: 0 },
    ])
  })

  it('has a letter in every cell and a legend that explains it', () => {
    const chart = matrixChart('ldn-pool', matrix, '')
    const texts = textsOf(chart)
    expect(texts.filter((text) => text === 'X')).toHaveLength(5 + 1)
    expect(texts.filter((text) => text === 'T')).toHaveLength(2 + 1)
    expect(texts).toContain('1 pair: functional, but could not start again')
    expectInside(chart)
  })

  it('has the names of parts in its table as they are, whatever they end with', () => {
    const { table } = matrixChart('ldn-pool', { ...matrix, names: ['site Paris #', 'b', 'c'] }, '')
    expect(table.columns.map(({ name }) => name)).toEqual(['Part', 'site Paris #', 'b', 'c'])
  })
})

describe('a drawing as a file', () => {
  const hostile = `</text><script>alert(1)</script>" onload='x' &amp;`
  const drawing: Drawing = {
    name: hostile,
    says: hostile,
    width: 100,
    height: 50,
    shapes: [
      { kind: 'text', x: 1, y: 10, text: hostile, tone: 'ink' },
      { kind: 'bar', x: 1, y: 20, width: 10, height: 5, tone: 'bad', fill: 'crossed' },
      { kind: 'bar', x: 20, y: 20, width: 10, height: 5, tone: 'bad', fill: 'crossed' },
    ],
  }
  const file = svgFile(drawing, (tone) => (tone === 'bad' ? '#c02038' : '#000000'))
  const parsed = new DOMParser().parseFromString(file, 'image/svg+xml')

  it('is well-formed and holds no name as markup', () => {
    expect(parsed.querySelector('parsererror')).toBeNull()
    expect(parsed.querySelector('script')).toBeNull()
    expect(parsed.querySelector('title')!.textContent).toBe(hostile)
    expect(parsed.querySelector('text')!.textContent).toBe(hostile)
  })

  it('stands alone: colours are written out, and nothing is loaded', () => {
    expect(file).toContain('#c02038')
    expect(file).not.toMatch(/var\(|href|@import|class=/)
    expect(file.match(/url\([^)]*\)/g)).toEqual(['url(#p-crossed-bad)', 'url(#p-crossed-bad)'])
  })

  it('defines each pattern once', () => {
    expect(parsed.querySelectorAll('pattern')).toHaveLength(1)
  })

  it('writes attributes as SVG does', () => {
    expect(file).toContain('text-anchor="start"')
    expect(file).toContain('stroke-width="1"')
    expect(file).not.toContain('strokeWidth')
  })

  it('takes characters that XML forbids for unknown ones', () => {
    const odd = svgFile({ ...drawing, name: 'a\u0000b\u000bc' }, () => '#000')
    expect(new DOMParser().parseFromString(odd, 'image/svg+xml').querySelector('title')!.textContent).toBe(
      'a\uFFFDb\uFFFDc',
    )
  })

  it('stands under its name with room around it', () => {
    const { width, height, shapes } = framed(drawing)
    expect(width).toBeGreaterThan(100)
    expect(height).toBeGreaterThan(50)
    expect(shapes[0]).toMatchObject({ kind: 'text', text: hostile, bold: true })
    expectInside({ drawing: framed(drawing) })
  })
})

describe('texts in a drawing', () => {
  it('are shortened in their middle, and only where they do not fit', () => {
    expect(fitted('ldn-fe01', 200)).toBe('ldn-fe01')
    const short = fitted('ldn-very-long-front-end-server-name-07', 100)
    expect(short.length).toBeLessThan(20)
    expect(short).toMatch(/^ldn-.*….*07$/)
  })

  it('ask for room by the longest of them, up to a most', () => {
    expect(roomFor(['ab', 'abcd'], 500)).toBe(roomFor(['abcd'], 500))
    expect(roomFor(['x'.repeat(500)], 190)).toBe(190)
  })
})

describe('a table as CSV', () => {
  it('quotes by RFC 4180 and lets no name be a formula', () => {
    const table = chartTable(
      't',
      ['Name', 'Ways#'],
      [
        ['=cmd|"x"!A1', '35'],
        ['a, "b"', '1'],
      ],
    )
    expect(csvOf(table)).toBe('Name,Ways\r\n"\'=cmd|""x""!A1",35\r\n"a, ""b""",1\r\n')
  })

  it('sets columns of numbers to the right', () => {
    expect(chartTable('t', ['Name', 'Ways#'], []).columns).toEqual([
      { name: 'Name', align: 'left' },
      { name: 'Ways', align: 'right' },
    ])
  })
})
