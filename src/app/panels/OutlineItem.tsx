import { Cable, ChevronDown, ChevronRight, Database, Folder } from 'lucide-react'
import { memo } from 'react'
import { isIpAddress } from '#core/model/fqdn.ts'
import { outlineText } from '../text/outline.ts'
import { Mark } from '../ui/Mark.tsx'
import type { OutlineRow } from './outline-rows.ts'
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
}: {
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
  const className = ['outline-row', row.kind, dragged && 'dragged', target && 'drop-target']
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
      style={{ transform: `translateY(${top}px)`, height, paddingInlineStart: 6 + (row.level - 1) * 14 }}
    >
      <span className="outline-twist" data-twist={row.expanded !== null} aria-hidden>
        {row.expanded !== null && (row.expanded ? <ChevronDown size={13} /> : <ChevronRight size={13} />)}
        {row.kind === 'sql' && <Database size={12} />}
        {row.kind === 'file' && <Folder size={12} />}
        {row.kind === 'trunk' && <Cable size={12} />}
      </span>
      {renaming && row.id !== null ? (
        <RenameField id={row.id} onDone={onRenamed} />
      ) : (
        <>
          <span className="visually-hidden">{spoken(row)}</span>
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
              {row.partners.map((partner) => (
                <span key={partner} className="outline-pair" title={partner}>
                  {outlineText.pairedMark} {partner}
                </span>
              ))}
              {row.managementStore && <span className="tag accent">{outlineText.cms}</span>}
              {row.strayBranch && (
                <span className="tag" title={outlineText.strayBranchMeans}>
                  {outlineText.strayBranch}
                </span>
              )}
              {row.worst && <Mark severity={row.worst} />}
              {row.count !== null && <span className="outline-count">{row.count}</span>}
            </span>
          </span>
        </>
      )}
    </div>
  )
})

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
function spoken(row: OutlineRow): string {
  const { spoken: words } = outlineText
  const name = row.order === null ? labelOf(row) : words.position(row.order, row.name)
  return [
    name,
    ...(row.count === null ? [] : [counted(row.kind, row.count)]),
    ...(row.partners.length > 0 ? [words.paired(row.partners)] : []),
    ...(row.managementStore ? [row.kind === 'pool' ? words.cmsPool : words.cmsSite] : []),
    ...(row.strayBranch ? [words.strayBranch] : []),
    ...(row.worst ? [(row.expanded === false ? words.findingInside : words.finding)(row.worst)] : []),
  ].join(', ')
}

function counted(kind: OutlineRow['kind'], count: number): string {
  const { spoken: words } = outlineText
  if (kind === 'pool') return words.servers(count)
  return kind === 'role' ? words.computers(count) : words.members(count)
}
