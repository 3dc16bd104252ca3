import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestNames, suggestServers } from '../../../src/app/dialogs/new-pool/names.ts'
import { namesInUse } from '../../../src/core/edit/naming.ts'
import { anyTopology } from '../../support/arbitrary.ts'
import { pool, site, sql, standard, topology } from '../../../src/core/examples/notation.ts'

const empty = topology(site(1, 'London'))
const [london] = empty.sites

describe('the names that a new pool starts with', () => {
  it('come from the name of the site and the domain of the deployment', () => {
    expect(suggestNames(empty, london!, 'enterprise')).toEqual({
      pool: 'london-pool.contoso.com',
      sql: 'london-sql01.contoso.com',
      file: 'london-fs01.contoso.com',
    })
  })

  it('are one and the same for a Standard Edition server', () => {
    expect(suggestNames(empty, london!, 'standard')).toEqual({
      pool: 'london-se01.contoso.com',
      sql: 'london-se01.contoso.com',
      file: 'london-se01.contoso.com',
    })
  })

  it('pass over what is in use, stores too', () => {
    const given = topology(
      site(
        1,
        'London',
        pool(2, 'london-pool', { servers: 0, store: sql(290, 'LONDON-sql01') }),
        standard(3, 'london-se01'),
      ),
    )
    expect(suggestNames(given, given.sites[0]!, 'enterprise')).toMatchObject({
      pool: 'london-pool01.contoso.com',
      sql: 'london-sql02.contoso.com',
    })
    expect(suggestNames(given, given.sites[0]!, 'standard').pool).toBe('london-se02.contoso.com')
  })

  it.each([
    ['Zürich', 'zurich-pool.contoso.com'],
    ['Data center north', 'datacent-pool.contoso.com'],
    ['東京', 'site-pool.contoso.com'],
    ['', 'site-pool.contoso.com'],
  ])('are of plain characters for a site called "%s"', (name, suggested) => {
    const given = topology(site(1, name))
    expect(suggestNames(given, given.sites[0]!, 'enterprise').pool).toBe(suggested)
  })

  it('are in use nowhere, whatever the deployment', () => {
    fc.assert(
      fc.property(anyTopology, (given) => {
        const taken = namesInUse(given)
        for (const site of given.sites) {
          for (const edition of ['enterprise', 'standard'] as const) {
            const names = Object.values(suggestNames(given, site, edition))
            for (const name of names) expect(taken).not.toContain(name.toLowerCase())
          }
        }
      }),
    )
  })
})

describe('the names of its servers', () => {
  it.each([
    ['ldn-pool.contoso.com', ['ldn-fe01.contoso.com', 'ldn-fe02.contoso.com']],
    ['ldn-pool02.contoso.com', ['ldn02-fe01.contoso.com', 'ldn02-fe02.contoso.com']],
    ['pool.contoso.com', ['pool-fe01.contoso.com', 'pool-fe02.contoso.com']],
    ['frontends', ['frontends-fe01', 'frontends-fe02']],
  ])('come from the name of the pool %s', (fqdn, names) => {
    expect(suggestServers(empty, fqdn, 2)).toEqual(names)
  })

  it('pass over what is in use', () => {
    const given = topology(site(1, 'London', pool(2, 'x', { servers: [{ fqdn: 'LDN-fe02.contoso.com' }] })))
    expect(suggestServers(given, 'ldn-pool.contoso.com', 3)).toEqual([
      'ldn-fe01.contoso.com',
      'ldn-fe03.contoso.com',
      'ldn-fe04.contoso.com',
    ])
  })

  it('are none for a pool of none', () => {
    expect(suggestServers(empty, 'ldn-pool.contoso.com', 0)).toEqual([])
  })
})
