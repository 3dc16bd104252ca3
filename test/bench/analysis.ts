import { failureOf, upChanceOf } from '../../src/core/analyze/answer.ts'
import { countMinimal, minimalCutSets } from '../../src/core/analyze/cut-sets.ts'
import { analyzeDeployment } from '../../src/core/analyze/deployment.ts'
import { diagramOf } from '../../src/core/analyze/diagram.ts'
import { importancesOf, probabilityOf } from '../../src/core/analyze/probability.ts'
import { usualSettings, type Question, type Subject } from '../../src/core/analyze/question.ts'
import { mirrored, paired, pool, site, topology } from '../../src/core/examples/notation.ts'
import { partsOf, type Failure } from '../../src/core/outage/failure.ts'
import type { PartId } from '../../src/core/outage/part.ts'
import { deployment } from '../support/deployment.ts'
import { everyOutage } from '../support/every-outage.ts'
import { minimalBySat, smallestBySat } from '../support/sat-cut-sets.ts'
import { digits, median, microseconds, rounds, shuffled, table } from './measure.ts'

/** Measures the analysis of failures; returns a chapter of the report, in Markdown. */
export const measureAnalysis = (): string => `## Analysis of failures

${questionsMeasured()}

${deploymentsMeasured()}
`

/** One question about one pool. */
interface Case {
  readonly title: string
  readonly failure: Failure
  readonly parts: readonly PartId[]
  readonly upChance: (part: PartId) => number
}

/** The ways to answer; what they return is there to be worked out. */
const ways = {
  ours,
  'every outage': ({ failure, parts, upChance }: Case) => everyOutage(failure, parts, upChance).minimal,
  'SAT, smallest': ({ failure, parts }: Case) => smallestBySat(failure, parts) ?? 0,
  'SAT, all': ({ failure, parts }: Case) => minimalBySat(failure, parts).length,
}
type Way = keyof typeof ways
const others = ['every outage', 'SAT, smallest', 'SAT, all'] as const

/** Cut sets, then diagram, probability and importance. */
function ours({ failure, upChance }: Case): number {
  const diagram = diagramOf(failure)
  return cutSetsOf(failure) + probabilityOf(diagram, upChance) + importancesOf(diagram, upChance).length
}

const cutSetsOf = (failure: Failure): number =>
  countMinimal(minimalCutSets(failure)).reduce((sum, { count }) => sum + count, 0)

function questionsMeasured(): string {
  const cases = [12, 16].flatMap((servers) => casesOf(servers))
  const samples = cases.flatMap((one) => waysFor(one).map((way) => ({ one, way, times: [] as number[] })))
  cases.forEach(mustAgree)
  for (let round = 0; round <= rounds; round++) {
    for (const { one, way, times } of shuffled(samples, round)) {
      const time = microseconds(() => ways[way](one))
      if (round > 0) times.push(time) // the first round warms up
    }
  }
  const timeOf = (one: Case, way: Way): number | null => {
    const found = samples.find((sample) => sample.one === one && sample.way === way)
    return found ? median(found.times) : null
  }
  const rows = cases.map((one) => {
    const own = timeOf(one, 'ours') ?? Number.NaN
    const ratios = others.map((way) => {
      const time = timeOf(one, way)
      return time === null ? '' : digits(time / own)
    })
    return [
      one.title,
      one.parts.length,
      cutSetsOf(one.failure),
      diagramOf(one.failure).level.length - 2,
      digits(own),
      ...ratios,
    ]
  })
  return `Each pool has a mirrored Back End with a witness and a file store, and is paired with one like it in another site. Ours is all
minimal cut sets, and the decision diagram with the probability and the importance of every part. The other columns say how many
times as long others take for the same expression: trying every outage of its parts with bit masks (minimal cut sets,
probability and importance), and the SAT solver of the package logic-solver (the size of the smallest minimal cut set; all of
them). A column is empty where it would take too long. All must agree before they are measured. Times are microseconds,
medians of ${rounds} rounds.

${table(
  ['question', 'parts', 'minimal cut sets', 'nodes', 'ours', ...others.map((way) => `${way} / ours`)],
  rows,
)}`
}

