import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { UserEvent } from '@testing-library/user-event'
import { Drawer } from '../../src/app/panels/Drawer.tsx'
import { targetNames } from '../../src/app/panels/problems/finding-places.ts'
import { ProblemDetails } from '../../src/app/panels/problems/ProblemDetails.tsx'
import { StatusBar } from '../../src/app/panels/StatusBar.tsx'
import { useShortcuts } from '../../src/app/commands/useShortcuts.ts'
import { overrideFinding } from '../../src/core/edit/override-finding.ts'
import { rename } from '../../src/core/edit/rename.ts'
import { place } from '../../src/core/edit/place.ts'
import type { TopologyDocument } from '../../src/core/model/document.ts'
import { checkDocument } from '../../src/core/check/check.ts'
import { rules } from '../../src/core/rules/index.ts'
import {
  documentOf,
  paired,
  pool,
  site,
  soundPair,
  standard,
  topology,
} from '../../src/core/examples/notation.ts'
import '../support/list-room.ts'
import { renderApp } from '../support/render-app.tsx'

/** An Enterprise pool paired with a Standard Edition server (PAIR-002), and a server without a name. */
const mixed = topology(
  site(1, 'London', pool(2, 'ldn-pool', { servers: [{}, { fqdn: '' }, {}] })),
  site(3, 'Dublin', standard(4, 'dub-se01')),
  paired(5, 2, 4),
)
const findings = checkDocument(documentOf(mixed), null).all()

function published(doc: TopologyDocument): TopologyDocument {
  const { topology: of, overrides, layout } = doc
  const fingerprint = '0'.repeat(64)
  return {
    ...doc,
    published: { revision: 7, date: '2026-01-30T10:00:00Z', fingerprint, topology: of, overrides, layout },
  }
}

function Panels() {
  useShortcuts()
  return (
    <>
      <Drawer />
      <StatusBar />
    </>
  )
}

function story(doc: TopologyDocument = documentOf(mixed)) {
  const told = renderApp({ ui: <Panels />, doc })
  act(() => told.store.getState().open(doc))
  return told
}

const lines = () =>
  within(screen.getByRole('grid', { name: 'Problems' }))
    .getAllByRole('row')
    .slice(1)

async function group(user: UserEvent, by: string) {
  await user.click(screen.getByRole('combobox', { name: 'Group problems' }))
  await user.click(await screen.findByRole('option', { name: by }))
}
const lineOf = (rule: string) => lines().find((line) => line.textContent?.includes(rule))!

describe('what a finding is about', () => {
  it('name both pools of a pairing as one', () => {
    expect(targetNames(mixed, ['pairing:5', 'pool:2', 'pool:4'])).toEqual([
      { id: 'pairing:5', name: 'ldn-pool ⇄ dub-se01' },
    ])
    expect(targetNames(mixed, ['pool:2', 'server:201']).map(({ name }) => name)).toEqual([
      'ldn-pool',
      'ldn-pool-fe01',
    ])
  })
})

