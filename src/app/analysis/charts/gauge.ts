import type { Pool } from '#core/model/pool.ts'
import type { Losses, Verdict } from '#core/quorum/verdict.ts'
import { shortName } from '#core/words/words.ts'
import { analysisText } from '../../text/analysis.ts'
import { chartTable, type Chart } from './chart.ts'
import type { BarTone, Fill, Shape } from './drawing.ts'

const text = analysisText.charts.gauge

const width = 330
const cell = 20
const across = 12
const top = 28
const label = 76
const bar = 120

/** Who votes in a pool, who is there, and how far that is from what is needed to run and to start. */
export function gaugeChart(pool: Pool, verdict: Verdict, losses: Losses, file: string): Chart {
  const rows = Math.max(1, Math.ceil(pool.servers.length / across))
  const bars = top + rows * (cell + 10) + 8
  const gauges = gaugesOf(verdict)
  return {
    drawing: {
      name: text.title(pool.fqdn),
      says: gauges.map(({ name, words }) => `${name}: ${words}.`).join(' '),
      width,
      height: bars + gauges.length * 28 + 30,
      shapes: [
        { kind: 'text', x: 0, y: 14, text: text.servers, tone: 'ink', bold: true },
        ...pool.servers.flatMap((server, i) =>
          cellOf(i, losses.servers.has(server.id), isVoter(verdict, pool, i)),
        ),
        ...gauges.flatMap((gauge, i) => drawn(gauge, bars + i * 28)),
        {
          kind: 'line',
          from: [0, bars + gauges.length * 28 + 8],
          to: [16, bars + gauges.length * 28 + 8],
          tone: 'purple',
          width: 2,
        },
        { kind: 'text', x: 22, y: bars + gauges.length * 28 + 12, text: text.legend, tone: 'ink2', size: 11 },
      ],
    },
    table: chartTable(
      text.title(pool.fqdn),
      [text.server, text.counts, text.state],
      [
        ...pool.servers.map((server, i) => [
          shortName(server.fqdn),
          isVoter(verdict, pool, i) ? text.votes : text.doesNotVote,
          losses.servers.has(server.id) ? text.down : text.running,
        ]),
        ...gauges.map(({ name, words }) => [name, words, '']),
      ],
    ),
    file,
  }
}

/** A Standard Edition server has no votes: its one server is all there is. */
function isVoter({ voters }: Verdict, pool: Pool, position: number): boolean {
  return pool.edition === 'standard' || (voters !== null && position < voters.firstServers)
}

function cellOf(i: number, down: boolean, votes: boolean): Shape[] {
  const x = (i % across) * (cell + 7)
  const y = top + Math.floor(i / across) * (cell + 10)
  const tone: BarTone = down ? 'bad' : 'ok'
  return [
    { kind: 'bar', x, y, width: cell, height: cell, tone, fill: down ? 'crossed' : 'empty' },
    {
      kind: 'text',
      x: x + cell / 2,
      y: y + 16,
      text: String(i + 1),
      tone: down ? 'bad' : 'ok',
      anchor: 'middle',
      bold: true,
      size: 11,
    },
    ...(votes
      ? [
          {
            kind: 'line' as const,
            from: [x + 2, y + cell + 4] as const,
            to: [x + cell - 2, y + cell + 4] as const,
            tone: 'purple' as const,
            width: 2,
          },
        ]
      : []),
  ]
}

interface Gauge {
  readonly name: string
  readonly words: string
  /** `null` where nothing is documented. */
  readonly numbers: { readonly there: number; readonly needed: number; readonly most: number } | null
}

function gaugesOf(verdict: Verdict): readonly Gauge[] {
  const { votesPresent, votesNeeded, voters, running, startNeeded, servers } = verdict
  const votes =
    votesPresent === null || votesNeeded === null || voters === null
      ? null
      : { there: votesPresent, needed: votesNeeded, most: voters.firstServers + voters.sqlVotes }
  const start = startNeeded === null ? null : { there: running, needed: startNeeded, most: servers }
  return [
    ...(voters === null && servers === 1 && startNeeded === 1
      ? []
      : [
          {
            name: text.functional,
            words: votes ? text.votesWords(votes.there, votes.needed) : text.silent,
            numbers: votes,
          },
        ]),
    {
      name: text.start,
      words: start ? text.startWords(start.there, start.needed) : text.silent,
      numbers: start,
    },
  ]
}

function drawn({ name, words, numbers }: Gauge, y: number): Shape[] {
  const enough = numbers !== null && numbers.there >= numbers.needed
  const tone: BarTone = enough ? 'ok' : 'bad'
  const fill: Fill = enough ? 'plain' : 'striped'
  const most = Math.max(1, numbers?.most ?? 1)
  const at = label + (bar * (numbers?.needed ?? 0)) / most
  return [
    { kind: 'text', x: 0, y: y + 13, text: name, tone: 'ink' },
    { kind: 'area', x: label, y: y + 3, width: bar, height: 12, tone: 'line' },
    ...(numbers && numbers.there > 0
      ? [
          {
            kind: 'bar' as const,
            x: label,
            y: y + 3,
            width: (bar * numbers.there) / most,
            height: 12,
            tone,
            fill,
          },
        ]
      : []),
    ...(numbers
      ? [
          {
            kind: 'line' as const,
            from: [at, y - 1] as const,
            to: [at, y + 19] as const,
            tone: 'ink' as const,
            width: 2,
          },
        ]
      : []),
    {
      kind: 'text',
      x: label + bar + 10,
      y: y + 13,
      text: words,
      tone: numbers === null ? 'ink2' : enough ? 'ink' : 'bad',
      size: 11,
    },
  ]
}