function casesOf(servers: number): readonly Case[] {
  const version = servers > 12 ? '2019' : '2015'
  const subject = { topology: pairOf(servers, version), settings: usualSettings }
  const questions: readonly (readonly [string, Question])[] = [
    ['quorum', { asks: 'functional', pool: 'pool:2' }],
    ['full service', { asks: 'service', pool: 'pool:2', level: 'full', stage: 'before' }],
    ['full service after failover', { asks: 'service', pool: 'pool:2', level: 'full', stage: 'after' }],
  ]
  return questions.map(([title, question]) => {
    const failure = failureOf(subject, question, 'holds')
    if (typeof failure === 'string') throw new Error(failure)
    return {
      title: `${title}, ${servers} servers (${version})`,
      failure,
      parts: partsOf(failure),
      upChance: upChanceOf(usualSettings),
    }
  })
}

const pairOf = (servers: number, version: '2015' | '2019') =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn', { servers, version, store: mirrored(90, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03') }),
    ),
    site(
      3,
      'Dublin',
      pool(4, 'dub', { servers, version, store: mirrored(95, 'dub-sql01', 'dub-sql02', 'dub-sql03') }),
    ),
    paired(5, 2, 4),
  )

/** What ends in good time: over two pools there are too many outages, and too many cut sets to find one by one. */
const waysFor = ({ parts }: Case): readonly Way[] =>
  parts.length <= 20 ? ['ours', ...others] : ['ours', 'SAT, smallest']

function mustAgree(one: Case): void {
  const { failure, parts, upChance } = one
  const counts = countMinimal(minimalCutSets(failure))
  const agree: Readonly<Record<Way, () => boolean>> = {
    ours: () => counts.length > 0,
    'every outage': () => {
      const tried = everyOutage(failure, parts, upChance)
      const apart = tried.failing - probabilityOf(diagramOf(failure), upChance)
      return tried.minimal === cutSetsOf(failure) && Math.abs(apart) < 1e-12
    },
    'SAT, smallest': () => smallestBySat(failure, parts) === counts[0]?.size,
    'SAT, all': () => minimalBySat(failure, parts).length === cutSetsOf(failure),
  }
  for (const way of waysFor(one)) if (!agree[way]()) throw new Error(`${one.title}: ${way} does not agree.`)
}

const deploymentSizes = [10, 100, 500]

/** A deployment whose pools are all built alike, and the same with a chance of its own for every server. */
const kinds = { alike: alikePools, 'all different': differentPools }
type KindOfPools = keyof typeof kinds

function deploymentsMeasured(): string {
  const names: readonly KindOfPools[] = ['alike', 'all different']
  const samples = deploymentSizes.flatMap((pools) =>
    names.map((name) => ({ pools, name, subject: kinds[name](pools), times: [] as number[] })),
  )
  for (let round = 0; round <= rounds; round++) {
    for (const { subject, times } of shuffled(samples, round)) {
      const time = microseconds(() => finished(subject))
      if (round > 0) times.push(time)
    }
  }
  const perPool = (pools: number, name: KindOfPools): number =>
    median(samples.find((one) => one.pools === pools && one.name === name)?.times ?? []) / pools
  const rows = deploymentSizes.map((pools) => [
    pools,
    ...names.flatMap((name) => {
      const time = perPool(pools, name)
      return [digits(time), digits(time / perPool(deploymentSizes[0] ?? 1, name))]
    }),
  ])
  return `The whole deployment: every pool, every pair and all together, full service before anyone acts. Pools of 8 in pairs, with a mirrored Back
End each; all alike, or with another chance of being up for every server, so that no two pools are alike. Times are
microseconds per pool, medians of ${rounds} rounds; where it grows as the number of pools the ratio to the smallest stays 1.

${table(['pools', 'alike, per pool', '/ smallest', 'all different, per pool', '/ smallest'], rows)}`
}

function alikePools(pools: number): Subject {
  return { topology: deployment(pools).topology, settings: usualSettings }
}

function differentPools(pools: number): Subject {
  const subject = alikePools(pools)
  const servers = subject.topology.sites.flatMap((one) => one.pools.flatMap((each) => each.servers))
  const of = new Map(servers.map(({ id }, i) => [id, 0.95 + (0.05 * i) / servers.length] as const))
  return { ...subject, settings: { ...usualSettings, chances: { ...usualSettings.chances, of } } }
}

function finished(subject: Subject): number {
  const steps = analyzeDeployment(subject, { level: 'full', stage: 'before' })
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value.pools.length
  }
}
