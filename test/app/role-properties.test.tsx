import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { Properties } from '../../src/app/panels/Properties.tsx'
import { askedIn, shownIn } from '../../src/app/panels/properties/FieldSections.tsx'
import { topologyOf } from '../../src/app/store/selectors.ts'
import { documentOf, pool, site, sql, topology } from '../../src/core/examples/notation.ts'
import {
  applications,
  chat,
  director,
  edge,
  gateway,
  mediation,
  mediationPorts,
  other,
  videoGateway,
} from '../../src/core/examples/roles.ts'
import type { Id, RoleId } from '../../src/core/model/id.ts'
import type { Role } from '../../src/core/model/role.ts'
import { find, findRole, findTrunk, type Topology } from '../../src/core/model/topology.ts'
import { poolSections } from '../../src/core/vocabulary/pools.ts'
import { renderApp, type Rendered } from '../support/render-app.tsx'

// The panel of a selection is a file of its own: here it is fetched before the stories begin.
beforeAll(() => import('../../src/app/panels/properties/SelectionProperties.tsx'))

async function story(given: Topology, id: Id, ready: string) {
  const app = renderApp({ doc: documentOf(given, { nextId: 5000 }), ui: <Properties /> })
  act(() => app.store.getState().select([id]))
  await screen.findByRole('heading', { name: ready })
  const now = () => topologyOf(app.store.getState())
  return { ...app, now }
}

async function choose({ user }: Pick<Rendered, 'user'>, label: string, option: RegExp | string) {
  await user.click(screen.getByRole('combobox', { name: label }))
  await user.click(await screen.findByRole('option', { name: option }))
}

async function retype({ user }: Pick<Rendered, 'user'>, label: string, typed: string) {
  const field = screen.getByRole('textbox', { name: label })
  await user.clear(field)
  await user.type(field, typed === '' ? '{Enter}' : `${typed}{Enter}`)
}

function roleIn<K extends Role['kind']>(now: Topology, id: RoleId, kind: K): Extract<Role, { kind: K }> {
  const role = findRole(now, id)
  if (role?.kind !== kind) throw new Error(`${id} is no ${kind}`)
  return role as Extract<Role, { kind: K }> // its kind was just looked at
}

const london = (...roles: Role[]) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool'), pool(3, 'ldn-pool2', { mediation: mediationPorts }), ...roles),
  )

describe('the properties of an Edge pool', () => {
  it('let a person change the next hop, which is offered with its kind and site', async () => {
    const app = await story(
      london(director(4, 'dir'), edge(5, 'edge', { nextHop: 'pool:2' })),
      'edge:5',
      'edge.contoso.com',
    )
    await app.user.click(screen.getByRole('combobox', { name: 'Next hop pool' }))
    const options = await screen.findAllByRole('option')
    expect(options.map((option) => option.textContent)).toEqual([
      'None',
      'ldn-poolEnterprise Edition Front End pool · London',
      'ldn-pool2Enterprise Edition Front End pool · London',
      'dirDirector pool · London',
    ])
    await app.user.click(screen.getByRole('option', { name: /^dir/ }))
    expect(roleIn(app.now(), 'edge:5', 'edge').nextHop).toBe('director:4')
  })

  it('enable federation as one step that can be undone', async () => {
    const app = await story(london(edge(5, 'edge')), 'edge:5', 'edge.contoso.com')
    await app.user.click(
      screen.getByRole('checkbox', { name: 'Enable federation for this Edge pool (port 5061)' }),
    )
    expect(roleIn(app.now(), 'edge:5', 'edge').federation).toBe(true)
    act(() => app.store.getState().undo())
    expect(roleIn(app.now(), 'edge:5', 'edge').federation).toBe(false)
  })

  it('ask for the names of all three services only where each has its own address', async () => {
    const app = await story(london(edge(5, 'edge')), 'edge:5', 'edge.contoso.com')
    expect(screen.queryByRole('textbox', { name: 'A/V Edge service FQDN' })).toBeNull()
    await app.user.click(screen.getByRole('checkbox', { name: 'Use a single FQDN and IP address' }))
    await retype(app, 'A/V Edge service FQDN', 'av.contoso.com')
    expect(roleIn(app.now(), 'edge:5', 'edge')).toMatchObject({
      avFqdn: 'av.contoso.com',
      avPort: 443,
      accessPort: 443,
    })
  })

  it.each(['', '0', '65536', 'x'])('do not take "%s" for a port, and say what is needed', async (typed) => {
    const app = await story(london(edge(5, 'edge')), 'edge:5', 'edge.contoso.com')
    await retype(app, 'A/V Edge service port', typed)
    expect(roleIn(app.now(), 'edge:5', 'edge').avPort).toBe(443)
    expect(screen.getByRole('textbox', { name: 'A/V Edge service port' })).toHaveAccessibleDescription(
      'A whole number from 1 to 65535 is needed.',
    )
  })

  it('are only to be read in a reading tab', async () => {
    const app = await story(london(edge(5, 'edge')), 'edge:5', 'edge.contoso.com')
    const before = app.now()
    act(() => app.store.getState().setRole('reader'))
    await app.user.click(screen.getByRole('checkbox', { name: 'Enable XMPP federation (port 5269)' }))
    await app.user.click(screen.getByRole('button', { name: 'Add Edge Server' }))
    await app.user.click(screen.getByRole('button', { name: 'Delete edge.contoso.com' }))
    expect(app.now()).toBe(before)
  })
})

