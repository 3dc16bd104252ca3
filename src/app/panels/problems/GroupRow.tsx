import { ChevronDown, ChevronRight } from 'lucide-react'
import type { Ref } from 'react'
import { drawerText } from '../../text/drawer.ts'
import { Mark } from '../../ui/Mark.tsx'
import type { GroupLabel, ProblemRow } from './problem-list.ts'

const text = drawerText.problems

/** The head of a group, which folds it. */
export function GroupRow({
  group,
  line,
  top,
  tabStop,
  measure,
  onToggle,
}: {
  readonly group: Extract<ProblemRow, { kind: 'group' }>
  /** The line of the list. */
  readonly line: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly tabStop: boolean
  readonly measure: Ref<HTMLDivElement>
  readonly onToggle: (line: number) => void
}) {
  const { label, count, open, level } = group
  const reach = tabStop ? 0 : -1
  return (
    <div
      ref={measure}
      role="row"
      aria-rowindex={line + 2}
      tabIndex={reach}
      data-index={line}
      className={level === 2 || label.by === 'rule' ? 'problem-group inner' : 'problem-group'}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="gridcell" aria-colspan={6}>
        <button
          type="button"
          className="problem-fold"
          tabIndex={reach}
          aria-expanded={open}
          onClick={() => onToggle(line)}
        >
          {open ? <ChevronDown size={13} aria-hidden /> : <ChevronRight size={13} aria-hidden />}
          {label.by === 'rule' && group.infos && <Mark severity="info" />}
          <span>{nameOfGroup(label, count)}</span>
        </button>
      </span>
    </div>
  )
}

function nameOfGroup(label: GroupLabel, count: number): string {
  switch (label.by) {
    case 'severity':
      return text.group(text.standing(label.standing), count)
    case 'rule':
      return text.ruleGroup(label.rule, count, label.law)
    case 'site':
      return text.group(label.name ?? text.deployment, count)
    case 'pool':
      return text.group(label.name ?? text.noPool, count)
  }
}
