import { describe, expect, it } from 'vitest'
import { copiedBy, copiedUpToAt } from '../../../../src/core/simulate/backup/copied.ts'
import { backupGrounds, usualBackupParameters } from '../../../../src/core/simulate/backup/parameters.ts'
import { fail, live, mirroredPair, onePool, pair, repair } from '../worlds.ts'
import { copiedTo4, copying, directions, doBackup, seeing, services, told } from './notation.ts'

const world = pair()
const minute = 60_000

describe('copying that nothing disturbs', () => {
  it('goes on without an event', () => {
    expect(live(world, [], 1e9, copying).trace).toEqual([])
  })

  it('follows the interval of two minutes, each copy there after half a minute', () => {
    const copied = (at: number) => copiedTo4(world, [], at)
    expect([0, 149_999, 150_000, 269_999, 270_000, 3_600_000].map(copied)).toEqual([
      0, 0, 120_000, 120_000, 240_000, 3_480_000,
    ])
  })

  it('never leaves more than five minutes of changes behind', () => {
    for (let at = 0; at < 20 * minute; at += 7_777)
      expect(at - copiedTo4(world, [], at)).toBeLessThan(5 * minute)
  })

  it('says when a change will be with the partner', () => {
    const { to4 } = directions(world, [], 0)
    for (const moment of [1, 119_999, 120_000, 120_001, 500_000]) {
      const by = copiedBy(to4, moment)!
      expect(copiedUpToAt(to4, 'UserServices', by)).toBeGreaterThanOrEqual(moment)
      expect(copiedUpToAt(to4, 'UserServices', by - 1)).toBeLessThan(moment)
    }
  })

  it('is there for both directions of a pair, and for none without a partner', () => {
    expect(world.backups.map((one) => one?.to)).toEqual(['pool:4', 'pool:2'])
    expect(onePool().backups).toEqual([null])
  })

  it('copies the Central Management store from the pool that holds it alone', () => {
    expect(world.backups.map((one) => one?.modules.CentralMgmt.exports)).toEqual([
      'SteadyState',
      'NotInitialized',
    ])
  })
})

