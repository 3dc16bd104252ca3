import type { PoolId } from '../../model/id.ts'
import { poolsOf } from '../../model/topology.ts'
import { documentedReading, type Reading } from '../../quorum/reading.ts'
import { withoutPartners } from '../answer.ts'
import type { DeploymentAnalysis } from '../deployment.ts'
import { counted } from '../../words/words.ts'
import { assumedChances, type Chances, type Subject } from '../question.ts'
import { deploymentSection } from './deployment-section.ts'
import { groundsSection } from './grounds-section.ts'
import { neverMeasured } from './honesty.ts'
import { percentage } from './numbers.ts'
import { overviewSection } from './overview-section.ts'
import { poolSections } from './pool-sections.ts'
import type { AnalysisReport } from './report.ts'
import { serviceSection } from './service-section.ts'

/** What a report is written from. */
export interface ReportContents {
  /** What the deployment is called; '' where it has no name. */
  readonly name: string
  readonly subject: Subject
  /** The deployment analysed for what its users were asked to have: one analysis for each thing that was asked. */
  readonly deployments: readonly DeploymentAnalysis[]
  /** The pools that get a chapter of their own; all where it is left out. */
  readonly chapters?: readonly PoolId[]
}

/** The report of a whole analysis: all pools in two tables, pool by pool, the deployment, and what it all rests on. */
export function analysisReport({ name, subject, deployments, chapters }: ReportContents): AnalysisReport {
  const pools = poolsOf(subject.topology)
  const chosen = chapters === undefined ? pools : pools.filter(({ id }) => chapters.includes(id))
  const unpaired = withoutPartners(subject)
  return {
    title: `What ${name === '' ? 'the deployment' : name} survives`,
    about: aboutLines(subject),
    sections: [
      overviewSection(subject),
      serviceSection(subject.topology, deployments),
      ...chosen.flatMap((pool) => poolSections(subject, unpaired, pool)),
      deploymentSection(subject.topology, deployments),
      groundsSection,
    ],
  }
}

function aboutLines({ topology, settings }: Subject): string[] {
  const pools = counted(poolsOf(topology).length, 'pool')
  const pairs = topology.pairings.length === 0 ? 'none paired' : counted(topology.pairings.length, 'pair')
  return [
    `${pools} in ${counted(topology.sites.length, 'site')}, ${pairs}.`,
    chancesLine(settings.chances, settings.serversOnly),
    readingLine(settings.reading),
    neverMeasured,
  ]
}

function chancesLine(chances: Chances, serversOnly: boolean): string {
  if (serversOnly)
    return `Only Front End Servers fail; each is up with probability ${percentage(chances.server)}.`
  const kinds = [
    `Front End Server ${percentage(chances.server)}`,
    `database ${percentage(chances.database)}`,
    `listener or network name ${percentage(chances.name)}`,
    `file store ${percentage(chances.file)}`,
    `site ${percentage(chances.site)}`,
    `link between sites ${percentage(chances.link)}`,
  ]
  const own =
    chances.of.size === 0 ? '' : `; ${counted(chances.of.size, 'part')} with a probability of its own`
  return `Probability that a part is up: ${kinds.join(', ')}${own}${isAssumed(chances) ? ' (assumed)' : ''}.`
}

function isAssumed({ of, ...rest }: Chances): boolean {
  const { of: _, ...assumed } = assumedChances
  return of.size === 0 && JSON.stringify(rest) === JSON.stringify(assumed)
}

const voteWords: Readonly<Record<Reading['votes'], string>> = {
  even: 'the primary database votes in pools with an even number of servers (documented)',
  oddize: 'the primary database votes where the number of voting servers is even (assumed)',
  always: 'the primary database votes in every pool (assumed)',
}

function readingLine(reading: Reading): string {
  const parts = [
    voteWords[reading.votes],
    ...(reading.strictNote ? ['the note on the witness is taken literally'] : []),
    ...(reading.earlierTable ? ['Lync Server 2013 by the functional table of May 2013'] : []),
  ]
  const documented = JSON.stringify(reading) === JSON.stringify(documentedReading)
  return `Reading${documented ? '' : ', chosen'}: ${parts.join('; ')}.`
}
