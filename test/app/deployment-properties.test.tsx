import { act, screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { Properties } from '../../src/app/panels/Properties.tsx'
import { topologyOf } from '../../src/app/store/selectors.ts'
import { documentOf, pool, site, topology } from '../../src/core/examples/notation.ts'
import type { SimpleUrl } from '../../src/core/model/simple-url.ts'
import { renderApp } from '../support/render-app.tsx'

// The lists are a file of their own: here it is fetched before the stories begin.
beforeAll(() => import('../../src/app/panels/properties/DeploymentLists.tsx'))

const meet: SimpleUrl = {
  component: 'Meet',
  domain: 'contoso.com',
  active: 'https://meet.contoso.com',
  urls: ['https://meet.contoso.com', 'https://old.contoso.com'],
}

async function story(
  simpleUrls: readonly SimpleUrl[] = [meet],
  additionalSipDomains: readonly string[] = [],
) {
  const given = topology(site(1, 'London', pool(2, 'ldn-pool')), { simpleUrls, additionalSipDomains })
  const app = renderApp({ doc: documentOf(given), ui: <Properties /> })
  await screen.findByRole('button', { name: 'Simple URLs' })
  const now = () => topologyOf(app.store.getState())
  return {
    ...app,
    now,
    of: (component: SimpleUrl['component']) => now().simpleUrls.find((one) => one.component === component),
  }
}

const list = (name: string) => within(screen.getByRole('group', { name }))

describe('the simple URLs', () => {
  it('are made active one at a time', async () => {
    const { user, of } = await story()
    await user.click(screen.getByRole('button', { name: 'Make https://old.contoso.com active' }))
    expect(of('Meet')).toEqual({ ...meet, active: 'https://old.contoso.com' })
    expect(screen.getByRole('button', { name: 'Make https://meet.contoso.com active' })).toBeVisible()
  })

  it('are added; the first of a list is active at once', async () => {
    const { user, of } = await story()
    await user.type(
      screen.getByRole('textbox', { name: 'New URL: Phone access URLs' }),
      'https://dialin.contoso.com{Enter}',
    )
    expect(of('Dialin')).toEqual({
      component: 'Dialin',
      domain: '*',
      active: 'https://dialin.contoso.com',
      urls: ['https://dialin.contoso.com'],
    })
    await user.type(
      screen.getByRole('textbox', { name: 'New URL: Administrative access URL' }),
      'https://admin.contoso.com',
    )
    await user.click(screen.getByRole('button', { name: 'Add to Administrative access URL' }))
    expect(of('Cscp')).toMatchObject({ active: 'https://admin.contoso.com' })
  })

  it('that are changed stay active', async () => {
    const { user, of } = await story()
    const url = list('Meeting URLs: contoso.com').getByRole('textbox', {
      name: 'Meeting URLs: contoso.com, URL 1',
    })
    await user.clear(url)
    await user.type(url, 'https://join.contoso.com{Enter}')
    expect(of('Meet')).toMatchObject({
      active: 'https://join.contoso.com',
      urls: ['https://join.contoso.com', 'https://old.contoso.com'],
    })
  })

  it('that are removed leave another active, with a warning for who was invited with them', async () => {
    const { user, of, store } = await story()
    await user.click(screen.getByRole('button', { name: 'Remove https://meet.contoso.com' }))
    expect(of('Meet')).toEqual({
      ...meet,
      active: 'https://old.contoso.com',
      urls: ['https://old.contoso.com'],
    })
    expect(store.getState().notice?.text).toMatch(
      /meetings that were scheduled with it can no longer be joined/,
    )
    await user.click(screen.getByRole('button', { name: 'Remove https://old.contoso.com' }))
    expect(of('Meet')).toBeUndefined()
  })

  it('have a list for every SIP domain', async () => {
    await story([meet], ['fabrikam.com'])
    expect(screen.getByRole('group', { name: 'Meeting URLs: fabrikam.com' })).toBeVisible()
  })

  it('are left alone by a reading tab', async () => {
    const { user, now, store } = await story()
    const before = now()
    act(() => store.getState().setRole('reader'))
    await user.click(screen.getByRole('button', { name: 'Make https://old.contoso.com active' }))
    await user.click(screen.getByRole('button', { name: 'Remove https://old.contoso.com' }))
    expect(now()).toBe(before)
    expect(store.getState().notice).toBeNull()
  })
})

describe('the SIP domains', () => {
  it('are added, changed, removed, and exchanged with the default one', async () => {
    const { user, now } = await story([])
    await user.type(
      screen.getByRole('textbox', { name: 'New SIP domain' }),
      'fabrikam.com{Enter}litware.com{Enter}',
    )
    expect(now().additionalSipDomains).toEqual(['fabrikam.com', 'litware.com'])
    await user.click(screen.getByRole('button', { name: 'Make fabrikam.com the default SIP domain' }))
    expect(now()).toMatchObject({
      sipDomain: 'fabrikam.com',
      additionalSipDomains: ['contoso.com', 'litware.com'],
    })
    const second = screen.getByRole('textbox', { name: 'Additional SIP domain 2' })
    await user.clear(second)
    await user.type(second, 'adatum.com{Enter}')
    await user.click(screen.getByRole('button', { name: 'Remove contoso.com' }))
    expect(now().additionalSipDomains).toEqual(['adatum.com'])
  })

  it('are each there once: a name that is there already is not taken', async () => {
    const { user, now } = await story([], ['fabrikam.com'])
    await user.type(screen.getByRole('textbox', { name: 'New SIP domain' }), 'fabrikam.com{Enter}')
    expect(now().additionalSipDomains).toEqual(['fabrikam.com'])
  })
})
