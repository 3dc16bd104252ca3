import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type Ref } from 'react'
import type { Topology } from '#core/model/topology.ts'
import type { Finding, RuleFacts } from '#core/rules/rule.ts'
import { rules } from '#core/rules/index.ts'
import { overrideRules } from '#core/check/override-rules.ts'
import { useAppHandle } from '../store/context.tsx'
import { drawerText } from '../text/drawer.ts'
import { Mark } from '../ui/Mark.tsx'
import { targetNames } from './problem-rows.ts'

const text = drawerText.problems

const ruleById = new Map<string, RuleFacts>([...rules, ...overrideRules].map((rule) => [rule.id, rule]))

/** One finding as a row of the grid: what is so, what to do, what it is about, and the ways to deal with it. */
export const ProblemRow = memo(function ProblemRow({
  finding,
  topology,
  line,
  index,
  top,
  tabStop,
  current,
  open,
  measure,
  onToggle,
  onGo,
}: {
  readonly finding: Finding
  readonly topology: Topology
  /** The line of the list. */
  readonly line: number
  /** The place among all findings. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly tabStop: boolean
  readonly current: boolean
  readonly open: boolean
  readonly measure: Ref<HTMLDivElement>
  readonly onToggle: (line: number) => void
  readonly onGo: (finding: Finding, index: number) => void
}) {
  const app = useAppHandle()
  const { rule, severity, message, todo, targets, override } = finding
  const names = targetNames(topology, targets)
  const name = names[0]?.name ?? ''
  const reach = tabStop ? 0 : -1
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={line + 2}
      aria-current={current}
      tabIndex={reach}
      data-index={line}
      className="problem"
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className="problem-mark">
        <Mark severity={severity} label />
      </div>
      <div role="gridcell" className="problem-rule">
        <button
          type="button"
          className="problem-why mono"
          tabIndex={reach}
          aria-expanded={open}
          aria-label={text.details(rule)}
          onClick={() => onToggle(line)}
        >
          {open ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
          {rule}
        </button>
      </div>
      <div role="gridcell" className="problem-text">
        <p>{message}</p>
        <p className="problem-todo">{todo}</p>
        {override && (
          <p className="problem-override">
            {text.overridden(override.reason)}{' '}
            <span className="hint">{text.overrideFacts(override.author, override.expires)}</span>
          </p>
        )}
      </div>
      <div role="gridcell" className="problem-targets mono">
        {names.slice(0, 3).map((target) => (
          <button
            key={target.id}
            type="button"
            className="link"
            tabIndex={reach}
            onClick={() => app.store.getState().goTo(target.id)}
          >
            {target.name}
          </button>
        ))}
        {names.length > 3 && <span>+{names.length - 3}</span>}
      </div>
      <div role="gridcell" className="problem-ways">
        <button
          type="button"
          className="link"
          tabIndex={reach}
          aria-label={text.goThereTo(name)}
          onClick={() => onGo(finding, index)}
        >
          {text.goThere}
        </button>
        {severity === 'unsupported' && (
          <button
            type="button"
            className="link"
            tabIndex={reach}
            aria-label={(override ? text.changeOf : text.overrideOf)(rule, name)}
            onClick={() => app.store.getState().show({ kind: 'override', finding })}
          >
            {override ? text.change : text.override}
          </button>
        )}
      </div>
      {open && (
        <div role="gridcell" className="problem-more">
          <Details rule={rule} />
        </div>
      )}
    </div>
  )
})

function Details({ rule }: { readonly rule: string }) {
  const facts = ruleById.get(rule)
  if (!facts) return null
  return (
    <dl className="problem-details">
      <dt>{text.law}</dt>
      <dd>{facts.law}</dd>
      <dt>{text.reason}</dt>
      <dd>{facts.reason}</dd>
      <dt>{text.source}</dt>
      <dd>
        {facts.source.title} › {facts.source.section} ({text.basis[facts.basis]})
      </dd>
      <dt>{text.topologyBuilder}</dt>
      <dd>{text.builder[facts.topologyBuilder]}</dd>
    </dl>
  )
}
