import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { command } from '../../src/app/commands/commands.ts'
import { docOf } from '../../src/app/store/selectors.ts'
import { branchSite, documentOf, pool, site, topology } from '../../src/core/examples/notation.ts'
import { director } from '../../src/core/examples/roles.ts'
import type { RoleKind } from '../../src/core/model/id.ts'
import { roleKinds } from '../../src/core/model/id.ts'
import { isRole, rolesOf } from '../../src/core/model/topology.ts'
import { renderApp, type Rendered } from '../support/render-app.tsx'

await import('../../src/app/dialogs/ShownDialog.tsx') // as after the first moment in a browser
await import('../../src/app/dialogs/new-role/NewRoleDialog.tsx')

const given = () =>
  documentOf(
    topology(site(1, 'London', pool(2, 'ldn-pool'), director(3, 'ldn-dir01')), branchSite(4, 'Reading', 1)),
  )

async function wizardOf(kind: RoleKind): Promise<Rendered & { dialog: HTMLElement }> {
  const shown = renderApp({ doc: given() })
  act(() => shown.store.getState().goTo('site:1'))
  await act(async () => command(`add-${kind}`).run(shown.app))
  return { ...shown, dialog: await screen.findByRole('dialog') }
}

const only = <K extends RoleKind>(shown: Rendered, kind: K) => {
  const added = rolesOf(docOf(shown.store.getState()).topology, kind)
  expect(added).toHaveLength(1)
  const [{ role, site: at }] = added as [(typeof added)[number]]
  if (!isRole(role, kind)) throw new Error('another kind')
  return { role, at }
}

describe('the wizard of a server role', () => {
  it('asks first which role it shall be, and a branch site is offered what may stand there', async () => {
    const { store, app } = renderApp({ doc: given() })
    act(() => store.getState().goTo('site:4'))
    await act(async () => command('add-role').run(app))
    const dialog = await screen.findByRole('dialog', { name: 'Add a server role' })
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Survivable Branch Appliance', 'PSTN gateway', 'Mediation pool'])
  })

  it('defines an Edge pool of two servers with separate names behind NAT', async () => {
    const shown = await wizardOf('edge')
    const { user, dialog } = shown
    const name = within(dialog).getByLabelText('Edge pool FQDN (internal)')
    await user.clear(name)
    await user.type(name, 'ldn-edge.contoso.com')
    await user.click(within(dialog).getByRole('radio', { name: 'This pool has multiple servers' }))
    await user.click(within(dialog).getByRole('button', { name: 'Enable federation' }))
    await user.click(within(dialog).getByRole('checkbox', { name: /Use a single FQDN and IP address/ }))
    await user.click(within(dialog).getByRole('checkbox', { name: /Enable federation for this Edge pool/ }))
    await user.click(within(dialog).getByRole('button', { name: 'Select IP options' }))
    await user.click(within(dialog).getByRole('checkbox', { name: /translated by NAT/ }))
    await user.click(within(dialog).getByRole('button', { name: 'External FQDNs' }))
    await user.type(within(dialog).getByLabelText('SIP Access Edge service FQDN'), 'sip.contoso.com')
    await user.type(within(dialog).getByLabelText('Web Conferencing Edge service FQDN'), 'wc.contoso.com')
    await user.type(within(dialog).getByLabelText('A/V Edge service FQDN'), 'av.contoso.com')
    await user.click(within(dialog).getByRole('button', { name: 'Define the IP addresses' }))
    const first = within(dialog).getByRole('group', { name: 'ldn-edge-01.contoso.com' })
    await user.type(within(first).getByLabelText('Internal IP address'), '10.0.0.11')
    await user.type(
      within(first).getByLabelText('Public IP address of the A/V Edge service (NAT)'),
      '192.0.2.9',
    )
    await user.click(within(dialog).getByRole('button', { name: 'Add Edge pool' }))

    const { role } = only(shown, 'edge')
    expect(role).toMatchObject({
      fqdn: 'ldn-edge.contoso.com',
      singleAddress: false,
      federation: true,
      nat: true,
      accessFqdn: 'sip.contoso.com',
      conferencingFqdn: 'wc.contoso.com',
      avFqdn: 'av.contoso.com',
    })
    expect(role.servers.map(({ fqdn }) => fqdn)).toEqual([
      'ldn-edge-01.contoso.com',
      'ldn-edge-02.contoso.com',
    ])
    expect(role.servers[0]?.addresses).toEqual([
      { side: 'Internal', number: 1, ip: '10.0.0.11', publicIp: null },
      { side: 'External', number: 1, ip: '0.0.0.0', publicIp: null },
      { side: 'External', number: 2, ip: '0.0.0.0', publicIp: null },
      { side: 'External', number: 3, ip: '0.0.0.0', publicIp: '192.0.2.9' },
    ])
    expect(role.servers[1]?.addresses).toEqual([])
  })

  it('goes back to the page where something is missing, and says what', async () => {
    const { user, dialog } = await wizardOf('edge')
    await user.click(within(dialog).getByRole('button', { name: 'Add Edge pool' }))
    expect(within(dialog).getByRole('alert')).toHaveTextContent(
      'SIP Access Edge service FQDN must not be empty.',
    )
    expect(within(dialog).getByRole('button', { name: 'External FQDNs' })).toHaveAttribute(
      'aria-current',
      'step',
    )
  })

  it('refuses a name that is in use', async () => {
    const { user, dialog } = await wizardOf('mediation')
    const name = within(dialog).getByLabelText('Mediation pool FQDN')
    await user.clear(name)
    await user.type(name, 'LDN-DIR01.contoso.com')
    await user.click(within(dialog).getByRole('button', { name: 'Add Mediation pool' }))
    expect(within(dialog).getByRole('alert')).toHaveTextContent('LDN-DIR01.contoso.com is in use already.')
  })

  it('gives a PSTN gateway known by its address a root trunk', async () => {
    const shown = await wizardOf('gateway')
    const { user, dialog } = shown
    const name = within(dialog).getByLabelText('IP/PSTN gateway FQDN or IP address')
    await user.clear(name)
    await user.type(name, '192.0.2.20')
    await user.click(within(dialog).getByRole('button', { name: 'Define the root trunk' }))
    expect(within(dialog).getByLabelText('Listening port for IP/PSTN gateway')).toHaveValue('5067')
    await user.click(within(dialog).getByRole('button', { name: 'Add PSTN gateway' }))
    const { role } = only(shown, 'gateway')
    expect(role.servers.map(({ fqdn }) => fqdn)).toEqual(['192.0.2.20'])
    expect(role.trunks.map(({ name: trunk, isDefault }) => [trunk, isDefault])).toEqual([
      ['192.0.2.20', true],
    ])
  })

  it('puts a Survivable Branch Appliance into a branch site', async () => {
    const shown = await wizardOf('appliance')
    await shown.user.click(
      within(shown.dialog).getByRole('button', { name: 'Add Survivable Branch Appliance' }),
    )
    expect(only(shown, 'appliance').at.name).toBe('Reading')
  })

  it.each(roleKinds.filter((kind) => kind !== 'other'))(
    'goes from page to page and is done with the defaults: %s',
    async (kind) => {
      const shown = await wizardOf(kind)
      const { user, dialog } = shown
      for (const page of within(within(dialog).getByRole('list', { name: 'Pages' })).getAllByRole('button')) {
        await user.click(page)
        expect(within(dialog).getByRole('form', { name: page.textContent ?? '' })).toBeVisible()
      }
    },
  )
})
