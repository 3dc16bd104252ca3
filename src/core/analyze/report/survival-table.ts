import type { Pool } from '../../model/pool.ts'
import { thousands } from '../../words/words.ts'
import type { LossCount } from '../question.ts'
import { groupLossGiven } from '../routing-groups.ts'
import { share } from './numbers.ts'
import type { PoolAnswers } from './pool-answers.ts'
import type { ReportTable } from './report.ts'

/** How often the pool survives the loss of so many of its servers, while everything else is up. */
export function survivalTable({ pool, functionalOfServers, startOfServers }: PoolAnswers): ReportTable {
  const losses = functionalOfServers.ok ? functionalOfServers.answer.losses : []
  // Only with quorum among several servers may routing groups be lost apart from the pool.
  const hasGroups = pool.servers.length >= 3
  return {
    caption: 'Loss of so many of its servers, any of them, with everything else up',
    columns: [
      { name: 'Lost', align: 'right' },
      { name: 'Choices', align: 'right' },
      { name: 'Functional', align: 'right' },
      { name: 'Share functional', align: 'right' },
      { name: 'Could start', align: 'right' },
      ...(hasGroups ? [{ name: 'A routing group is lost (model)', align: 'right' as const }] : []),
    ],
    rows: losses.map((loss, i) => [
      String(loss.count),
      thousands(loss.of),
      thousands(surviving(loss)),
      share(surviving(loss), loss.of),
      startOfServers.ok ? startCell(startOfServers.answer.losses[i]) : 'not documented',
      ...(hasGroups ? [groupCell(pool, loss.count)] : []),
    ]),
  }
}

function surviving({ of, failing }: LossCount): number {
  return of - failing
}

function startCell(loss: LossCount | undefined): string {
  return loss ? thousands(surviving(loss)) : ''
}

function groupCell(pool: Pool, lost: number): string {
  const { numerator, denominator } = groupLossGiven(pool.servers.length, lost)
  return share(numerator, denominator)
}
