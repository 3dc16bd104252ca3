import { numberOf } from '../../model/id.ts'
import type { Pool } from '../../model/pool.ts'
import { reasonsOf } from '../../quorum/explain.ts'
import { judge, noLosses } from '../../quorum/verdict.ts'
import { productNames } from '../../vocabulary/words.ts'
import { counted, fullName, listed } from '../../words/words.ts'
import type { Subject } from '../question.ts'
import { partnersOf } from '../service.ts'
import { availabilityTable } from './availability-table.ts'
import { capacitySectionOf } from './capacity-section.ts'
import { cutSetLists } from './cut-set-lists.ts'
import { importanceTable } from './importance-table.ts'
import { poolAnswers, type PoolAnswers } from './pool-answers.ts'
import type { ReportSection } from './report.ts'
import { survivalTable } from './survival-table.ts'

/**
 * The chapter of one pool: quorum and its source, cut sets, survival, availability, capacity and what matters most;
 * `unpaired` is the same deployment with no pool paired.
 */
export function poolSections(subject: Subject, unpaired: Subject, pool: Pool): ReportSection[] {
  const part = partsOfChapter(pool)
  const answers = poolAnswers(subject, unpaired, pool)
  return [
    { ...part('', fullName(pool.fqdn)), level: 2, paragraphs: [introduction(subject, pool)] },
    quorumSection(part('quorum', 'Quorum'), subject, pool),
    ...answeredSections(part, answers),
    capacitySectionOf(part('capacity', 'Capacity'), subject, pool),
  ]
}

/** An empty part of the chapter of a pool. */
type Part = (name: string, heading: string) => ReportSection

function partsOfChapter(pool: Pool): Part {
  return (name, heading) => ({
    id: `pool-${numberOf(pool.id)}${name === '' ? '' : `-${name}`}`,
    level: 3,
    heading,
    paragraphs: [],
    tables: [],
    lists: [],
  })
}

function introduction({ topology }: Subject, pool: Pool): string {
  const kind = pool.edition === 'standard' ? 'Standard Edition server' : 'Enterprise Edition pool'
  const partners = partnersOf(topology, pool.id).map(({ fqdn }) => fullName(fqdn))
  const paired = partners.length === 0 ? 'not paired' : `paired with ${listed(partners)}`
  return `${kind} of ${productNames[pool.version]} with ${counted(pool.servers.length, 'server')}, ${paired}.`
}

/** The verdict on the pool as designed, down to the printed rows. */
function quorumSection(section: ReportSection, { settings }: Subject, pool: Pool): ReportSection {
  const verdict = judge(pool, noLosses, settings.reading)
  return {
    ...section,
    tables: [
      {
        caption: 'With everything running',
        columns: [
          { name: 'Statement', align: 'left' },
          { name: 'Basis', align: 'left' },
          { name: 'Source', align: 'left' },
        ],
        rows: reasonsOf(pool, verdict, noLosses).map(({ kind, text, basis, source }) => [
          text,
          basis,
          // A printed row names its source itself.
          source === null || kind === 'source' ? '' : `${source.title}: ${source.section}`,
        ]),
      },
    ],
  }
}

/** Nothing for a pool for which no row is printed: its quorum says so already. */
function answeredSections(part: Part, answers: PoolAnswers): ReportSection[] {
  const { functional, service, subject } = answers
  if (!functional.ok) return []
  const fullService = service[0]?.answer
  return [
    { ...part('cut-sets', 'Cut sets'), lists: cutSetLists(answers) },
    { ...part('survival', 'Survival'), tables: [survivalTable(answers)] },
    { ...part('availability', 'Availability'), tables: [availabilityTable(answers)] },
    {
      ...part('importance', 'What matters most'),
      tables: [
        importanceTable(subject.topology, 'For the pool to be functional', functional.answer),
        ...(fullService?.ok
          ? [importanceTable(subject.topology, 'For full service before anyone acts', fullService.answer)]
          : []),
      ],
    },
  ]
}
