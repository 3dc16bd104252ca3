import { useMemo } from 'react'
import { poolsOf, type Topology } from '#core/model/topology.ts'
import { analysisViewOf, type Whom } from '../../store/analysis-view.ts'
import { useAppHandle } from '../../store/context.tsx'
import { analysisText as text } from '../../text/analysis.ts'
import { Select, type Choice } from '../../ui/Select.tsx'
import { keyOf, nameOfWhom, questionsFor } from './asked.ts'
import type { Inquiry } from './inquiry.ts'

/** What the answers below are about and what is asked. It follows what is selected on the canvas. */
export function InquiryBar({
  inquiry,
  withQuestion,
}: {
  readonly inquiry: Inquiry
  readonly withQuestion: boolean
}) {
  const view = analysisViewOf(useAppHandle()).getState()
  const { topology, settings, whom, asked } = inquiry
  const everyone = useMemo(() => whomsOf(topology), [topology])
  return (
    <div className="inquiry-bar">
      <div className="inquiry-whom" title={text.subject.follows}>
        <Select
          label={text.subject.label}
          value={keyOf(whom)}
          choices={everyone.choices}
          onChange={(key) => {
            const next = everyone.byKey.get(key)
            if (next) view.choose(next)
          }}
        />
      </div>
      {withQuestion && (
        <div className="inquiry-question">
          <Select
            label={text.question.label}
            value={asked}
            choices={questionsFor(whom).map((key) => ({ value: key, label: text.question.asked[key] }))}
            onChange={view.ask}
          />
        </div>
      )}
      {settings.serversOnly && <span className="hint">{text.serversOnly}</span>}
    </div>
  )
}

/** The deployment, every pair and every pool, in this order. */
function whomsOf(topology: Topology): {
  choices: readonly Choice<string>[]
  byKey: ReadonlyMap<string, Whom>
} {
  const whoms: readonly Whom[] = [
    { kind: 'deployment' },
    ...topology.pairings.map(({ id }) => ({ kind: 'pair' as const, pairing: id })),
    ...poolsOf(topology).map(({ id }) => ({ kind: 'pool' as const, pool: id })),
  ]
  return {
    choices: whoms.map((whom) => ({ value: keyOf(whom), label: nameOfWhom(topology, whom) })),
    byKey: new Map(whoms.map((whom) => [keyOf(whom), whom])),
  }
}
