import type { Topology } from '../../model/topology.ts'
import { cutSetWords } from '../part-names.ts'
import type { Answer, Answered, CutSets } from '../question.ts'
import { askedInWords } from './asked-words.ts'
import { gathered, shortened } from './lists.ts'
import type { PoolAnswers } from './pool-answers.ts'
import type { ReportList } from './report.ts'

/** The minimal cut sets of a pool's questions in words, and apart from them those that the documents leave open. */
export function cutSetLists({ pool, functional, service, subject: { topology } }: PoolAnswers): ReportList[] {
  const all = [
    { what: pool.edition === 'standard' ? 'its being functional' : 'pool-level quorum', answer: functional },
    ...service.map(({ asked, answer }) => ({ what: askedInWords(asked), answer })),
  ]
  return [
    ...lists(
      topology,
      all,
      (what) => `What ends ${what}`,
      ({ cutSets }) => cutSets,
    ),
    ...lists(
      topology,
      all,
      (what) => `What may end ${what}: the documents do not say`,
      ({ undocumented }) => undocumented,
    ),
  ]
}

/** The same list stands once. */
function lists(
  topology: Topology,
  all: readonly { readonly what: string; readonly answer: Answered }[],
  caption: (what: string) => string,
  setsOf: (answer: Answer) => readonly CutSets[],
): ReportList[] {
  const told = all.map(({ what, answer }) => ({
    what,
    items: answer.ok ? setsOf(answer.answer).map((one) => cutSetWords(topology, one)) : [],
  }))
  return gathered(told).map(({ what, items }) => ({ caption: caption(what), items: shortened(items) }))
}
