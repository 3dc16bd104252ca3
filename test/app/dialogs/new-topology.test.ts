import { expect, it } from 'vitest'
import { emptyForm, newTopology } from '../../../src/app/dialogs/new-topology.ts'

it('gives a new topology its domains, the simple URLs that Topology Builder gives them, and the first site', () => {
  const { name, topology } = newTopology({
    ...emptyForm,
    sipDomain: ' contoso.com ',
    additional: 'fabrikam.com\nlitware.com',
    siteName: 'London',
    city: 'London',
    country: 'GB',
  })
  expect(name).toBe('New topology')
  expect(topology.sipDomain).toBe('contoso.com')
  expect(topology.additionalSipDomains).toEqual(['fabrikam.com', 'litware.com'])
  expect(topology.simpleUrls.map(({ component, domain, active }) => [component, domain, active])).toEqual([
    ['Dialin', '*', 'https://dialin.contoso.com'],
    ['Meet', 'contoso.com', 'https://meet.contoso.com'],
    ['Meet', 'fabrikam.com', 'https://meet.fabrikam.com'],
    ['Meet', 'litware.com', 'https://meet.litware.com'],
  ])
  expect(topology.sites).toMatchObject([
    { name: 'London', city: 'London', country: 'GB', state: '', branch: null },
  ])
})

it('states no simple URLs where there is no SIP domain yet', () => {
  expect(newTopology({ ...emptyForm, siteName: 'London' }).topology.simpleUrls).toEqual([])
})