describe('a finding on a property', () => {
  it('stands once, under its field', async () => {
    await story(london(chat(5, 'chat')), 'chat:5', 'chat.contoso.com')
    const finding = screen.getByText(/has no next hop/)
    expect(finding.closest('[data-field]')).toHaveAttribute('data-field', 'nextHop')
  })

  it('is not left to a field that is not asked', () => {
    const without = pool(2, 'ldn-pool').pool
    expect(shownIn(poolSections, without)).toContain('mediation')
    expect(shownIn(poolSections, without)).not.toContain('mediation.tls')
    expect(shownIn(poolSections, { ...without, mediation: mediationPorts })).toContain('mediation.tls')
    expect(askedIn(poolSections)).toEqual(expect.arrayContaining(['mediation.tls', 'webServices']))
  })
})

describe('a section of the properties', () => {
  it('closes and opens by keyboard', async () => {
    const { user } = await story(london(edge(5, 'edge')), 'edge:5', 'edge.contoso.com')
    const title = screen.getByRole('button', { name: 'Features' })
    title.focus()
    await user.keyboard('{Enter}')
    expect(title).toHaveAttribute('aria-expanded', 'false')
    expect(screen.queryByRole('checkbox', { name: 'Enable XMPP federation (port 5269)' })).toBeNull()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('checkbox', { name: 'Enable XMPP federation (port 5269)' })).toBeVisible()
  })

  it('opens for one who is on the way to a field in it', async () => {
    const { user, store } = await story(london(edge(5, 'edge')), 'edge:5', 'edge.contoso.com')
    await user.click(screen.getByRole('button', { name: 'Features' }))
    act(() => store.getState().goTo('edge:5', 'xmpp'))
    expect(await screen.findByRole('checkbox', { name: 'Enable XMPP federation (port 5269)' })).toBeVisible()
  })
})

describe('the computers of a role', () => {
  it('are added, renamed, moved and removed', async () => {
    const app = await story(london(edge(5, 'edge', { servers: 2 })), 'edge:5', 'edge.contoso.com')
    const names = () => roleIn(app.now(), 'edge:5', 'edge').servers.map(({ fqdn }) => fqdn)
    await app.user.click(screen.getByRole('button', { name: 'Add Edge Server' }))
    expect(names()).toEqual(['edge01.contoso.com', 'edge02.contoso.com', 'edge03.contoso.com'])
    await retype(app, 'Edge Server 3', 'dmz.contoso.com')
    await app.user.click(screen.getByRole('textbox', { name: 'Edge Server 3' }))
    await app.user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(names()).toEqual(['edge01.contoso.com', 'dmz.contoso.com', 'edge02.contoso.com'])
    await app.user.click(screen.getByRole('button', { name: 'Delete edge01.contoso.com' }))
    expect(names()).toEqual(['dmz.contoso.com', 'edge02.contoso.com'])
  })

  it('of a Persistent Chat pool are made inactive and active again', async () => {
    const app = await story(london(chat(5, 'chat', { servers: 2 })), 'chat:5', 'chat.contoso.com')
    await app.user.click(screen.getByRole('button', { name: 'Make chat02.contoso.com inactive' }))
    expect(roleIn(app.now(), 'chat:5', 'chat').inactive).toEqual(['server:502'])
    expect(screen.getByRole('textbox', { name: 'Persistent Chat Server 2, inactive' })).toBeVisible()
    await app.user.click(screen.getByRole('button', { name: 'Make chat02.contoso.com active' }))
    expect(roleIn(app.now(), 'chat:5', 'chat').inactive).toEqual([])
  })

  it('have addresses that are added, changed and removed', async () => {
    const app = await story(london(edge(5, 'edge')), 'server:501', 'edge.contoso.com')
    const addresses = () => roleIn(app.now(), 'edge:5', 'edge').servers[0]!.addresses
    await app.user.click(screen.getByRole('button', { name: 'Add an IP address' }))
    await choose(app, 'Side', 'External')
    await retype(app, 'IP address', '10.0.0.5')
    await retype(app, 'Public IP address (NAT)', '203.0.113.5')
    expect(addresses()).toEqual([{ side: 'External', number: 1, ip: '10.0.0.5', publicIp: '203.0.113.5' }])
    expect(screen.getByRole('group', { name: /SIP Access Edge service/ })).toBeVisible()
    await app.user.click(screen.getByRole('button', { name: /^Delete address External 1/ }))
    expect(addresses()).toEqual([])
  })
})

