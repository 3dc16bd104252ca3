import { describe, expect, it } from 'vitest'
import { inPool, pair } from '../worlds.ts'
import { copiedTo4, directions, doBackup } from './notation.ts'

const minute = 60_000

describe('SyncInterval of the Backup Service', () => {
  const world = pair()
  const set = (at: number, interval: number | null) =>
    inPool(2, at, { of: 'backup', event: { is: 'backup-interval-set', interval } })

  it('copies as often as it says, from the moment it is set', () => {
    const copied = (at: number) => copiedTo4(world, [set(200_000, 10 * minute)], at)
    expect([230_000, 829_999, 830_000, 1_430_000].map(copied)).toEqual([200_000, 200_000, 800_000, 1_400_000])
  })

  it('stays so through a stop of the service, until it is taken back', () => {
    const inputs = [
      set(minute, 10 * minute),
      doBackup(2, 2 * minute, 'backup-service-stopped'),
      doBackup(2, 3 * minute, 'backup-service-started'),
    ]
    expect(directions(world, inputs, 60 * minute).to4.rhythm).toMatchObject({ interval: 10 * minute })
    const reset = [...inputs, set(4 * minute, null)]
    expect(directions(world, reset, 60 * minute).to4).toMatchObject({
      interval: null,
      rhythm: { interval: 2 * minute },
    })
  })
})
