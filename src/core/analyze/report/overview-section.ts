import type { Pool } from '../../model/pool.ts'
import { poolsOf, siteOfPool } from '../../model/topology.ts'
import { functionalWords, startWords } from '../../quorum/explain.ts'
import { judge, noLosses } from '../../quorum/verdict.ts'
import { productNames } from '../../vocabulary/words.ts'
import { answer } from '../answer.ts'
import { countMinimal } from '../cut-sets.ts'
import { fullName, thousands } from '../../words/words.ts'
import type { Answered, Subject } from '../question.ts'
import { serversAlone } from '../servers-alone.ts'
import { downtimePerYear, percentage } from './numbers.ts'
import type { ReportSection } from './report.ts'

/** Every pool in one row: what it needs, what it survives, how available it is while only its servers fail. */
export function overviewSection(subject: Subject): ReportSection {
  const found = poolsOf(subject.topology).map((pool) => ({
    pool,
    answered: answer(serversAlone(subject, pool), { asks: 'functional', pool: pool.id }),
  }))
  const unknown = found.flatMap(({ answered }) => (answered.ok ? [] : [answered.reason]))
  return {
    id: 'pools',
    level: 2,
    heading: 'Pools',
    paragraphs: [
      'Over sets of Front End Servers, with databases, stores, sites and links up. A minimal cut set is a smallest set of servers whose loss stops the pool.',
    ],
    tables: [
      {
        caption: 'Every pool',
        columns: [
          { name: 'Pool', align: 'left' },
          { name: 'Site', align: 'left' },
          { name: 'Version', align: 'left' },
          { name: 'Servers', align: 'right' },
          { name: 'Functional', align: 'left' },
          { name: 'Start', align: 'left' },
          { name: 'Functional sets', align: 'right' },
          { name: 'Minimal cut sets', align: 'left' },
          { name: 'Availability', align: 'right' },
          { name: 'Expected downtime a year', align: 'right' },
        ],
        rows: found.map(({ pool, answered }) => [...facts(subject, pool), ...numbers(answered)]),
      },
    ],
    lists: unknown.length === 0 ? [] : [{ caption: 'Without numbers', items: unknown }],
  }
}

function facts({ topology, settings }: Subject, pool: Pool): string[] {
  const verdict = judge(pool, noLosses, settings.reading)
  return [
    fullName(pool.fqdn),
    fullName(siteOfPool(topology, pool.id)?.name ?? ''),
    productNames[pool.version],
    String(pool.servers.length),
    functionalWords(verdict),
    startWords(verdict),
  ]
}

function numbers(answered: Answered): string[] {
  if (!answered.ok) return ['', '', '', '']
  const { losses, cutSets, availability } = answered.answer
  const [all, failing] = [sum(losses.map(({ of }) => of)), sum(losses.map((loss) => loss.failing))]
  return [
    `${thousands(all - failing)} of ${thousands(all)}`,
    countMinimal(cutSets)
      .map(({ size, count }) => `${thousands(count)} of size ${size}`)
      .join(', '),
    percentage(availability.low),
    downtimePerYear(availability.low),
  ]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
