import { describe, expect, it } from 'vitest'
import { hour, minute } from '../../../../src/core/simulate/clock.ts'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { poolsOf } from '../../../../src/core/model/topology.ts'
import { logOf } from '../../../../src/core/shell/general/event-log.ts'
import { consoleOn } from '../console.ts'
import { pairWith } from './outages.ts'

const servers = [1, 2, 3].map((n) => `ldn-pool-fe0${n}.contoso.com`)
const ids = "(Get-WinEvent -LogName 'Lync Server' -Oldest).Id"

describe('the event log of the product', () => {
  it('says that nothing is in it where nothing has happened', () => {
    expect(consoleOn(soundPair(3)).type("Get-WinEvent -LogName 'Lync Server'")).toContain(
      'No events were found that match the specified selection criteria.',
    )
  })

  it('holds 32163 and 32170 where the pool loses its quorum, and 32173 where the services stop for it', () => {
    const shell = consoleOn(pairWith({ do: 'fail', what: servers.slice(1) }))
    shell.moveTo(hour)
    expect(shell.type(ids).split('\n')).toEqual(['32163', '32170', '32173'])
  })

  it('is not read from a computer without power', () => {
    const shell = consoleOn(pairWith({ do: 'fail', what: servers.slice(1, 2) }))
    shell.moveTo(minute)
    expect(shell.type(`Get-WinEvent -LogName 'Lync Server' -ComputerName ${servers[1]}`)).toContain(
      'The RPC server is unavailable',
    )
  })

  it('holds 32174 on the server that waits for routing groups, and on no other', () => {
    const topology = soundPair(3)
    const [pool] = poolsOf(topology)
    if (!pool) throw new Error('no pool')
    const waits = { is: 'start-waits', server: 1, for: 'routing groups', groups: 2, of: 3 } as const
    const happened = [
      { number: 0, at: 5, cause: null, event: { of: 'front end', pool: pool.id, event: waits } },
    ] as const
    const [first, second] = pool.servers.map(({ id }) => logOf(topology, id, happened))
    expect(first).toEqual([])
    expect(second).toMatchObject([{ record: 1, at: 5, id: 32174, level: 'Warning' }])
    expect(second?.[0]?.message).toContain('Number of groups potentially not yet placed: 2.')
  })

  it('knows no log of another name, and says which logs it does not emulate', () => {
    const shell = consoleOn(soundPair(3))
    expect(shell.type('Get-WinEvent -LogName Lync')).toContain('There is not an event log')
    expect(shell.type('Get-WinEvent -LogName System')).toContain("# Of the event logs only 'Lync Server'")
  })
})
