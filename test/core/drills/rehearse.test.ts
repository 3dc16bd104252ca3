import { describe, expect, it } from 'vitest'
import { londonAlone, pair, standardPair } from '../../../src/core/drills/catalogue/deployments.ts'
import { rehearse } from '../../../src/core/drills/rehearse.ts'
import type { Drill } from '../../../src/core/drills/drill.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { paired, pool, site, topology as topologyOf } from '../../../src/core/examples/notation.ts'
import { deployment } from '../../support/deployment.ts'
import { graded, type Step } from './attempts.ts'

const firstPool = (topology: Topology) => topology.sites[0]!.pools[0]!.id
const failover = (topology: Topology) => rehearse(topology, { is: 'failover', pool: firstPool(topology) })
const siteLoss = (topology: Topology) => rehearse(topology, { is: 'site loss', site: topology.sites[0]!.id })

describe('a rehearsal of one’s own deployment', () => {
  it.each([
    ['a pair with the Central Management store on the pool', pair({})],
    ['a pair with the store on the other side', pair({ managementStore: 'dub-pool' })],
    ['a pair with Edge pools', pair({ edges: true })],
    ['two Standard Edition servers', standardPair],
    ['ten pools in two sites', deployment(10).topology],
  ])('of %s is handed out with a solution that is known to work', (_, topology) => {
    for (const made of [failover(topology), siteLoss(topology)]) {
      expect(made).toMatchObject({ ok: true })
      if (made.ok) expect(made.drill.solution.length).toBeGreaterThan(0)
    }
  })

  it('asks for the store first where it is on the pool, and not where it is elsewhere', () => {
    const objectives = (topology: Topology) => {
      const made = failover(topology)
      return made.ok ? made.drill.objectives.map(({ id }) => id) : []
    }
    expect(objectives(pair({}))).toEqual(['store', 'served-1', 'locations'])
    expect(objectives(pair({ managementStore: 'dub-pool' }))).toEqual(['served-1'])
  })

  it('asks for another next hop where an Edge pool has the pool as its own', () => {
    const made = failover(pair({ edges: true, managementStore: 'dub-pool' }))
    expect(made.ok && made.drill.objectives.map(({ id }) => id)).toEqual(['hop-1', 'served-1'])
  })

  it('says why a pool without a backup pool cannot be failed over', () => {
    expect(failover(londonAlone({ servers: 3 }))).toEqual({
      ok: false,
      why: ['ldn-pool.contoso.com has no backup pool, so it cannot be failed over.'],
    })
  })

  it('says that without a Central Management store nothing can be written', () => {
    const made = failover({ ...pair({}), managementStore: null })
    expect(made.ok ? [] : made.why.join(' ')).toContain('There is no Central Management store')
  })

  it('says why nobody can act when the only store is lost with its site', () => {
    const made = siteLoss(pair({ isPaired: false }))
    expect(made.ok ? [] : made.why.join(' ')).toContain('has no backup pool')
  })

  it('plays its own solution to the end before it is handed out, without harm', () => {
    const made = siteLoss(pair({ edges: true }))
    if (!made.ok) throw new Error(made.why.join())
    expect(graded(made.drill, ...stepsIn(made.drill))).toMatchObject({ solved: true, harm: [] })
  })

  it('is not solved by doing nothing', () => {
    for (const made of [failover(pair({})), siteLoss(pair({ edges: true }))])
      expect(made.ok && graded(made.drill).solved).toBe(false)
  })

  it('of a lost site leaves out what has its backup pool in the same site, and says so', () => {
    const made = siteLoss(twoInLondon('pool:8'))
    expect(made).toMatchObject({
      ok: true,
      beyond: [
        'ldn-a.contoso.com and its backup pool ldn-b.contoso.com stand in the same site.',
        'ldn-b.contoso.com and its backup pool ldn-a.contoso.com stand in the same site.',
      ],
    })
    if (!made.ok) return
    expect(made.drill.objectives.map(({ label }) => label)).toEqual([
      'The users of ldn-c.contoso.com have full service on dub-c.contoso.com',
    ])
    expect(made.drill.brief.join(' ')).toContain('as far as there is a backup pool')
  })

  it('of a lost site says why there is none where every backup pool stands in it', () => {
    const made = siteLoss(
      topologyOf(site(1, 'London', pool(2, 'ldn-a', running), pool(4, 'ldn-b', running)), paired(3, 2, 4), {
        managementStore: 'pool:2',
      }),
    )
    expect(made.ok ? [] : made.why).toHaveLength(2)
    expect(made.ok ? '' : made.why.join(' ')).toContain('stand in the same site')
  })

  it('of a lost site says why nobody can act where the standby of the store is lost with it', () => {
    const made = siteLoss(twoInLondon('pool:2'))
    expect(made.ok ? [] : made.why).toEqual([
      expect.stringContaining('without it PoolState cannot be written'),
    ])
  })

  it('of a planned failover may go to a pool in the same site', () => {
    expect(failover(twoInLondon('pool:8'))).toMatchObject({ ok: true, beyond: [] })
  })

  it('of a site without pools says that nobody is there', () => {
    const made = siteLoss(topologyOf(site(1, 'London'), site(3, 'Dublin', pool(2, 'dub-a', running))))
    expect(made).toEqual({ ok: false, why: ['London has no Front End pool, so nobody is failed over.'] })
  })

  it('of what is not there says so', () => {
    const gone = pair({})
    expect(
      rehearse(londonAlone({ servers: 3 }), { is: 'failover', pool: gone.sites[1]!.pools[0]!.id }),
    ).toEqual({
      ok: false,
      why: ['There is no such pool.'],
    })
    expect(rehearse(londonAlone({ servers: 3 }), { is: 'site loss', site: gone.sites[1]!.id })).toEqual({
      ok: false,
      why: ['There is no such site.'],
    })
  })

  it('takes names as data, whatever they are', () => {
    const named = topologyOf(
      site(1, '<b>$(Stop-Computer)</b>', pool(2, 'ldn-a', running)),
      site(3, 'Dublin; exit', pool(4, 'dub-a', running)),
      paired(5, 2, 4),
      { managementStore: 'pool:4' },
    )
    const made = siteLoss(named)
    expect(made).toMatchObject({ ok: true, drill: { title: '<b>$(Stop-Computer)</b> is lost' } })
    const odd = "ldn'a $x;exit.contoso.com"
    const quoted = failover(
      topologyOf(
        site(1, 'London', pool(2, odd, running)),
        site(3, 'Dublin', pool(4, 'dub-a', running)),
        paired(5, 2, 4),
        { managementStore: 'pool:4' },
      ),
    )
    expect(quoted.ok && quoted.drill.solution[0]?.line).toBe(
      "Invoke-CsPoolFailOver -PoolFqdn 'ldn''a $x;exit.contoso.com' -Confirm:$false",
    )
  })
})

const running = { deployed: true, users: 3000, servers: 3 } as const

/** In London ldn-a and ldn-b, paired with each other, and ldn-c, which is paired with dub-c in Dublin. */
function twoInLondon(managementStore: 'pool:2' | 'pool:8'): Topology {
  return topologyOf(
    site(1, 'London', pool(2, 'ldn-a', running), pool(4, 'ldn-b', running), pool(6, 'ldn-c', running)),
    site(3, 'Dublin', pool(8, 'dub-c', running)),
    paired(5, 2, 4),
    paired(7, 6, 8),
    { managementStore },
  )
}

/** The steps of its solution. */
const stepsIn = ({ solution }: Drill): Step[] =>
  solution.flatMap(({ line, answers, wait }): Step[] => [
    ...(wait === null ? [] : [typeof wait === 'number' ? wait : wait.until]),
    ...(line === null ? [] : [[line, ...answers] as const]),
  ])