describe('the problems', () => {
  it('say what is so and what it is about, and when they are opened what to do', async () => {
    const { user } = story()
    const finding = findings.find(({ rule }) => rule === 'PAIR-002')!
    const line = lineOf('PAIR-002')
    expect(line).toHaveTextContent(finding.message)
    expect(line).not.toHaveTextContent(finding.todo)
    expect(within(line).getByRole('img', { name: 'Unsupported' })).toBeVisible()
    expect(within(line).getByRole('button', { name: 'Go to ldn-pool ⇄ dub-se01' })).toBeVisible()
    await user.click(within(line).getByRole('button', { name: 'Why PAIR-002' }))
    expect(lineOf('PAIR-002')).toHaveTextContent(finding.todo)
  })

  it('lead to the thing and its field, and the line stays marked', async () => {
    const { user, store } = story()
    const finding = findings.find(({ rule }) => rule === 'PAIR-002')!
    await user.click(within(lineOf('PAIR-002')).getByRole('button', { name: /^Go to/ }))
    expect(store.getState().destination).toMatchObject({
      id: finding.targets[0],
      field: finding.field ?? null,
    })
    expect(lines().filter((line) => line.getAttribute('aria-current') === 'true')).toEqual([
      lineOf('PAIR-002'),
    ])
  })

  it('a press anywhere on a line goes there too', async () => {
    const { user, store } = story()
    await user.click(within(lineOf('PAIR-002')).getByText(/Standard Edition/, { selector: 'p:first-child' }))
    expect(store.getState().selection).toEqual(['pairing:5'])
  })

  const marked = () => lines().filter((line) => line.getAttribute('aria-current') === 'true')

  it('F8 walks from finding to finding, marks each and says where it is', async () => {
    const { user, store } = story()
    await user.keyboard('{F8}{F8}')
    expect(marked()).toEqual([lines()[1]])
    const second = findings[1]!
    expect(store.getState().announcement.text).toBe(
      `2 of ${findings.length}: ${second.rule}. ${second.message}`,
    )
    await user.keyboard('{Shift>}{F8}{/Shift}')
    expect(marked()).toEqual([lines()[0]])
    await user.keyboard('{Shift>}{F8}{/Shift}')
    expect(store.getState().finding?.at).toBe(findings.length - 1)
  })

  it('F8 walks only what the filter leaves, and says so where it leaves nothing', async () => {
    const { user, store } = story()
    await user.click(screen.getByRole('button', { name: /^Unsupported/ }))
    const left = findings.filter(({ severity }) => severity === 'unsupported')
    await user.keyboard('{F8}')
    expect(store.getState().announcement.text).toMatch(new RegExp(`^1 of ${left.length}: ${left[0]!.rule}`))
    await user.type(screen.getByRole('searchbox', { name: 'Filter problems' }), 'no such words')
    await user.keyboard('{F8}')
    expect(store.getState().announcement.text).toBe('The filter of the problems leaves no finding.')
  })

  it('F8 goes on from the place of a finding that is gone', async () => {
    const { user, store } = story()
    await user.keyboard('{F8}{F8}')
    const gone = store.getState().finding!
    act(() => store.getState().showFinding({ key: 'gone', at: gone.at }))
    await user.keyboard('{F8}')
    expect(store.getState().finding).toEqual(gone)
  })

  it('F8 unfolds the group that it comes to', async () => {
    const { user } = story()
    await group(user, 'By rule')
    const head = screen.getByRole('button', { name: new RegExp(`^${findings[0]!.rule}, `) })
    await user.click(head)
    expect(head).toHaveAttribute('aria-expanded', 'false')
    await user.keyboard('{F8}')
    expect(head).toHaveAttribute('aria-expanded', 'true')
    expect(marked()).toHaveLength(1)
  })

  it('tell the law, why it matters, the source and what Topology Builder does', async () => {
    const { user } = story()
    const rule = rules.find(({ id }) => id === 'PAIR-002')!
    const why = screen.getByRole('button', { name: 'Why PAIR-002' })
    expect(why).toHaveAttribute('aria-expanded', 'false')
    await user.click(why)
    expect(why).toHaveAttribute('aria-expanded', 'true')
    for (const part of [rule.law, rule.reason, rule.source.title, 'lets this through.'])
      expect(lineOf('PAIR-002')).toHaveTextContent(part)
  })

  it('lead to the page of their rule', async () => {
    const { user, store } = story()
    await user.click(screen.getByRole('button', { name: 'Why PAIR-002' }))
    await user.click(within(lineOf('PAIR-002')).getByRole('button', { name: 'Open the page of PAIR-002' }))
    expect(store.getState().dialog).toEqual({ kind: 'rule', rule: 'PAIR-002' })
  })

  it('of a rule that follows one of several documents name them all', async () => {
    const contradicted = rules.find(({ contradiction }) => contradiction)!
    renderApp({
      ui: (
        <ProblemDetails
          finding={{ ...findings[0]!, rule: contradicted.id }}
          fixes={[]}
          tools={null}
          doc={documentOf(mixed)}
        />
      ),
    })
    for (const { says, source } of contradicted.contradiction!.readings) {
      expect(screen.getByText(new RegExp(says.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')))).toBeVisible()
      expect(document.body).toHaveTextContent(source.title)
    }
    expect(document.body).toHaveTextContent(contradicted.contradiction!.followed)
  })

  it('ask for the reason of an override only where one can answer', async () => {
    const { user, store } = story()
    const error = findings.find(({ severity }) => severity === 'error')!
    expect(within(lineOf(error.rule)).queryByRole('button', { name: /Override/ })).toBeNull()
    await user.click(within(lineOf('PAIR-002')).getByRole('button', { name: /^Override PAIR-002/ }))
    expect(store.getState().dialog).toMatchObject({ kind: 'override', finding: { rule: 'PAIR-002' } })
  })

  it('show the reason of an override and how to change it', () => {
    const { store } = story()
    const { rule, targets } = findings.find((finding) => finding.rule === 'PAIR-002')!
    const reason = 'Agreed until the new pool is there'
    act(() =>
      store.getState().edit(overrideFinding, { rule, targets, reason, author: 'Ada', expires: '2026-06-30' }),
    )
    expect(lineOf('PAIR-002')).toHaveTextContent(`Overridden: ${reason} by Ada, until 2026-06-30`)
    expect(within(lineOf('PAIR-002')).getByRole('button', { name: /^Change the override/ })).toBeVisible()
  })

  it('are narrowed by severity and words, and an empty list says what is hidden', async () => {
    const { user } = story()
    const chip = screen.getByRole('button', { name: /^Unsupported/, pressed: false })
    await user.click(chip)
    expect(chip).toHaveAttribute('aria-pressed', 'true')
    expect(lines().every((line) => within(line).queryByRole('img', { name: 'Unsupported' }))).toBe(true)
    await user.type(screen.getByRole('searchbox', { name: 'Filter problems' }), 'no such words')
    expect(screen.getByText(/No finding matches the filter\. \d+ findings are hidden\./)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Show everything' }))
    expect(lines()).toHaveLength(findings.length)
  })

  it('of a rule that is kept say that it was checked', async () => {
    const { user, store } = story()
    const kept = rules.find(({ id }) => !findings.some(({ rule }) => rule === id))!
    await user.type(screen.getByRole('searchbox', { name: 'Filter problems' }), kept.id)
    expect(screen.getByText(`${kept.id} was checked and found nothing: ${kept.law}`)).toBeVisible()
    await user.click(screen.getByRole('button', { name: `Open the page of ${kept.id}` }))
    expect(store.getState().dialog).toEqual({ kind: 'rule', rule: kept.id })
  })

  it('are walked with the arrows: Enter goes there, space opens, Tab reaches what the line offers', async () => {
    const { user, store } = story()
    act(() => lines()[0]!.focus())
    await user.keyboard('{ArrowDown}')
    await expect.poll(() => document.activeElement).toBe(lines()[1])
    await user.keyboard('{Enter}')
    expect(store.getState().selection).toEqual([findings[1]!.targets[0]])
    await user.keyboard(' ')
    expect(lines()[1]).toHaveTextContent('Why it matters')
    await user.tab()
    expect(document.activeElement).toHaveAccessibleName(`Why ${findings[1]!.rule}`)
  })

  it('where there are none say what was checked', () => {
    story(documentOf(topology()))
    expect(screen.getByText(`No findings: ${rules.length} rules were checked on 0 pools.`)).toBeVisible()
  })
})

describe('the differences', () => {
  const open = async (doc: TopologyDocument) => {
    const told = story(doc)
    await told.user.click(screen.getByRole('tab', { name: 'Topology differences' }))
    return told
  }

  it('of a topology that was never published say so and offer it', async () => {
    await open(documentOf(soundPair()))
    expect(screen.getByText(/This topology was never published\./)).toBeVisible()
    expect(screen.getByRole('button', { name: /Publish topology/ })).toBeVisible()
  })

  it('list what has changed since, and what is only drawn differently apart', async () => {
    const { user, store } = await open(published(documentOf(soundPair())))
    expect(screen.getByText(/Compared with revision 7.*nothing has changed/)).toBeVisible()
    act(() => {
      store.getState().edit(rename, { id: 'site:1', name: 'Leeds' })
      store.getState().edit(place, { positions: { 'site:3': { x: 5, y: 5 } }, label: 'Move Dublin' })
    })
    await user.click(await screen.findByRole('button', { name: /Leeds/ }))
    expect(store.getState().destination?.id).toBe('site:1')
    expect(screen.getByText(/1 thing was only drawn differently/)).toBeVisible()
    expect(screen.getByRole('button', { name: /Last published r7, 1 change since/ })).toBeVisible()
  })
})

describe('the status bar', () => {
  it('shows nothing of a topology before one is open', () => {
    renderApp({ ui: <StatusBar /> })
    expect(screen.getByRole('contentinfo')).toHaveTextContent('No topology is open.')
  })

  it('says how large the deployment is, with the users that are stated', () => {
    story(
      documentOf(
        topology(site(1, 'London', pool(2, 'a', { users: 61_500 }), pool(3, 'b', { users: 56_500 }))),
      ),
    )
    expect(screen.getByText('1 site · 2 pools · 6 Front Ends · 118,000 users')).toBeVisible()
  })

  it('says how many pools do not state their users', () => {
    const silent = (n: number) => pool(n, `p${n}`, { users: null })
    story(documentOf(topology(site(1, 'London', pool(2, 'a', { users: 1000 }), silent(3)))))
    expect(screen.getByText(/1,000 users \(1 pool does not state its users\)/)).toBeVisible()
  })

  it('leads from a count to its problems', async () => {
    const { user, store } = story()
    act(() => store.getState().toggleDrawer())
    await user.click(screen.getByRole('button', { name: /unsupported: show only these/ }))
    expect(store.getState().drawerOpen).toBe(true)
    expect(screen.getByRole('button', { name: /^Unsupported/, pressed: true })).toBeVisible()
  })
})