describe('copying that something disturbs', () => {
  const disturbances: [string, ReturnType<typeof fail>][] = [
    ['service', [doBackup(2, minute, 'backup-service-stopped')]],
    ['pool', services(2, minute, 'server-shut-down')],
    ['databases', fail(world, minute, 'ldn-pool-sql01.contoso.com')],
    ['file store', fail(world, minute, 'ldn-pool-fs01.contoso.com')],
    ['link', fail(world, minute, 'London <-> Dublin')],
    ['partner file store', fail(world, minute, 'dub-pool-fs01.contoso.com')],
    ['partner service', [doBackup(4, minute, 'backup-service-stopped')]],
    ['partner pool', services(4, minute, 'server-shut-down')],
    ['partner databases', fail(world, minute, 'dub-pool-sql01.contoso.com')],
  ]

  it.each(disturbances)('stands still: %s', (why, inputs) => {
    expect(directions(world, inputs, 2 * minute).to4).toMatchObject({ trouble: why, undisturbedSince: null })
    expect(copiedTo4(world, inputs, 60 * minute)).toBe(0)
  })

  it.each(disturbances)(
    'shows it where the pool itself can send nothing, and looks well otherwise: %s',
    (why, inputs) => {
      const { exports } = directions(world, inputs, 2 * minute).to4.modules.UserServices
      const isHidden = ['partner service', 'partner pool', 'partner databases'].includes(why)
      expect(exports).toBe(isHidden ? 'SteadyState' : 'ErrorState')
    },
  )

  it.each(disturbances)('takes in nothing where the pool itself is in trouble: %s', (why, inputs) => {
    const { imports } = directions(world, inputs, 2 * minute).to4.modules.UserServices
    const isOwn = ['service', 'pool', 'databases', 'file store'].includes(why)
    expect(imports).toBe(isOwn ? 'ErrorState' : 'NormalState')
  })

  it('goes on with all that has piled up, and is steady when that is copied', () => {
    const inputs = [
      ...fail(world, minute, 'London <-> Dublin'),
      ...repair(world, 61 * minute, 'London <-> Dublin'),
    ]
    expect(told(world, inputs)).toEqual([
      '60000 backup-disturbed link',
      '3660000 backup-resumed',
      // Half a minute, and a tenth of the 61 minutes since the last copy.
      '4056000 backup-steady',
    ])
    expect(directions(world, inputs, 62 * minute).to4.modules.UserServices.exports).toBe('NonSteadyState')
    expect(copiedTo4(world, inputs, 4_055_999)).toBe(0)
    expect(copiedTo4(world, inputs, 4_056_000)).toBe(3_660_000)
  })

  it('says the next trouble when the first is over', () => {
    const inputs = [
      ...fail(world, minute, 'London <-> Dublin', 'dub-pool-sql01.contoso.com'),
      ...repair(world, 2 * minute, 'London <-> Dublin'),
    ]
    expect(told(world, inputs)).toEqual([
      '60000 backup-disturbed link',
      '120000 backup-disturbed partner databases',
    ])
  })

  it('is not steady because of an earlier time of copying', () => {
    const inputs = [
      ...fail(world, minute, 'London <-> Dublin'),
      ...repair(world, 2 * minute, 'London <-> Dublin'),
      ...fail(world, 2 * minute + 1_000, 'London <-> Dublin'),
      ...repair(world, 2 * minute + 2_000, 'London <-> Dublin'),
    ]
    expect(told(world, inputs).filter((line) => line.includes('steady'))).toEqual(['164200 backup-steady'])
  })

  it('waits for a mirror that takes over', () => {
    const mirrored = mirroredPair()
    expect(told(mirrored, fail(mirrored, minute, 'ldn-sql01.contoso.com'))).toEqual([
      '60000 backup-disturbed databases',
      '90000 backup-resumed',
      '129000 backup-steady',
    ])
  })

  it('goes on with LYNCBACKUP alone, started by hand on servers whose other services are stopped', () => {
    const inputs = [
      ...services(4, minute, 'server-shut-down'),
      doBackup(4, 5 * minute, 'backup-service-started'),
    ]
    expect(told(world, inputs).slice(0, 2)).toEqual([
      '60000 backup-disturbed partner pool',
      '300000 backup-resumed',
    ])
  })
})

describe('a slow link', () => {
  const slow = (at: number, by: number) =>
    ({ at, event: { of: 'fault', event: { is: 'link-slowed', link: 'link:1-3', by } } }) as const

  it('makes every copy take longer, also longer than the interval', () => {
    const inputs = [slow(minute, 5 * minute)]
    expect(told(world, inputs)).toEqual(['60000 backup-paced 300000'])
    expect(copiedTo4(world, inputs, 389_999)).toBe(0)
    expect(copiedTo4(world, inputs, 390_000)).toBe(60_000)
    // A copy takes five and a half minutes, so that one begins every six.
    expect(copiedTo4(world, inputs, 750_000)).toBe(420_000)
  })

  it('does not stop what is on its way', () => {
    expect(copiedTo4(world, [slow(130_000, minute)], 150_000)).toBe(120_000)
  })
})

describe('Invoke-CsBackupServiceSync', () => {
  it('copies at once', () => {
    const inputs = [doBackup(2, 200_000, 'backup-sync-invoked')]
    expect(copiedTo4(world, inputs, 230_000)).toBe(200_000)
  })

  it('begins after the copy that is under way', () => {
    const inputs = [doBackup(2, 130_000, 'backup-sync-invoked')]
    expect(copiedTo4(world, inputs, 150_000)).toBe(120_000)
    expect(copiedTo4(world, inputs, 180_000)).toBe(150_000)
  })

  it('is refused while nothing can be copied', () => {
    const inputs = [
      ...fail(world, minute, 'London <-> Dublin'),
      doBackup(2, 2 * minute, 'backup-sync-invoked'),
    ]
    expect(told(world, inputs).at(-1)).toBe('120000 backup-sync-refused link')
  })
})