describe('the trunks of a PSTN gateway', () => {
  const gatewayOf = (now: Topology) => roleIn(now, 'gateway:5', 'gateway')

  it('are added after the root trunk, renamed and removed', async () => {
    const app = await story(london(gateway(5, 'gw')), 'gateway:5', 'gw.contoso.com')
    await app.user.click(screen.getByRole('button', { name: 'Add a trunk' }))
    expect(gatewayOf(app.now()).trunks.map(({ name }) => name)).toEqual([
      'gw.contoso.com',
      'gw01.contoso.com',
    ])
    expect(gatewayOf(app.now()).trunks.map(({ isDefault }) => isDefault)).toEqual([true, false])
    await retype(app, 'Name of trunk 2', 'gw-backup')
    expect(gatewayOf(app.now()).trunks[1]!.name).toBe('gw-backup')
    await app.user.click(screen.getByRole('button', { name: 'Delete trunk gw-backup' }))
    expect(gatewayOf(app.now()).trunks).toHaveLength(1)
  })

  it('lead to a Mediation Server with the ports of their protocol', async () => {
    const given = london(gateway(5, 'gw'), mediation(6, 'med'))
    const app = await story(given, 'trunk:550', 'gw.contoso.com')
    await choose(app, 'SIP Transport Protocol', 'TCP')
    await app.user.click(screen.getByRole('combobox', { name: 'Associated Mediation Server' }))
    const offered = (await screen.findAllByRole('option')).map(({ textContent }) => textContent)
    expect(offered.map((words) => words.split(/ Edition|Enterprise|Mediation/)[0])).toEqual([
      'None',
      'ldn-pool2',
      'med',
    ])
    await app.user.click(screen.getByRole('option', { name: /^med/ }))
    expect(findTrunk(app.now(), 'trunk:550')!.trunk).toMatchObject({
      protocol: 'tcp',
      gatewayPort: 5066,
      mediation: 'mediation:6',
      mediationPort: 5068,
    })
  })

  it('are made the default of their Mediation Server, one at a time', async () => {
    const one = gateway(5, 'gw')
    const two = gateway(6, 'gw2')
    const leading = (role: typeof one, isDefault: boolean) => ({
      ...role,
      trunks: role.trunks.map((trunk) => ({ ...trunk, mediation: 'mediation:7' as const, isDefault })),
    })
    const given = london(leading(one, true), leading(two, false), mediation(7, 'med'))
    const app = await story(given, 'mediation:7', 'med.contoso.com')
    await app.user.click(screen.getByRole('button', { name: 'Make gw2.contoso.com the default trunk' }))
    const defaults = () => [550, 650].map((n) => findTrunk(app.now(), `trunk:${n}`)!.trunk.isDefault)
    expect(defaults()).toEqual([false, true])
    act(() => app.store.getState().undo())
    expect(defaults()).toEqual([true, false])
  })
})

it('listening ports are one port or a range, and TCP can be left out', async () => {
  const app = await story(london(mediation(5, 'med')), 'mediation:5', 'med.contoso.com')
  const ports = () => roleIn(app.now(), 'mediation:5', 'mediation').mediation
  await retype(app, 'Listening ports (TLS)', '5067 - 5069')
  await retype(app, 'Listening ports (TCP)', '5068')
  expect(ports()).toEqual({ tls: { from: 5067, to: 5069 }, tcp: { from: 5068, to: 5068 } })
  await retype(app, 'Listening ports (TCP)', '')
  await retype(app, 'Listening ports (TLS)', '5069-5067')
  expect(ports()).toEqual({ tls: { from: 5067, to: 5069 }, tcp: null })
  expect(screen.getByRole('textbox', { name: 'Listening ports (TLS)' })).toHaveAccessibleDescription(
    /first and the last/,
  )
})

it('trusted applications are added with a name and a port of their own, and removed', async () => {
  const app = await story(london(applications(5, 'apps')), 'application:5', 'apps.contoso.com')
  const named = () => roleIn(app.now(), 'application:5', 'application').applications
  await app.user.click(screen.getByRole('button', { name: 'Add an application' }))
  await app.user.click(screen.getByRole('button', { name: 'Add an application' }))
  const second = within(screen.getByRole('group', { name: 'Application 2' }))
  await app.user.clear(second.getByRole('textbox', { name: 'Application name' }))
  await app.user.type(second.getByRole('textbox', { name: 'Application name' }), 'urn:application:bot{Enter}')
  expect(named()).toEqual([
    { name: 'urn:application:application1', port: 8000 },
    { name: 'urn:application:bot', port: 8001 },
  ])
  await app.user.click(screen.getByRole('button', { name: 'Delete urn:application:application1' }))
  expect(named()).toEqual([{ name: 'urn:application:bot', port: 8001 }])
})

