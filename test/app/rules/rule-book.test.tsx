import axe from 'axe-core'
import { screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../../src/core/catalogue/index.ts'
import { ruleExamples } from '../../../src/core/examples/index.ts'
import { documentOf, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { rules } from '../../../src/core/rules/index.ts'
import { ruleIn } from '../../../src/app/ports/address.ts'
import { renderApp } from '../../support/render-app.tsx'

/** The application with the rule book open at a rule. */
async function bookAt(rule: string) {
  const doc = documentOf(topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 2 }))))
  const app = renderApp({ doc })
  app.store.getState().show({ kind: 'rule', rule })
  const book = await screen.findByRole('dialog', { name: 'Rules' }, { timeout: 20_000 })
  return { ...app, book, page: within(book).getByRole('article') }
}

beforeAll(async () => {
  await import('../../../src/app/rules/RuleBook.tsx')
}, 60_000)

describe('the page of a rule', () => {
  it('says the law, why it matters, the severity, the source and what Topology Builder does', async () => {
    const { page } = await bookAt('PAIR-002')
    const facts = rules.find(({ id }) => id === 'PAIR-002')!
    expect(within(page).getByRole('heading', { name: `PAIR-002 ${facts.law}` })).toBeVisible()
    for (const words of [facts.reason, 'It lets this through without a word.', 'A document says so.'])
      expect(within(page).getByText(words)).toBeVisible()
    expect(page).toHaveTextContent(facts.source.title)
    expect(page).toHaveTextContent('Unsupported')
  })

  it('draws a sound and a broken example, and says what the rule says of the broken one', async () => {
    const { page } = await bookAt('PAIR-002')
    const { sound, broken } = ruleExamples.find(({ rule }) => rule === 'PAIR-002')!
    expect(within(page).getByRole('img', { name: new RegExp(sound.title) })).toBeVisible()
    expect(within(page).getByRole('img', { name: new RegExp(broken.title) })).toBeVisible()
    expect(page).toHaveTextContent('Microsoft does not support them as a pair')
  })

  it('opens the broken example with its findings, and the open topology can be brought back', async () => {
    const { page, store, user } = await bookAt('POOL-004')
    await user.click(within(page).getByRole('button', { name: 'Open the broken one' }))
    expect(store.getState().history.present.name).toBe('Example of POOL-004')
    expect(store.getState().dialog).toBeNull()
    expect(store.getState().drawer).toBe('problems')
  })

  it('says how many findings the open topology has of it', async () => {
    const { page } = await bookAt('POOL-005')
    expect(page).toHaveTextContent('It has 1 finding in the open topology.')
    expect(within(page).getByRole('button', { name: 'Show them' })).toBeVisible()
  })

  it('gives the severity by version where it differs', async () => {
    const { page } = await bookAt('POOL-004')
    const row = within(page).getByRole('row', { name: /Skype for Business Server 2015/ })
    expect(row).toHaveTextContent('does not hold')
    expect(within(page).getByRole('row', { name: /Skype for Business Server 2019/ })).toHaveTextContent(
      'Error',
    )
  })

  it('names both readings where documents contradict each other, and which one is followed', async () => {
    const { page } = await bookAt('REG-009')
    expect(within(page).getByRole('heading', { name: 'Documents contradict each other' })).toBeVisible()
    expect(page).toHaveTextContent('86,400')
    expect(page).toHaveTextContent('What is followed here:')
  })

  it('says of a law that is not checked why not', async () => {
    const { page } = await bookAt('EDGE-001')
    expect(page).toHaveTextContent(
      'Not decidable from a document. A Front End pool of a document names one Edge pool',
    )
    expect(within(page).queryByRole('button', { name: 'Open the broken one' })).toBeNull()
  })
})

describe.each(['PAIR-002', 'EDGE-001'])('axe finds nothing on the page of %s', (rule) => {
  it('as it stands', async () => {
    const { book } = await bookAt(rule)
    expect((await axe.run(book)).violations).toEqual([])
  })
})

describe('the list of rules', () => {
  it('holds every law of the catalogue, and is found by id and by words', async () => {
    const { book, user } = await bookAt('PAIR-001')
    const list = within(book).getByRole('navigation', { name: 'All rules' })
    expect(within(list).getAllByRole('button')).toHaveLength(catalogue.length)
    await user.type(within(list).getByRole('searchbox'), 'pair-00')
    expect(within(list).getAllByRole('button')).toHaveLength(9)
    await user.clear(within(list).getByRole('searchbox'))
    await user.type(within(list).getByRole('searchbox'), 'no such words')
    expect(list).toHaveTextContent('No rule has “no such words” in it.')
  })

  it('goes to the page of the rule that is chosen', async () => {
    const { book, store, user } = await bookAt('PAIR-001')
    await user.click(within(book).getByRole('button', { name: /CAP-001/ }))
    expect(store.getState().dialog).toEqual({ kind: 'rule', rule: 'CAP-001' })
    expect(within(book).getByRole('heading', { name: /^CAP-001/ })).toBeVisible()
  })

  it('can be cut down to what is checked', async () => {
    const { book, user } = await bookAt('PAIR-001')
    await user.click(within(book).getByRole('checkbox', { name: 'Only what is checked here' }))
    expect(within(book).queryByRole('button', { name: /EDGE-001/ })).toBeNull()
    expect(within(book).getByRole('button', { name: /PAIR-002/ })).toBeVisible()
  })
})

describe('the address of a rule', () => {
  it.each([
    ['#rule=PAIR-002', 'PAIR-002'],
    ['#rule=pair-002', 'PAIR-002'],
    ['', null],
    ['#rule=', null],
    ['#rule=PAIR-002<script>', null],
    ['#other=PAIR-002', null],
  ])('%s names %s', (hash, rule) => {
    expect(ruleIn(hash)).toBe(rule)
  })
})
