import {
  ArrowLeftRight,
  Cable,
  ChevronDown,
  ChevronRight,
  Cylinder,
  Database,
  Folder,
  Power,
} from 'lucide-react'
import { memo } from 'react'
import { isIpAddress } from '#core/model/fqdn.ts'
import { useApp } from '../store/context.tsx'
import { analysisModeText as analysis } from '../text/analysis-mode.ts'
import { momentText } from '../text/moment.ts'
import { repairText } from '../text/repair.ts'
import { outlineText } from '../text/outline.ts'
import { Mark } from '../ui/Mark.tsx'
import type { OutlineRow } from './outline-rows.ts'
import type { RowState } from './outline-switches.ts'
import { RenameField } from './RenameField.tsx'

/** One row of the outline, as an item of a tree. Remembered, so that moving through the tree draws two rows anew. */
export const OutlineItem = memo(function OutlineItem({
  row,
  index,
  top,
  height,
  selected,
  tabStop,
  renaming,
  dragged,
  target,
  onRenamed,
  ...state
}: StateProps & {
  readonly row: OutlineRow
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  /** Pixels. */
  readonly height: number
  readonly selected: boolean
  readonly tabStop: boolean
  readonly renaming: boolean
  readonly dragged: boolean
  /** Whether what is dragged would be dropped into it. */
  readonly target: boolean
  readonly onRenamed: () => void
}) {
  const name = labelOf(row)
  const cut = domainAt(row.kind, name)
  const className = [
    'outline-row',
    row.kind,
    dragged && 'dragged',
    target && 'drop-target',
    isDown(state) && (isOff(state) ? 'down itself' : 'down'),
  ]
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-setsize={row.setSize}
      aria-posinset={row.position}
      aria-selected={selected}
      {...(row.expanded === null ? {} : { 'aria-expanded': row.expanded })}
      tabIndex={tabStop ? 0 : -1}
      data-index={index}
      data-key={row.key}
      className={className.filter(Boolean).join(' ')}
      {...(state.analyzed ? { 'aria-label': spoken(row, state) } : {})}
      style={{
        transform: `translateY(${top}px)`,
        height,
        paddingInlineStart: `calc(6px + ${row.level - 1} * var(--outline-step, 14px))`,
      }}
    >
      <span className="outline-twist" data-twist={row.expanded !== null} aria-hidden>
        {row.expanded !== null && (row.expanded ? <ChevronDown size={13} /> : <ChevronRight size={13} />)}
        {row.kind === 'sql' && row.expanded === null && <Database size={12} />}
        {row.kind === 'file' && <Folder size={12} />}
        {row.kind === 'trunk' && <Cable size={12} />}
        {row.kind === 'database' && <Cylinder size={11} />}
        {row.kind === 'link' && <ArrowLeftRight size={12} />}
      </span>
      {renaming && row.id !== null ? (
        <RenameField id={row.id} onDone={onRenamed} />
      ) : (
        <>
          <span className="visually-hidden">{spoken(row, state)}</span>
          <span className="outline-shown" aria-hidden>
            {row.order !== null && <span className="outline-order">{row.order}</span>}
            <span className="outline-name" title={name}>
              {name.slice(0, cut)}
            </span>
            {cut < name.length && (
              <span className="outline-domain" title={name}>
                {name.slice(cut)}
              </span>
            )}
            <span className="outline-rest">
              {(isDown(state) || state.down > 0 ? [] : row.partners).map((partner) => (
                <span key={partner} className="outline-pair" title={partner}>
                  {outlineText.pairedMark} {partner}
                </span>
              ))}
              {row.managementStore && (!state.analyzed || (state.simulated && state.word === null)) && (
                <span className="tag accent">{outlineText.cms}</span>
              )}
              {row.strayBranch && (
                <span className="tag" title={outlineText.strayBranchMeans}>
                  {outlineText.strayBranch}
                </span>
              )}
              {row.worst && !state.analyzed && <Mark severity={row.worst} />}
              {state.analyzed && <StateTags {...state} />}
              {row.count !== null && state.down === 0 && <span className="outline-count">{row.count}</span>}
            </span>
          </span>
          {state.switchable && <SwitchButton name={name} off={state.off} simulated={state.simulated} />}
        </>
      )}
    </div>
  )
})

/** What of a row's state it is drawn from, each a plain value, so that it is drawn anew only when one changes. */
export type StateProps = RowState & {
  /** Whether there is a state: in Analyze mode, of what can be down. */
  readonly analyzed: boolean
}

const noState: StateProps = {
  analyzed: false,
  because: null,
  down: 0,
  of: 0,
  switchable: false,
  off: false,
  condition: null,
  word: null,
  power: null,
  simulated: false,
}

