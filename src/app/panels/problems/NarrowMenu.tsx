import { Menu } from '@base-ui/react/menu'
import { Check, ChevronRight, ListFilter } from 'lucide-react'
import type { Topology } from '#core/model/topology.ts'
import type { Finding } from '#core/rules/rule.ts'
import { useAppHandle } from '../../store/context.tsx'
import { panelsOf, type ProblemFilter } from '../../store/panels.ts'
import { drawerText } from '../../text/drawer.ts'
import { popupRoom } from '../../ui/popup-room.ts'
import { ruleFacts } from '#core/check/rule-facts.ts'
import { placesOf } from './finding-places.ts'
import { wanted } from './problem-list.ts'
import { narrowed, narrowings, readQuery, type Narrowing } from './problem-query.ts'

const text = drawerText.problems.narrow

/** How many choices a list offers; what is rarer is found by typing. */
const mostChoices = 40

/** The value that stands for no narrowing; no rule, site or pool is called so. */
const any = ''

/** Narrows the list to a rule, a site or a pool, each with how many findings it has. */
export function NarrowMenu({
  filter,
  findings,
  topology,
}: {
  readonly filter: ProblemFilter
  readonly findings: readonly Finding[]
  readonly topology: Topology
}) {
  return (
    <Menu.Root>
      <Menu.Trigger className="button small" aria-label={text.label}>
        <ListFilter size={13} aria-hidden />
        <span className="narrow-word">{text.button}</span>
      </Menu.Trigger>
      <Menu.Portal container={popupRoom}>
        <Menu.Positioner className="positioner" sideOffset={4} align="start">
          <Menu.Popup className="popup" aria-label={text.label}>
            {narrowings.map((kind) => (
              <Menu.SubmenuRoot key={kind}>
                <Menu.SubmenuTrigger className="popup-item">
                  <span className="grow">{text.kinds[kind]}</span>
                  <ChevronRight size={14} aria-hidden />
                </Menu.SubmenuTrigger>
                <Menu.Portal container={popupRoom}>
                  <Menu.Positioner className="positioner" sideOffset={2}>
                    <Menu.Popup className="popup roomy" aria-label={text.kinds[kind]}>
                      <Choices kind={kind} filter={filter} findings={findings} topology={topology} />
                    </Menu.Popup>
                  </Menu.Positioner>
                </Menu.Portal>
              </Menu.SubmenuRoot>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

/** The choices of one kind: what the rest of the filter leaves, the most frequent first. */
function Choices({
  kind,
  filter,
  findings,
  topology,
}: {
  readonly kind: Narrowing
  readonly filter: ProblemFilter
  readonly findings: readonly Finding[]
  readonly topology: Topology
}) {
  const { filterProblems } = panelsOf(useAppHandle()).getState()
  const others = wanted(findings, { ...filter, text: narrowed(filter.text, kind, null) }, topology)
  const choices = countBy(others, (finding) => valuesOf(kind, finding, topology))
  const offered = choices.slice(0, mostChoices)
  const [asked = any] = readQuery(filter.text)[kind]
  const chosen = choices.find(([value]) => value.toLowerCase() === asked)?.[0] ?? any
  return (
    <Menu.RadioGroup
      value={chosen}
      onValueChange={(value: unknown) =>
        typeof value === 'string' &&
        filterProblems({ text: narrowed(filter.text, kind, value === any ? null : value) })
      }
    >
      <Choice value={any} label={text.any[kind]} />
      {offered.map(([value, count]) => (
        <Choice
          key={value}
          value={value}
          label={value}
          hint={kind === 'rule' ? ruleFacts(value)?.law : undefined}
          count={text.count(count)}
        />
      ))}
      {choices.length > offered.length && (
        <Menu.Item className="popup-item" disabled>
          <small>{text.more(choices.length - offered.length, kind)}</small>
        </Menu.Item>
      )}
    </Menu.RadioGroup>
  )
}

function Choice({
  value,
  label,
  hint,
  count,
}: {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  readonly count?: string
}) {
  return (
    <Menu.RadioItem className="popup-item" value={value} closeOnClick>
      <span className="popup-check" aria-hidden>
        <Menu.RadioItemIndicator>
          <Check size={14} />
        </Menu.RadioItemIndicator>
      </span>
      <span className="grow">
        {label}
        {hint !== undefined && <small className="popup-hint">{hint}</small>}
      </span>
      {count !== undefined && <small className="popup-count">{count}</small>}
    </Menu.RadioItem>
  )
}

function valuesOf(kind: Narrowing, finding: Finding, topology: Topology): readonly string[] {
  switch (kind) {
    case 'rule':
      return [finding.rule]
    case 'site':
      return placesOf(topology, finding).sites.map(({ name }) => name)
    case 'pool':
      return placesOf(topology, finding).pools.map(({ fqdn }) => fqdn)
  }
}

function countBy(
  findings: readonly Finding[],
  values: (finding: Finding) => readonly string[],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const finding of findings)
    for (const value of new Set(values(finding)))
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
}
