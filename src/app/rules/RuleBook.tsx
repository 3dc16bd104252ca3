import { useLayoutEffect, useRef, useState } from 'react'
import { catalogue, entryOf, groupOf, groups, type Group } from '#core/catalogue/index.ts'
import type { CatalogueEntry } from '#core/catalogue/entry.ts'
import { useAppHandle } from '../store/context.tsx'
import { ruleBookText as text } from '../text/rule-book.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Mark } from '../ui/Mark.tsx'
import { RulePage } from './RulePage.tsx'
import '../style/rule-book.css'

/** Every documented law as a list, and the page of one of them. */
export function RuleBook({ rule, onClose }: { readonly rule: string | null; readonly onClose: () => void }) {
  const app = useAppHandle()
  const chosen = rule ?? catalogue[0]?.id ?? ''
  const entry = entryOf(chosen)
  const choose = (id: string) => app.store.getState().show({ kind: 'rule', rule: id })
  return (
    <Dialog title={text.title} width={1060} onClose={onClose}>
      <div className="rule-book">
        <RuleList chosen={chosen} onChoose={choose} />
        {entry && <RulePage key={entry.id} entry={entry} onClose={onClose} />}
      </div>
    </Dialog>
  )
}

function RuleList({
  chosen,
  onChoose,
}: {
  readonly chosen: string
  readonly onChoose: (id: string) => void
}) {
  const [query, setQuery] = useState('')
  const [onlyChecked, setOnlyChecked] = useState(false)
  const groupsShown = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    groupsShown.current?.querySelector(`[data-rule="${chosen}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const found = catalogue.filter((entry) => (!onlyChecked || isChecked(entry)) && matches(entry, query))
  return (
    <nav className="rule-list" aria-label={text.list}>
      <input
        type="search"
        className="input"
        aria-label={text.search}
        placeholder={text.searchHint}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <label className="rule-only">
        <input
          type="checkbox"
          checked={onlyChecked}
          onChange={(event) => setOnlyChecked(event.target.checked)}
        />
        {text.onlyChecked}
      </label>
      <output className="hint">
        {found.length === 0 ? text.none(query) : text.shown(found.length, catalogue.length)}
      </output>
      <div ref={groupsShown} className="rule-groups">
        {[...byGroup(found)].map(([group, entries]) => (
          <section key={group} aria-label={groups[group]}>
            <h3 className="rule-group">{groups[group]}</h3>
            <ul>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <button
                    type="button"
                    className="rule-entry"
                    data-rule={entry.id}
                    aria-current={entry.id === chosen ? 'page' : undefined}
                    title={entry.law}
                    onClick={() => onChoose(entry.id)}
                  >
                    <Mark severity={entry.severity} />
                    <span className="mono">{entry.id}</span>
                    <span className="rule-entry-law">{entry.law}</span>
                    {!isChecked(entry) && <span className="tag">{text.stateMarks[entry.state.kind]}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  )
}

function isChecked({ state }: CatalogueEntry): boolean {
  return state.kind === 'checked'
}

function matches({ id, law }: CatalogueEntry, query: string): boolean {
  const wanted = query.trim().toLowerCase()
  return id.toLowerCase().includes(wanted) || law.toLowerCase().includes(wanted)
}

function byGroup(entries: readonly CatalogueEntry[]): ReadonlyMap<Group, CatalogueEntry[]> {
  const parted = new Map<Group, CatalogueEntry[]>()
  for (const entry of entries) {
    const group = groupOf(entry.id)
    if (group !== null) parted.set(group, [...(parted.get(group) ?? []), entry])
  }
  return parted
}