/** The state of a row as what it is drawn from. */
export function stateProps(state: RowState | null): StateProps {
  return state === null ? noState : { analyzed: true, ...state }
}

function isDown({ because, down, of }: RowState): boolean {
  return because !== null || (of > 0 && down === of)
}

/** Whether what is down was switched off itself, all of it. */
function isOff({ because, off }: RowState): boolean {
  return because === 'itself' || (because === null && off)
}

/** What is down, and how a pool is, in words with a sign. */
function StateTags(state: RowState) {
  const { because, down, of, condition, word, power } = state
  const short = downWords(state)
  return (
    <>
      {word !== null && <span className={`tag outline-condition word-${word}`}>{momentText.pool[word]}</span>}
      {power !== null && because === null && (
        <span className="outline-down outline-power" title={momentText.power[power]}>
          <span className="long">{momentText.powerShort[power]}</span>
          <span className="short">{momentText.powerSign[power]}</span>
        </span>
      )}
      {condition !== null && condition !== 'running' && word === null && (
        <span className={`tag outline-condition ${condition}`} title={analysis.condition[condition]}>
          {analysis.outline.condition[condition]}
        </span>
      )}
      {short !== null && (
        <span
          className="outline-down"
          title={because === null ? analysis.someOff(down, of) : downOf(state)[because]}
        >
          {short}
        </span>
      )}
    </>
  )
}

/** "off", "down" or "3/8"; `null` while all is up, and for a pool that is down as a whole, which says that it stopped. */
function downWords(state: RowState): string | null {
  const { down, of, condition } = state
  if (down > 0 && down < of) return analysis.outline.some(down, of)
  if (!isDown(state) || condition !== null) return null
  if (!isOff(state)) return analysis.outline.down
  return state.simulated ? momentText.off : analysis.off
}

/** Why something is down, in the words of the mode. */
function downOf({ simulated }: RowState) {
  return simulated ? momentText.down : analysis.down
}

/** The same as X or Space on the row, for the mouse. */
function SwitchButton({
  name,
  off,
  simulated,
}: {
  readonly name: string
  readonly off: boolean
  readonly simulated: boolean
}) {
  const drilling = useApp((app) => app.mode === 'drill')
  if (drilling) return null
  const { switchOn, switchOff } = simulated
    ? { switchOn: repairText.repair, switchOff: repairText.fail }
    : analysis
  const label = off ? switchOn(name) : switchOff(name)
  return (
    <button
      type="button"
      tabIndex={-1}
      data-switch
      className={off ? 'outline-switch off' : 'outline-switch'}
      aria-label={label}
      title={label}
    >
      <Power size={13} aria-hidden />
    </button>
  )
}

/** What a row is called on the screen, and found by when it is typed. */
export function labelOf(row: OutlineRow): string {
  if (row.kind === 'deployment') return outlineText.deployment
  return row.group === null ? row.name : outlineText.group(row.group)
}

const withDomain: ReadonlySet<OutlineRow['kind']> = new Set(['pool', 'role', 'sql', 'file', 'trunk'])

/** Where the domain of a name begins: it gives way first when the room is short. */
function domainAt(kind: OutlineRow['kind'], name: string): number {
  const dot = withDomain.has(kind) && !isIpAddress(name) ? name.indexOf('.') : -1
  return dot > 0 ? dot : name.length
}

/** The whole row in words. */
function spoken(row: OutlineRow, state: StateProps): string {
  const { spoken: words } = outlineText
  const name = row.order === null ? labelOf(row) : words.position(row.order, row.name)
  return [
    name,
    ...(row.count === null ? [] : [counted(row.kind, row.count)]),
    ...(row.partners.length > 0 ? [words.paired(row.partners)] : []),
    ...(row.managementStore ? [row.kind === 'pool' ? words.cmsPool : words.cmsSite] : []),
    ...(row.strayBranch ? [words.strayBranch] : []),
    ...(state.analyzed ? spokenState(state) : []),
    ...(row.worst && !state.analyzed
      ? [(row.expanded === false ? words.findingInside : words.finding)(row.worst)]
      : []),
  ].join(', ')
}

function counted(kind: OutlineRow['kind'], count: number): string {
  const { spoken: words } = outlineText
  if (kind === 'pool') return words.servers(count)
  return kind === 'role' ? words.computers(count) : words.members(count)
}

function spokenState(state: RowState): string[] {
  const { because, down, of, condition, word, power } = state
  if (word !== null) return [momentText.pool[word]]
  if (power !== null && because === null) return [momentText.power[power]]
  return [
    ...(condition !== null && condition !== 'running' ? [analysis.condition[condition]] : []),
    ...(because !== null ? [downOf(state)[because]] : down > 0 ? [analysis.spoken.partsDown(down, of)] : []),
  ]
}
