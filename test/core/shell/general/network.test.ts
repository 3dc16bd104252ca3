import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { answeringAddresses, hostNamed } from '../../../../src/core/shell/general/hosts.ts'
import { minute } from '../../../../src/core/simulate/clock.ts'
import { consoleOn } from '../console.ts'
import { pairWith } from './outages.ts'

const dead = 'ldn-pool-fe02.contoso.com'

function afterFailure(...what: string[]) {
  const shell = consoleOn(pairWith({ do: 'fail', what }))
  shell.moveTo(minute)
  return shell
}

describe('a computer without power', () => {
  it('answers neither a ping nor a port', () => {
    const shell = afterFailure(dead)
    expect(shell.type(`Test-Connection ${dead} -Quiet`)).toBe('False')
    expect(shell.type(`ping ${dead}`)).toContain('Request timed out.')
    expect(shell.type(`Test-NetConnection ${dead} -Port 5061 -InformationLevel Quiet`)).toContain('False')
  })

  it('is still known to DNS', () => {
    expect(afterFailure(dead).type(`(Resolve-DnsName ${dead}).IPAddress`)).toMatch(/^10\.\d+\.\d+\.\d+$/)
  })

  it('lets nobody look at its services or enter it, and the session stays where it is', () => {
    const shell = afterFailure(dead)
    expect(shell.type(`Get-Service -ComputerName ${dead}`)).toContain(
      `Cannot open Service Control Manager on computer '${dead}'`,
    )
    expect(shell.type(`Enter-PSSession ${dead}`)).toContain(`Connecting to remote server ${dead} failed`)
    expect(shell.session().computer).toBe('ldn-pool-fe01.contoso.com')
    expect(shell.session().enteredFrom).toBeNull()
  })

  it('leaves the other computers of its pool to answer for the pool', () => {
    const shell = afterFailure(dead)
    const pool = hostNamed(soundPair(3), 'ldn-pool.contoso.com')
    expect(pool?.addresses).toHaveLength(3)
    expect(pool && answeringAddresses(shell.world(), null, pool)).toHaveLength(2)
  })
})

describe('a cut link', () => {
  it('hides the other site from the computer of the session, and not from its own', () => {
    const shell = consoleOn(pairWith({ do: 'fail', what: ['London <-> Dublin'] }))
    shell.moveTo(minute)
    expect(shell.type('Test-Connection dub-pool-fe01.contoso.com -Quiet')).toBe('False')
    expect(shell.type('Test-Connection ldn-pool-fe02.contoso.com -Quiet')).toBe('True')
  })
})

describe('Enter-PSSession', () => {
  it('is left by exit before the shell itself is', () => {
    const shell = consoleOn(soundPair(3))
    shell.type('Enter-PSSession dub-pool-fe01')
    shell.type('exit')
    expect(shell.result()?.ended).toBe('completed')
    expect(shell.session().computer).toBe('ldn-pool-fe01.contoso.com')
    shell.type('exit')
    expect(shell.result()?.ended).toBe('exit')
  })

  it('changes the computer and the prompt until Exit-PSSession', () => {
    const shell = consoleOn(soundPair(3))
    shell.type('Enter-PSSession dub-pool-fe01')
    expect(shell.session().computer).toBe('dub-pool-fe01.contoso.com')
    expect(shell.record('hostname')).toBe(
      '[dub-pool-fe01.contoso.com]: PS C:\\Users\\Administrator.CONTOSO\\Documents> hostname\ndub-pool-fe01',
    )
    shell.type('Exit-PSSession')
    expect(shell.session().computer).toBe('ldn-pool-fe01.contoso.com')
  })
})

describe('addresses', () => {
  it('are the same each time, and no two computers share one', () => {
    const names = ['ldn-pool-fe01', 'ldn-pool-fe02', 'ldn-pool-fe03', 'dub-pool-fe01', 'ldn-sql', 'dub-sql']
    const found = names.flatMap((name) => hostNamed(soundPair(3), name)?.addresses ?? [])
    expect(new Set(found).size).toBe(found.length)
    expect(found).toEqual(names.flatMap((name) => hostNamed(soundPair(3), name)?.addresses ?? []))
  })
})