describe('the end of copying', () => {
  it('is never reached while users can change something', () => {
    expect(directions(world, [], 1e8).to4.modules.UserServices.exports).toBe('SteadyState')
  })

  it('is reached when users are pushed out and all they have changed is with the partner', () => {
    const leaving = seeing(world, 'FailingOver', 'FailingOver')
    expect(told(leaving, [doBackup(2, minute, 'backup-service-started')])).toEqual([
      '60000 backup-service-started',
      '60000 changes-ended own',
      '150000 backup-final own',
    ])
    const { modules } = directions(leaving, [doBackup(2, minute, 'backup-service-started')], 1e8).to4
    expect(modules).toMatchObject({
      UserServices: { exports: 'FinalState' },
      ConfServices: { exports: 'FinalState' },
      CentralMgmt: { exports: 'SteadyState' },
    })
  })

  it('is reached later when something disturbs it', () => {
    const leaving = seeing(world, 'FailingOver', 'FailingOver')
    const inputs = [
      doBackup(2, minute, 'backup-service-started'),
      ...fail(world, 2 * minute, 'London <-> Dublin'),
      ...repair(world, 10 * minute, 'London <-> Dublin'),
    ]
    // What users could still change, the first minute, is copied in six seconds beside the half minute of each copy.
    expect(told(leaving, inputs).slice(2)).toEqual([
      '120000 backup-disturbed link',
      '600000 backup-resumed',
      '636000 backup-steady',
      '636000 backup-final own',
    ])
  })

  it('is not reached in a pool that is lost with changes nobody has copied', () => {
    const inputs = fail(world, minute, 'London')
    expect(directions(world, inputs, 1e8).to4).toMatchObject({
      trouble: 'pool',
      changesUntil: minute,
      modules: { UserServices: { copiedUpTo: 0, exports: 'ErrorState' } },
    })
  })

  it('is told apart for users of the partner, who have failed over, and those of the pool itself', () => {
    const guests = seeing(world, 'FailedOver', 'FailedOver')
    const touch = doBackup(4, minute, 'backup-service-started')
    const here = live(guests, [touch], 10 * minute, copying).world
    expect(here.backups[1]).toMatchObject({ guestChangesUntil: null, drained: { own: false, guests: false } })
    const going = live(
      seeing(here, 'FailingBack', 'FailingBack'),
      [{ ...touch, at: 20 * minute }],
      1e8,
      copying,
    )
    expect(going.world.backups[1]).toMatchObject({
      changesUntil: null,
      guestChangesUntil: 20 * minute,
      drained: { own: false, guests: true },
      modules: { UserServices: { exports: 'SteadyState' } },
    })
  })

  it('ends again when users are home', () => {
    const leaving = seeing(world, 'FailingBack', 'FailingBack')
    const left = live(leaving, [doBackup(2, minute, 'backup-service-started')], 1e7, copying).world
    const home = seeing(left, 'Active', 'Active')
    expect(told(home, [doBackup(2, 1, 'backup-service-started')])).toEqual([
      '1 backup-service-started',
      '1 changes-began own',
    ])
  })
})

describe('the Central Management store among what is copied', () => {
  it('is copied in the other direction after its failover', () => {
    const inputs = [
      {
        at: minute,
        event: {
          of: 'management',
          event: { is: 'management-failover-invoked', to: 'pool:4', disaster: false },
        },
      } as const,
    ]
    const { to4, to2 } = directions(world, inputs, 1e8)
    expect([to4, to2].map(({ modules }) => modules.CentralMgmt.exports)).toEqual([
      'NotInitialized',
      'SteadyState',
    ])
  })
})

describe('the times of the Backup Service', () => {
  it('each say what they rest on, and the documented ones where', () => {
    expect(Object.keys(backupGrounds)).toEqual(Object.keys(usualBackupParameters))
    for (const { basis, source } of Object.values(backupGrounds))
      expect(source === null).toBe(basis === 'assumed')
  })

  it('can be others', () => {
    const hourly = pair(3, { parameters: { backup: { interval: 60 * minute } } })
    expect(copiedTo4(hourly, [], 60 * minute + 30_000)).toBe(60 * minute)
  })
})
