import { nameOf, type Topology } from '../../model/topology.ts'
import { counted, fullName, listed, thousands } from '../../words/words.ts'
import type { DeploymentAnalysis } from '../deployment.ts'
import { alikeCutSetWords, partsInWords } from '../part-names.ts'
import { askedHeading, askedInWords } from './asked-words.ts'
import { gathered, shortened } from './lists.ts'
import { averageUsers, downtimes, percentages, share } from './numbers.ts'
import type { ReportList, ReportSection, ReportTable } from './report.ts'

/** The whole deployment, asked whether the users of every pool have what they were asked to have. */
export function deploymentSection(
  topology: Topology,
  analyses: readonly DeploymentAnalysis[],
): ReportSection {
  const [first] = analyses
  return {
    id: 'deployment',
    level: 2,
    heading: 'The whole deployment',
    paragraphs: first ? [...sharedSentences(topology, first), ...leftOutSentences(topology, first)] : [],
    tables: [everyoneTable(analyses), ...lossTables(analyses)],
    lists: [
      ...cutSetLists(
        analyses,
        (asked) => `What ends ${asked} for the users of some pool`,
        ({ cutSets }) => cutSets.map((one) => alikeCutSetWords(topology, one)),
      ),
      ...cutSetLists(
        analyses,
        (asked) => `What may end ${asked} as well: the documents do not say`,
        ({ undocumented }) => undocumented.map((one) => alikeCutSetWords(topology, one)),
      ),
    ],
  }
}

/** Sites, links and stores on which several groups of pools rest. */
function sharedSentences(topology: Topology, { shared }: DeploymentAnalysis): string[] {
  return shared.length === 0
    ? []
    : [`Pools that are not paired with each other rest on the same: ${partsInWords(topology, shared)}.`]
}

function leftOutSentences(topology: Topology, { leftOut }: DeploymentAnalysis): string[] {
  if (leftOut.length === 0) return []
  const names = listed(leftOut.map((id) => fullName(nameOf(topology, id))))
  return [`Left out, because there are no numbers for them: ${names}.`]
}

function everyoneTable(analyses: readonly DeploymentAnalysis[]): ReportTable {
  return {
    caption: 'The users of every pool at once',
    columns: [
      { name: 'What', align: 'left' },
      { name: 'Everyone has it', align: 'right' },
      { name: 'Someone is without it, a year', align: 'right' },
      { name: 'Users without it, on average', align: 'left' },
    ],
    rows: analyses.map((analysis) => [
      askedHeading(analysis.asked),
      ...togetherCells(analysis),
      usersCell(analysis),
    ]),
  }
}

function togetherCells({ together }: DeploymentAnalysis): string[] {
  return together.ok
    ? [percentages(together.availability), downtimes(together.availability)]
    : [together.reason, '']
}

function usersCell({ users }: DeploymentAnalysis): string {
  if (users.stated === 0) return 'users not stated'
  const unknown =
    users.poolsNotStated === 0 ? '' : `; ${counted(users.poolsNotStated, 'pool')} without stated users`
  return `${averageUsers(users.without)} of ${thousands(users.stated)}${unknown}`
}

/** One column for everything that was asked and is known: what part of all losses of 1 to 4 parts is survived. */
function lossTables(analyses: readonly DeploymentAnalysis[]): ReportTable[] {
  const known = analyses.flatMap(({ asked, together }) =>
    together.ok ? [{ asked, losses: together.losses }] : [],
  )
  const most = Math.max(0, ...known.map(({ losses }) => losses.length))
  if (most === 0) return []
  return [
    {
      caption: 'Share of the losses of so many parts, any parts, that leave everyone with it',
      columns: [
        { name: 'Lost', align: 'right' },
        ...known.map(({ asked }) => ({ name: askedHeading(asked), align: 'right' as const })),
      ],
      rows: Array.from({ length: most }, (_, i) => [
        String(i + 1),
        ...known.map(({ losses }) => {
          const loss = losses[i]
          return loss ? share(loss.of - loss.failing, loss.of) : ''
        }),
      ]),
    },
  ]
}

/** A list for everything that was asked; the same list stands once. One group of pools alone has them in its chapters. */
function cutSetLists(
  analyses: readonly DeploymentAnalysis[],
  caption: (asked: string) => string,
  items: (analysis: DeploymentAnalysis) => readonly string[],
): ReportList[] {
  if ((analyses[0]?.groups.length ?? 0) < 2) return []
  return gathered(analyses.map((one) => ({ what: askedInWords(one.asked), items: items(one) }))).map(
    ({ what, items: lines }) => ({ caption: caption(what), items: shortened(lines) }),
  )
}
