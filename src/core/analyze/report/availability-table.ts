import type { Answered, Between } from '../question.ts'
import { expectedService } from '../routing-groups.ts'
import { askedHeading } from './asked-words.ts'
import { downtimes, percentages } from './numbers.ts'
import type { PoolAnswers } from './pool-answers.ts'
import type { ReportTable } from './report.ts'

/** The probabilities of one pool; with a partner, those it would have without stand beside them. */
export function availabilityTable(answers: PoolAnswers): ReportTable {
  const { service, serviceAlone } = answers
  const isPaired = serviceAlone.length > 0
  const row = (name: string, found: Answered, alone?: Answered): string[] => [
    name,
    ...answerCells(found),
    ...(isPaired ? (alone ? answerCells(alone) : ['', '']) : []),
  ]
  return {
    caption: 'Probabilities',
    columns: [
      { name: 'What', align: 'left' },
      { name: 'Probability', align: 'right' },
      { name: 'Down a year', align: 'right' },
      ...(isPaired
        ? [
            { name: 'Without the partner', align: 'right' as const },
            { name: 'Down a year without it', align: 'right' as const },
          ]
        : []),
    ],
    rows: [
      row('Functional, only servers fail', answers.functionalOfServers),
      row('Could start, only servers fail', answers.startOfServers),
      ...routingGroupRows(answers).map((cells) => [...cells, ...(isPaired ? ['', ''] : [])]),
      row('Functional, everything may fail', answers.functional),
      ...service.map(({ asked, answer }, i) => row(askedHeading(asked), answer, serviceAlone[i]?.answer)),
    ],
  }
}

function routingGroupRows({ pool, subject: { settings } }: PoolAnswers): string[][] {
  const expected = expectedService(pool, settings.reading, settings.chances.server)
  if (expected === null || pool.servers.length < 2) return []
  const name =
    "Functional and a user's routing group has its quorum, only servers fail (a model of placement)"
  return [[name, ...cells({ low: expected, high: expected })]]
}

function answerCells(found: Answered): string[] {
  return found.ok ? cells(found.answer.availability) : [found.reason, '']
}

function cells(availability: Between): string[] {
  return [percentages(availability), downtimes(availability)]
}
