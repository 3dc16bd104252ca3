import { Check, Circle, HelpCircle } from 'lucide-react'
import { command } from '../commands/commands.ts'
import { find } from '#core/model/topology.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { topologyOf } from '../store/selectors.ts'
import type { Attempting } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'

/** What has to come about, each with whether it has; in an exam that is told at the end. */
export function Objectives({ attempting }: { readonly attempting: Attempting }) {
  const { drill, grades, mode } = attempting
  const asks = drill.objectives.some(({ goal }) => goal.by === 'answer')
  return (
    <section aria-label={text.objectives}>
      <h3 className="section-title">{text.objectives}</h3>
      <ul className="drill-objectives">
        {drill.objectives.map(({ id, label, goal }, i) => {
          const isMet = mode === 'exam' ? null : grades?.outcome.objectives[i]?.met === true
          const state = isMet === null ? text.hidden : isMet ? text.met : text.notYet
          const Icon = isMet === null ? HelpCircle : isMet ? Check : Circle
          return (
            <li key={id} className={isMet === true ? 'objective is-met' : 'objective'}>
              <span className="objective-mark">
                <Icon size={13} aria-hidden />
              </span>
              <span>
                {label}
                {goal.by === 'answer' && <span className="objective-question">{goal.question}</span>}
                <span className="objective-state">{state}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {asks && <AnswerButton />}
    </section>
  )
}

function AnswerButton() {
  const app = useAppHandle()
  const selection = useApp((state) => state.selection)
  const topology = useApp(topologyOf)
  const servers = selection.filter((id) => find(topology, id)?.kind === 'server').length
  const answer = command('drill-answer')
  return (
    <div className="drill-answer">
      <button
        type="button"
        className="button small"
        aria-disabled={answer.available(app) !== true}
        onClick={() => answer.available(app) === true && void answer.run(app)}
      >
        {text.answerWith(servers)}
      </button>
      <p className="hint">{text.answerHint}</p>
    </div>
  )
}
