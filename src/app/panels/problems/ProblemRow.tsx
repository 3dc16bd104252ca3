import { Bookmark, ChevronDown, ChevronRight, Ellipsis, Wrench } from 'lucide-react'
import { memo, type Ref } from 'react'
import type { Fix } from '#core/fixes/fix.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import type { Topology } from '#core/model/topology.ts'
import type { TopologyBuilderAct } from '#core/rules/rule.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { panelsOf } from '../../store/panels.ts'
import { drawerText } from '../../text/drawer.ts'
import { Mark } from '../../ui/Mark.tsx'
import { builderAct } from '#core/check/rule-facts.ts'
import { targetNames } from './finding-places.ts'
import { applyFix, readerProps } from './fix-deeds.ts'
import { certainFix, type FixTools } from './fix-tools.ts'
import { ProblemDetails } from './ProblemDetails.tsx'
import type { Shown } from './problem-list.ts'
import type { MenuOf } from './ProblemMenu.tsx'

const text = drawerText.problems

/** How many names of what a finding is about have room on its line; of more than these only the first is there. */
const mostNames = 2

/** One finding as a row of the grid: what is so, what it is about, and the ways to deal with it; open, all about it. */
export const ProblemRow = memo(function ProblemRow({
  shown,
  at,
  topology,
  line,
  top,
  tabStop,
  current,
  open,
  builder,
  doc,
  fixes,
  tools,
  measure,
  onToggle,
  onGo,
  onMenu,
}: {
  readonly shown: Shown
  /** The place among all findings that are shown. */
  readonly at: number
  readonly topology: Topology
  /** The line of the list. */
  readonly line: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly tabStop: boolean
  readonly current: boolean
  readonly open: boolean
  /** Whether what Topology Builder does has a column. */
  readonly builder: boolean
  /** The document that the fixes are for. */
  readonly doc: TopologyDocument
  readonly fixes: readonly Fix[]
  readonly tools: FixTools | null
  readonly measure: Ref<HTMLDivElement>
  readonly onToggle: (line: number) => void
  readonly onGo: (shown: Shown, at: number) => void
  readonly onMenu: (menu: MenuOf) => void
}) {
  const app = useAppHandle()
  const { finding } = shown
  const { rule, severity, message, targets, override, known } = finding
  const names = targetNames(topology, targets)
  const named = names.length > mostNames ? 1 : mostNames
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
      className={['problem', override || known ? 'settled' : '', open ? 'open' : ''].join(' ').trim()}
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
        {known && (
          <span className="tag">
            <Bookmark size={11} aria-hidden />
            {text.known}
          </span>
        )}
      </div>
      <div role="gridcell" className="problem-text">
        <p>{message}</p>
        {override && (
          <p className="problem-override">
            {text.overridden(override.reason)}{' '}
            <span className="hint">{text.overrideFacts(override.author, override.expires)}</span>
          </p>
        )}
      </div>
      {builder && <BuilderCell act={builderAct(finding)} />}
      <div role="gridcell" className="problem-targets mono">
        {names.slice(0, named).map((target) => (
          <button
            key={target.id}
            type="button"
            className="link"
            tabIndex={reach}
            aria-label={text.goThereTo(target.name || text.noName)}
            title={text.goThereTo(target.name || text.noName)}
            // The first is what the finding is about, in the field that it is about.
            onClick={() =>
              target.id === targets[0] ? onGo(shown, at) : app.store.getState().goTo(target.id)
            }
          >
            {target.name || text.noName}
          </button>
        ))}
        {names.length > named && <span>{text.more(names.length - named)}</span>}
      </div>
      <div role="gridcell" className="problem-ways">
        <FixWay shown={shown} name={name} fixes={fixes} reach={reach} />
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
        <button
          type="button"
          className="link problem-menu"
          tabIndex={reach}
          aria-haspopup="menu"
          aria-label={text.menu(rule, name)}
          onClick={(event) => onMenu({ shown, at: event.currentTarget })}
        >
          <Ellipsis size={15} aria-hidden />
        </button>
      </div>
      {open && (
        <div role="gridcell" className="problem-more">
          <ProblemDetails finding={finding} doc={doc} fixes={fixes} tools={tools} />
        </div>
      )}
    </div>
  )
})

/** What Topology Builder does, in words; what it lets through is what an architect has to see. */
function BuilderCell({ act }: { readonly act: TopologyBuilderAct }) {
  const words = drawerText.builder.words[act]
  return (
    <div role="gridcell" className="problem-builder">
      <span className={`tag ${builderTags[act]}`}>
        <span className="visually-hidden">{drawerText.builder.spoken('')}</span>
        {words}
      </span>
    </div>
  )
}

const builderTags: Readonly<Record<TopologyBuilderAct, string>> = {
  blocks: 'ok',
  warns: 'ok',
  corrects: 'info',
  allows: 'warning',
  'not applicable': '',
  'not documented': '',
}

/** The remedy as a button, or the way to the alternatives. */
function FixWay({
  shown,
  name,
  fixes,
  reach,
}: {
  readonly shown: Shown
  readonly name: string
  readonly fixes: readonly Fix[]
  readonly reach: 0 | -1
}) {
  const app = useAppHandle()
  const role = useApp((state) => state.role)
  const text = drawerText.fixes
  const certain = certainFix(fixes)
  if (certain)
    return (
      <button
        type="button"
        className="problem-fix whole"
        title={text.fix(certain.title)}
        {...readerProps(role)}
        tabIndex={reach}
        onClick={() => applyFix(app, certain)}
      >
        <Wrench size={12} aria-hidden />
        <span>{text.fix(certain.title)}</span>
      </button>
    )
  if (fixes.length === 0) return null
  return (
    <button
      type="button"
      className="problem-fix"
      tabIndex={reach}
      aria-label={text.chooseFor(shown.finding.rule, name)}
      onClick={() => panelsOf(app).getState().fix(shown.key)}
    >
      <Wrench size={12} aria-hidden />
      {text.choose(fixes.length)}
    </button>
  )
}