it('a video gateway gets and loses its one trunk', async () => {
  const app = await story(london(videoGateway(5, 'cucm')), 'videogateway:5', 'cucm.contoso.com')
  const video = screen.getByRole('checkbox', { name: 'SIP video trunk' })
  await app.user.click(video)
  await retype(app, 'SIP video trunk name', 'video')
  expect(roleIn(app.now(), 'videogateway:5', 'videogateway').trunk).toMatchObject({ name: 'video' })
  await app.user.click(video)
  expect(roleIn(app.now(), 'videogateway:5', 'videogateway').trunk).toBeNull()
})

it('what is not modelled says that it is kept as it is, with the names of its services', async () => {
  await story(london(other(5, 'legacy', { services: ['CWA', 'Archiver'] })), 'other:5', 'legacy.contoso.com')
  expect(screen.getByText('Kept as it is: this product does not model it.')).toBeVisible()
  expect(screen.getByText('CWA')).toBeVisible()
  expect(screen.getByText('Archiver')).toBeVisible()
})

describe('the features of a Front End pool', () => {
  const features = async (given: Topology) => {
    const app = await story(given, 'pool:2', 'ldn-pool.contoso.com')
    await app.user.click(screen.getByRole('tab', { name: 'Features' }))
    return {
      ...app,
      pool: () => {
        const found = find(app.now(), 'pool:2')
        return found?.kind === 'pool' ? found.pool : null
      },
    }
  }

  it('are answered, associated and taken back', async () => {
    const app = await features(london(edge(5, 'edge')))
    await choose(app, 'Enterprise Voice', 'Yes')
    await choose(app, 'Associated Edge pool (for media components)', /^edge/)
    await app.user.click(screen.getByRole('checkbox', { name: 'Collocate Mediation Server' }))
    await retype(app, 'External web services listening port (HTTPS)', '4444')
    expect(app.pool()).toMatchObject({
      enterpriseVoice: true,
      edgePool: 'edge:5',
      mediation: { tls: { from: 5067, to: 5067 }, tcp: null },
      webServices: { external: { https: 4444, http: null } },
    })
    await choose(app, 'Enterprise Voice', 'Not stated')
    await retype(app, 'External web services listening port (HTTPS)', '')
    expect(app.pool()).toMatchObject({ enterpriseVoice: null, webServices: { external: { https: null } } })
  })

  it('are where a journey to one of them ends', async () => {
    const app = await story(london(), 'pool:2', 'ldn-pool.contoso.com')
    act(() => app.store.getState().goTo('pool:2', 'webServices'))
    await waitFor(() => expect(screen.getByRole('tab', { name: 'Features', selected: true })).toBeVisible())
  })
})

it('a SQL Server store says which databases it holds for whom, with the way there', async () => {
  const store = sql(9, 'sql01')
  const given = topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { store, archivingStore: store.id }),
      chat(5, 'chat', { store: store.id }),
    ),
  )
  const app = await story(given, store.id, 'sql01.contoso.com')
  const lines = within(screen.getByRole('region', { name: 'Used by' })).getAllByRole('listitem')
  expect(lines.map((line) => line.textContent)).toEqual([
    'Back End of Enterprise Edition Front End pool ldn-pool.contoso.com',
    'Archiving SQL Server store of Enterprise Edition Front End pool ldn-pool.contoso.com',
    'SQL Server store of Persistent Chat pool chat.contoso.com',
  ])
  await app.user.click(screen.getByRole('button', { name: 'chat.contoso.com' }))
  expect(app.store.getState().selection).toEqual(['chat:5'])
})

it('a site gets its federation route from an Edge pool with federation, and its default Persistent Chat pool', async () => {
  const given = london(edge(5, 'edge', { federation: true }), edge(6, 'edge2'), chat(7, 'chat'))
  const app = await story(given, 'site:1', 'London')
  await app.user.click(screen.getByRole('combobox', { name: 'SIP federation route' }))
  await screen.findByRole('option', { name: /^edge/ })
  expect(screen.queryByRole('option', { name: /^edge2/ })).toBeNull()
  await app.user.click(screen.getByRole('option', { name: /^edge/ }))
  await choose(app, 'Default Persistent Chat pool', /^chat/)
  expect(app.now().sites[0]).toMatchObject({ federationRoute: 'edge:5', defaultChat: 'chat:7' })
})
