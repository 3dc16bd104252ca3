import { describe, expect, it } from 'vitest'
import { notCopied } from '../../../../src/core/simulate/failover/not-copied.ts'
import {
  failoverGrounds,
  usualFailoverParameters,
} from '../../../../src/core/simulate/failover/parameters.ts'
import { documentedVersions } from '../../../../src/core/tables/table.ts'

describe('the times of a pool failover', () => {
  it('are whole milliseconds, each with a source unless it is assumed', () => {
    for (const [name, time] of Object.entries(usualFailoverParameters)) {
      expect(Number.isInteger(time) && time > 0).toBe(true)
      const ground = Object.entries(failoverGrounds).find(([key]) => key === name)?.[1]
      expect(ground).toBeDefined()
      expect(ground!.source === null).toBe(ground!.basis === 'assumed')
    }
  })

  it('let the backup servers read PoolState 30 s after those at home', () => {
    const { seenByHome, seenByBackup } = usualFailoverParameters
    expect(seenByBackup - seenByHome).toBe(30_000)
  })
})

describe('what is not copied', () => {
  it('can be brought back, but for what disaster mode loses', () => {
    for (const { todo, onlyInDisaster } of notCopied) expect(todo === null).toBe(onlyInDisaster)
  })

  it.each(documentedVersions)(
    'says of %s each thing once, and Response Groups and locations among them',
    (version) => {
      const names = notCopied.flatMap(({ versions, what }) => (versions.includes(version) ? [what] : []))
      expect(new Set(names).size).toBe(names.length)
      expect(names.filter((name) => name.startsWith('Response Groups'))).toHaveLength(1)
      expect(names.filter((name) => name.includes('LIS'))).toHaveLength(1)
    },
  )

  it('names no Persistent Chat in the version that has none', () => {
    const chat = notCopied.find(({ what }) => what === 'Persistent Chat')
    expect(chat?.versions).toEqual(['2013', '2015'])
  })
})
