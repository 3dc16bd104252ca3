import { pairMatrix } from '#core/analyze/matrix.ts'
import { nameOfPart } from '#core/analyze/part-names.ts'
import type { Settings } from '#core/analyze/question.ts'
import type { Silence } from '#core/analyze/silence.ts'
import type { Id, PoolId } from '#core/model/id.ts'
import { pairingsOf, poolsOf, type Topology } from '#core/model/topology.ts'
import type { Outage, PartId } from '#core/outage/part.ts'
import { partsAround } from '#core/outage/parts.ts'
import type { Whom } from '../../store/analysis-view.ts'
import { linkOf, switchesOf } from '../../store/outage-selectors.ts'
import { analysisText, type AskedKey } from '../../text/analysis.ts'
import type { Matrix, Outcome } from '../charts/matrix.ts'
import { failureTo } from './answers.ts'
import { onlyPools, poolsOfWhom, serviceAsked } from './asked.ts'

const text = analysisText.matrix

/** The most rows, enough for a pair of the largest pools: more are not to be read, and not to be printed on one sheet. */
const mostParts = 48

/** A matrix with its parts in the order of its rows, or why there is none. */
export type DoubleFailures =
  | { readonly ok: true; readonly parts: readonly PartId[]; readonly matrix: Matrix; readonly from: RowsFrom }
  | { readonly ok: false; readonly reason: string }

/** Where its rows come from: what is selected on the canvas, or everything around what it is about. */
export type RowsFrom = 'selected' | 'around'

interface Given {
  readonly topology: Topology
  readonly settings: Settings
  readonly whom: Whom
  readonly asked: AskedKey
  readonly outage: Outage
  readonly selection: readonly Id[]
}

/** What each pair of parts that are down at once comes to, on top of what is off already. */
export function doubleFailures(given: Given): DoubleFailures {
  const { topology, settings, outage, whom } = given
  const { parts: all, from } = rowsOf(given)
  const parts = all.filter(
    (part) => !outage.has(part) && (!settings.serversOnly || part.startsWith('server:')),
  )
  if (whom.kind === 'deployment' && from === 'around')
    return { ok: false, reason: text.deployment(mostParts) }
  if (parts.length > mostParts) return { ok: false, reason: text.tooMany(parts.length, mostParts) }
  if (parts.length < 2) return { ok: false, reason: text.tooFew }
  const cells = cellsOf(given, parts)
  if (typeof cells === 'string') return { ok: false, reason: cells }
  return { ok: true, parts, from, matrix: { names: parts.map((part) => nameOfPart(topology, part)), cells } }
}

/** Several selected things give the rows; one alone only says what the analysis is about. */
function rowsOf({ topology, whom, selection }: Given): { parts: readonly PartId[]; from: RowsFrom } {
  const selected = [...new Set(selection.flatMap((id) => switchesOf(topology, id)))]
  if (selection.length > 1 && selected.length > 1) return { parts: selected, from: 'selected' }
  if (whom.kind === 'deployment') return { parts: [], from: 'around' }
  const pools = poolsOfWhom(topology, whom)
  const around = pools.flatMap((pool) => partsAround(topology, pool).map(({ id }) => id))
  const [a, b] = pools
  const link = a && b ? linkOf(topology, [a.id, b.id]) : null
  return { parts: [...new Set<PartId>([...around, ...(link ? [link.id] : [])])], from: 'around' }
}

/** The outcomes of a question, the gravest first, and what is left where none of them is met. */
interface Outcomes {
  readonly grades: readonly [AskedKey, Outcome][]
  readonly else: Outcome
  /** The same where nothing is printed about one of the lesser grades. */
  readonly lessKnown: Outcome
}

function outcomesOf(asked: AskedKey): Outcomes {
  if (asked === 'functional')
    return {
      grades: [
        ['functional', 'stopped'],
        ['start', 'trap'],
      ],
      else: 'runs',
      lessKnown: 'functional',
    }
  if (asked === 'start')
    return { grades: [['start', 'unstartable']], else: 'startable', lessKnown: 'startable' }
  const before = serviceAsked(asked)?.stage === 'before'
  return {
    grades: [
      [before ? 'limited-before' : 'limited-after', 'none'],
      [before ? 'full-before' : 'full-after', 'limited'],
    ],
    else: 'full',
    lessKnown: 'unknown',
  }
}

function cellsOf(given: Given, parts: readonly PartId[]): Matrix['cells'] | string {
  const certain = gradesOf(given, parts, 'holds')
  const worst = gradesOf(given, parts, 'fails')
  if (typeof certain === 'string') return certain
  if (typeof worst === 'string') return worst
  return certain.map((row, i) => row.map((outcome, j) => (outcome === worst[i]?.[j] ? outcome : 'unknown')))
}

function gradesOf(given: Given, parts: readonly PartId[], silence: Silence): Outcome[][] | string {
  const outcomes = outcomesOf(given.asked)
  const about = aboutOf(given, parts)
  const grades = outcomes.grades.map(([asked, outcome]) => ({
    outcome,
    failure: failureTo(about, given.settings, given.whom, asked, silence),
  }))
  const known = grades.flatMap(({ outcome, failure }) =>
    typeof failure === 'string' ? [] : [{ outcome, failure }],
  )
  const [gravest] = grades
  if (typeof gravest?.failure === 'string') return gravest.failure
  const otherwise = known.length < grades.length ? outcomes.lessKnown : outcomes.else
  return pairMatrix(
    known.map(({ failure }) => failure),
    parts,
    given.outage,
  ).map((row) => row.map((grade) => known[grade]?.outcome ?? otherwise))
}

/** Of a whole deployment only the pools that rest on one of these parts or on what is off, with their partners: all others are served. */
function aboutOf({ topology, whom, outage }: Given, parts: readonly PartId[]): Topology {
  if (whom.kind !== 'deployment') return topology
  const lost = new Set<PartId>([...parts, ...outage])
  const touched = poolsOf(topology).filter((pool) =>
    partsAround(topology, pool).some(({ id }) => lost.has(id)),
  )
  const partners = touched.flatMap(({ id }) => pairingsOf(topology, id).flatMap(({ pools }) => pools))
  return onlyPools(topology, [...new Set<PoolId>([...touched.map(({ id }) => id), ...partners])])
}
