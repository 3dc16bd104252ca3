import { BookOpen } from 'lucide-react'
import type { Fix } from '#core/fixes/fix.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import type { Finding, RuleFacts } from '#core/rules/rule.ts'
import { useAppHandle } from '../../store/context.tsx'
import { drawerText } from '../../text/drawer.ts'
import { builderAct, ruleFacts } from '#core/check/rule-facts.ts'
import { FixChoices } from './FixChoices.tsx'
import type { FixTools } from './fix-tools.ts'

const text = drawerText.problems

/** Everything about a finding that its line has no room for: the ways to settle it, and the rule behind it. */
export function ProblemDetails({
  finding,
  doc,
  fixes,
  tools,
}: {
  readonly finding: Finding
  /** The document that the fixes are for. */
  readonly doc: TopologyDocument
  readonly fixes: readonly Fix[]
  readonly tools: FixTools | null
}) {
  const facts = ruleFacts(finding.rule)
  return (
    <>
      <p className="problem-todo">{finding.todo}</p>
      {tools && <FixChoices finding={finding} doc={doc} fixes={fixes} tools={tools} />}
      {facts && <Facts facts={facts} finding={finding} />}
    </>
  )
}

function Facts({ facts, finding }: { readonly facts: RuleFacts; readonly finding: Finding }) {
  const app = useAppHandle()
  const { id, law, reason, source, basis, contradiction } = facts
  return (
    <dl className="problem-details">
      <dt>{text.law}</dt>
      <dd>{law}</dd>
      <dt>{text.reason}</dt>
      <dd>{reason}</dd>
      <dt>{text.source}</dt>
      <dd>
        {source.title} › {source.section} ({text.basis[basis]})
      </dd>
      {contradiction && (
        <>
          <dt>{text.contradiction}</dt>
          <dd>
            <ul className="problem-readings">
              {contradiction.readings.map((reading) => (
                <li key={`${reading.source.title} ${reading.says}`}>
                  {reading.says}{' '}
                  <span className="hint">
                    {reading.source.title} › {reading.source.section}
                  </span>
                </li>
              ))}
            </ul>
            <p>
              <strong>{text.followed}</strong> {contradiction.followed}
            </p>
          </dd>
        </>
      )}
      <dt>{text.topologyBuilder}</dt>
      <dd>{text.builder[builderAct(finding)]}</dd>
      <dt className="visually-hidden">{text.page}</dt>
      <dd className="problem-page">
        <button
          type="button"
          className="button small"
          onClick={() => app.store.getState().show({ kind: 'rule', rule: id })}
        >
          <BookOpen size={13} aria-hidden />
          {text.openRule(id)}
        </button>
      </dd>
    </dl>
  )
}
