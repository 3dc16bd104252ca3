import { describe, expect, it } from 'vitest'
import { capacityOf, loadOf, perServer } from '../../../src/core/analyze/load.ts'
import { pool, standard } from '../../../src/core/examples/notation.ts'

const of = (facts: Parameters<typeof pool>[2] = {}) => pool(2, 'ldn-pool', facts).pool

describe('the users that a pool is sized for', () => {
  it.each([
    [1, '2015', 6_660],
    [12, '2015', 79_920],
    [13, '2015', 80_000], // the limit of the version
    [12, '2013', 79_920],
    [15, '2019', 99_900],
    [16, '2019', 106_000], // the limit of the version
    [0, '2015', 0],
  ] as const)('are, with %i servers of %s, %i', (servers, version, users) => {
    expect(capacityOf(of({ servers, version }))).toBe(users)
  })

  it('are 5,000 for a Standard Edition server that carries its partner', () => {
    expect(capacityOf(standard(2, 'se01').pool)).toBe(5_000)
  })

  it('are not known for another product version', () => {
    expect(capacityOf(of({ version: 'other' }))).toBeNull()
    expect(capacityOf(standard(2, 'se01', { version: 'other' }).pool)).toBeNull()
  })
})

describe('the users that the running servers are sized for', () => {
  it('count the servers that run', () => {
    expect(capacityOf(of({ servers: 8 }), 5)).toBe(33_300)
    expect(capacityOf(standard(2, 'se01').pool, 0)).toBe(0)
  })
})

describe('the load of a pool', () => {
  it.each([
    [3, 19_980, 'fits'],
    [3, 19_981, 'strained'],
    [3, 20_001, 'strained'], // 6,667 for each, as in the reference topologies
    [3, 20_002, 'over'],
    [12, 79_920, 'fits'],
    [12, 80_000, 'strained'],
    [12, 80_001, 'over'], // one pool is to serve no more
  ] as const)('on %i servers with %i users is %s', (running, users, state) => {
    expect(loadOf(of({ servers: 12 }), running, users, 'own').state).toBe(state)
  })

  it.each([
    ['2013', 40_000, 'fits'],
    ['2013', 40_001, 'over'],
    ['2015', 40_000, 'fits'],
    ['2015', 40_001, 'over'],
    ['2019', 53_000, 'fits'],
    ['2019', 53_001, 'over'],
  ] as const)('of one pool of a pair of %s with %i users of its own is %s', (version, users, state) => {
    expect(loadOf(of({ version, servers: 12 }), 12, users, 'own of a pair').state).toBe(state)
    expect(loadOf(of({ version, servers: 12 }), 12, users, 'both').state).toBe('fits')
  })

  it.each([
    ['own', 2_500, 'fits'],
    ['own', 2_501, 'over'],
    ['own of a pair', 2_500, 'fits'],
    ['both', 5_000, 'fits'],
    ['both', 5_001, 'over'],
  ] as const)('on a Standard Edition server that serves %s users, %i, is %s', (whose, users, state) => {
    expect(loadOf(standard(2, 'se01').pool, 1, users, whose).state).toBe(state)
  })

  it('is a share of what the servers or the pool may serve, whichever is less', () => {
    expect(loadOf(of({ servers: 8 }), 5, 33_300, 'own').share).toBe(1)
    expect(loadOf(of({ servers: 8 }), 4, 33_300, 'own').share).toBe(1.25)
    expect(loadOf(of({ servers: 12 }), 12, 40_000, 'own of a pair').share).toBe(1)
  })

  it('is not guessed where users are not stated', () => {
    expect(loadOf(of(), 3, null, 'own')).toMatchObject({
      state: 'not stated',
      users: null,
      usersPerServer: null,
      share: null,
      perServerLimit: 6_660,
      poolLimit: 80_000,
    })
  })

  it('has no limits for another product version', () => {
    expect(loadOf(of({ version: 'other' }), 3, 1_000, 'own')).toMatchObject({
      state: 'not documented',
      perServerLimit: null,
      poolLimit: null,
    })
  })

  it('on no server at all is over, if there is a user', () => {
    expect(loadOf(of(), 0, 1, 'own')).toMatchObject({ state: 'over', usersPerServer: null, share: null })
    expect(loadOf(of(), 0, 0, 'own').state).toBe('fits')
  })

  it('is documented for all servers and for one lost, and derived beyond', () => {
    const basis = (running: number, whose: 'own' | 'both') =>
      loadOf(of({ servers: 8 }), running, 1, whose).basis
    expect([basis(8, 'own'), basis(7, 'own'), basis(6, 'own'), basis(8, 'both')]).toEqual([
      'documented',
      'documented',
      'derived',
      'derived',
    ])
  })

  it('is read with a tenth too many rather than too few, so that above a limit never reads as the limit', () => {
    expect(perServer(6_660.01)).toBe(6_660.1)
    expect(perServer(6_660)).toBe(6_660)
  })
})
