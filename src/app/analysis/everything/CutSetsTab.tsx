import { countMinimal } from '#core/analyze/cut-sets.ts'
import { alikeCutSetWords, cutSetWords } from '#core/analyze/part-names.ts'
import type { Answer, CutSets } from '#core/analyze/question.ts'
import type { AlikeCutSets } from '#core/analyze/deployment.ts'
import { analysisText } from '../../text/analysis.ts'
import { answerTo } from './answers.ts'
import { nameOfWhom, serviceAsked } from './asked.ts'
import { CutSetTable, type CutSetRow } from './CutSetTable.tsx'
import { DeploymentRoom } from './DeploymentRoom.tsx'
import { Refused } from './Refused.tsx'
import type { Inquiry } from './inquiry.ts'

const text = analysisText.cutSets

/** The smallest losses after which the answer is no, in plain words, alike ones in one line. */
export function CutSetsTab({ inquiry }: { readonly inquiry: Inquiry }) {
  const { topology, settings, whom, asked } = inquiry
  const service = serviceAsked(asked)
  if (whom.kind === 'deployment' && service)
    return (
      <DeploymentRoom asked={service}>
        {(analysis) => (
          <>
            <Intro about={nameOfWhom(topology, whom)} inquiry={inquiry} sets={analysis.cutSets} />
            <CutSetTable rows={analysis.cutSets.map(alikeRow)} label={text.table} />
            <Silent rows={analysis.undocumented.map(alikeRow)} />
          </>
        )}
      </DeploymentRoom>
    )
  const answered = answerTo(topology, settings, whom, asked)
  if (!answered.ok) return <Refused reason={answered.reason} />
  return <OfAnswer answer={answered.answer} inquiry={inquiry} />

  function alikeRow(alike: AlikeCutSets): CutSetRow {
    return { sets: alike.example, words: () => alikeCutSetWords(topology, alike) }
  }
}

function OfAnswer({ answer, inquiry }: { readonly answer: Answer; readonly inquiry: Inquiry }) {
  const { topology } = inquiry
  const rowOf = (sets: CutSets): CutSetRow => ({ sets, words: () => cutSetWords(topology, sets) })
  return (
    <>
      <Intro about={nameOfWhom(topology, inquiry.whom)} inquiry={inquiry} sets={answer.cutSets} />
      <CutSetTable rows={answer.cutSets.map(rowOf)} label={text.table} />
      <Silent rows={answer.undocumented.map(rowOf)} />
    </>
  )
}

function Intro({
  about,
  inquiry,
  sets,
}: {
  readonly about: string
  readonly inquiry: Inquiry
  readonly sets: readonly Pick<CutSets, 'size' | 'ways'>[]
}) {
  const fails = analysisText.question.failed[inquiry.asked]
  if (sets.length === 0) return <p className="tab-intro">{text.none(fails)}</p>
  return (
    <p className="tab-intro">
      {text.intro(about, fails)} <strong>{text.sizes(countMinimal(sets))}</strong>
    </p>
  )
}

/** Losses whose outcome no document tells, apart from those that are certain. */
function Silent({ rows }: { readonly rows: readonly CutSetRow[] }) {
  if (rows.length === 0) return null
  return (
    <section className="silent" aria-label={analysisText.undocumented.title}>
      <h3 className="tab-heading">{analysisText.undocumented.title}</h3>
      <p className="tab-intro">{analysisText.undocumented.means}</p>
      <CutSetTable rows={rows} label={text.undocumentedTable} />
    </section>
  )
}
