import { useId } from 'react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import type { NoPlan, PoolPlan, SafePlan } from '#core/analyze/maintenance/plan.ts'
import type { PlanStep } from '#core/analyze/maintenance/steps.ts'
import { findPool } from '#core/model/topology.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { maintenanceText as text } from '../../text/maintenance.ts'
import { BasisMark } from '../now/BasisMark.tsx'
import { namesOf } from '../now/choices.ts'
import { RepairButtons } from '../now/RepairButtons.tsx'
import { StateTag, type State } from '../now/VerdictBlocks.tsx'

/** The order for one pool with the margin at each step, or why there is none and what would make it safe. */
export function PoolPlanShown({ plan }: { readonly plan: PoolPlan }) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const pool = findPool(topology, plan.pool)
  const id = useId()
  if (!pool) return null
  const name = nameOfPool(topology, pool)
  return (
    <section className="pool-plan" aria-labelledby={id}>
      <h3 className="pool-plan-head" id={id}>
        <button
          type="button"
          className="link"
          title={text.goTo(pool.fqdn)}
          onClick={() => store.getState().goTo(pool.id)}
        >
          {name}
        </button>
        <StateTag state={plan.kind === 'order' ? stateOf(plan.margin) : 'bad'}>
          {plan.kind === 'none' ? text.unsafe : plan.margin === 0 ? text.tight : text.safe}
        </StateTag>
      </h3>
      {plan.kind === 'order' ? <Order plan={plan} name={name} /> : <NoOrder plan={plan} />}
      {plan.partner && (
        <p>
          <strong>{text.partner}:</strong> {plan.partner.text} <BasisMark basis={plan.partner.load.basis} />
        </p>
      )}
      {plan.guidance.length > 0 && (
        <>
          <h4 className="moves-title">{text.guidance}</h4>
          <ul className="reasons">
            {plan.guidance.map((advice) => (
              <li key={advice.text}>
                {advice.text} <BasisMark basis={advice.basis} source={advice.source} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Order({ plan, name }: { readonly plan: SafePlan; readonly name: string }) {
  const { stated } = plan.domains
  return (
    <>
      <p>
        {plan.order} {text.least(plan.margin)}
      </p>
      <p className="hint">
        {stated ? text.domains.stated : text.domains.assumed} {!stated && <BasisMark basis="assumed" />}
      </p>
      <ol className="plan-steps" aria-label={text.steps(name)}>
        {plan.steps.map((step) => (
          <Step key={step.number} step={step} />
        ))}
      </ol>
    </>
  )
}

function Step({ step }: { readonly step: PlanStep }) {
  const topology = useApp(topologyOf)
  const { inModel, of, couldLoseQuorum } = step.routingGroups
  return (
    <li className="plan-step">
      <p className="plan-step-head">
        <b>{text.step(step.number, namesOf(topology, step.takesDown))}</b>
        <span className="tag">{text.domain(step.domain)}</span>
        <StateTag state={stateOf(step.margin)}>{text.margin(step.margin)}</StateTag>
        {step.canStart === false && <StateTag state="strained">{text.trapDuring}</StateTag>}
      </p>
      {step.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {step.split !== null && <p className="hint">{step.split}</p>}
      <p className="hint">
        {couldLoseQuorum ? `${text.groupsRisk} ${text.groups(inModel, of)}` : text.groupsSafe}{' '}
        <BasisMark basis="assumed" />
      </p>
    </li>
  )
}

function NoOrder({ plan }: { readonly plan: NoPlan }) {
  return (
    <>
      <p>{plan.text}</p>
      {plan.remedies.length > 0 && (
        <>
          <h4 className="moves-title">{text.remedies}</h4>
          <ul className="moves-list">
            {plan.remedies.map((remedy) => (
              <li key={remedy.text}>
                <p>{remedy.text}</p>
                {remedy.kind === 'restore' && <RepairButtons sets={remedy.repairs} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function stateOf(margin: number | null): State {
  return margin === null ? 'unknown' : margin === 0 ? 'strained' : 'good'
}
