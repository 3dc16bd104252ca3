import { Menu } from '@base-ui/react/menu'
import { useMemo, useRef } from 'react'
import { useApp, useAppHandle, type App } from '../../store/context.tsx'
import { panelsOf } from '../../store/panels.ts'
import { docOf, findingsOf, topologyOf } from '../../store/selectors.ts'
import { drawerText } from '../../text/drawer.ts'
import { popupRoom } from '../../ui/popup-room.ts'
import { placesOf, targetNames } from './finding-places.ts'
import { countFixable, fixEvery } from './fix-deeds.ts'
import type { FixTools } from './fix-tools.ts'
import type { Shown } from './problem-list.ts'
import { narrowed, type Narrowing } from './problem-query.ts'

const text = drawerText.problems

/** The finding whose menu is open, and where: below its button, or at a point of the window in pixels. */
export interface MenuOf {
  readonly shown: Shown
  readonly at: Element | { readonly x: number; readonly y: number }
}

/** One thing of the menu. */
interface Item {
  readonly label: string
  readonly run: () => void
}

/** The one menu of the list: narrows it to what a finding is about, opens its rule, fixes all of its kind. */
export function ProblemMenu({
  of,
  tools,
  onClose,
}: {
  readonly of: MenuOf | null
  readonly tools: FixTools | null
  readonly onClose: () => void
}) {
  const app = useAppHandle()
  const topology = useApp(topologyOf)
  const chosen = useRef<(() => void) | null>(null)
  const anchor = useMemo(() => {
    const at = of?.at
    if (at instanceof Element) return at
    return { getBoundingClientRect: () => new DOMRect(at?.x, at?.y, 0, 0) }
  }, [of])
  const finding = of?.shown.finding
  const name = finding ? (targetNames(topology, finding.targets)[0]?.name ?? '') : ''
  return (
    <Menu.Root
      open={of !== null}
      onOpenChange={(open) => !open && onClose()}
      onOpenChangeComplete={(open) => {
        if (open) return
        const run = chosen.current
        chosen.current = null
        if (run) setTimeout(run) // the focus goes back in between
      }}
    >
      <Menu.Portal container={popupRoom}>
        <Menu.Positioner className="positioner" anchor={anchor} side="bottom" align="start" sideOffset={2}>
          <Menu.Popup className="popup" aria-label={finding && text.menu(finding.rule, name)}>
            {of &&
              itemsOf(app, of.shown, tools).map(({ label, run }) => (
                <Menu.Item
                  key={label}
                  className="popup-item"
                  onClick={() => {
                    chosen.current = run
                  }}
                >
                  <span className="grow">{label}</span>
                </Menu.Item>
              ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function itemsOf(app: App, { finding, key }: Shown, tools: FixTools | null): readonly Item[] {
  const { rule } = finding
  const { sites, pools } = placesOf(topologyOf(app.store.getState()), finding)
  const narrow = (kind: Narrowing, value: string) => () => {
    const { problems, filterProblems } = panelsOf(app).getState()
    filterProblems({ text: narrowed(problems.text, kind, value) })
  }
  const doc = docOf(app.store.getState())
  const all = findingsOf(doc, app.ports.today()).all()
  const fixable = tools === null ? 0 : countFixable(tools, doc, all, rule)
  return [
    ...(tools !== null && fixable > 1
      ? [{ label: drawerText.fixes.all(fixable, rule), run: () => fixEvery(app, tools, rule) }]
      : []),
    { label: drawerText.fixes.show, run: () => panelsOf(app).getState().fix(key) },
    { label: text.openRule(rule), run: () => app.store.getState().show({ kind: 'rule', rule }) },
    { label: text.only.rule(rule), run: narrow('rule', rule) },
    ...sites.map(({ name }) => ({ label: text.only.site(name), run: narrow('site', name) })),
    ...pools
      .filter(({ fqdn }) => fqdn !== '')
      .map(({ fqdn }) => ({ label: text.only.pool(fqdn), run: narrow('pool', fqdn) })),
  ]
}
