import { describe, expect, it } from 'vitest'
import { paired, pool, site, soundPair, topology } from '../../../../src/core/examples/notation.ts'
import { consoleOn } from '../console.ts'
import { scripted } from '../scripted.ts'

const [ldn, dub] = ['ldn-pool.contoso.com', 'dub-pool.contoso.com']

/** A console on Dublin, with the store in Dublin, where London has been lost and failed over. */
const lost = () => {
  const given = topology(
    site(1, 'London', pool(2, 'ldn-pool', { users: 20 })),
    site(3, 'Dublin', pool(4, 'dub-pool', { users: 20 })),
    paired(5, 2, 4),
    { managementStore: 'pool:4' },
  )
  return consoleOn(scripted(given, { at: 60_000, do: 'fail', what: ['London'] }), {
    computer: 'dub-pool-fe01.contoso.com',
  })
}

/** The value of a property in a list. */
const row = (text: string, name: string): string =>
  new RegExp(`^${name}\\s*: ?(.*)$`, 'm').exec(text)?.[1] ?? ''

describe('Get-CsUser', () => {
  it('takes every form of an identity', () => {
    const shell = consoleOn(soundPair())
    for (const identity of [
      '"Anna Keller"',
      'sip:anna.keller@contoso.com',
      'ANNA.KELLER@CONTOSO.COM',
      'CONTOSO\\anna.keller',
      'anna.keller',
      '"CN=Anna Keller,OU=Employees,DC=contoso,DC=com"',
    ])
      expect(row(shell.type(`Get-CsUser ${identity} | fl DisplayName`), 'DisplayName')).toBe('Anna Keller')
  })

  it('counts the users that a pool homes, as administrators ask for them', () => {
    const shell = consoleOn(soundPair())
    expect(row(shell.type(`Get-CsUser -Filter {RegistrarPool -eq "${dub}"} | Measure-Object`), 'Count')).toBe(
      '1000',
    )
    expect(shell.type(`(Get-CsUser | Where-Object {$_.RegistrarPool.FriendlyName -eq "${dub}"}).Count`)).toBe(
      '1000',
    )
  })

  it('says that nobody has a name, and nothing where a wildcard finds nobody', () => {
    const shell = consoleOn(soundPair())
    expect(shell.type('Get-CsUser "Ken Myer"')).toContain(
      'Management object not found for identity "Ken Myer".',
    )
    expect(shell.type('Get-CsUser "Zzz*"')).toBe('')
  })
})

describe('Get-CsUser of a large deployment', () => {
  const large = topology(site(1, 'London', pool(2, 'ldn-pool', { users: 1_100_000 })))

  it('puts out more users than a line may take steps', () => {
    expect(row(consoleOn(large).type('Get-CsUser | Measure-Object'), 'Count')).toBe('1100000')
  })

  it('puts out no more than the command behind it takes', () => {
    const text = consoleOn(large).type('Get-CsUser | Select-Object -First 2 | ForEach-Object SamAccountName')
    expect(text.split('\n')).toEqual(['anna.keller', expect.stringMatching(/^[a-z.]+$/)])
  })
})

describe('Move-CsUser', () => {
  it('asks, and moves nobody without a yes', () => {
    const shell = consoleOn(soundPair())
    shell.type(`Move-CsUser "Anna Keller" -Target ${dub}`, 'N')
    expect(shell.world().administration.movedUsers.size).toBe(0)
    shell.type(`Move-CsUser "Anna Keller" -Target ${dub}`, 'Y')
    expect(shell.world().administration.movedUsers.get('sip:anna.keller@contoso.com')).toMatchObject({
      hasLostData: false,
    })
    expect(shell.type('(Get-CsUser "Anna Keller").RegistrarPool.FriendlyName')).toBe(dub)
  })

  it('does nothing with -WhatIf, for each user that comes by the pipeline', () => {
    const shell = consoleOn(soundPair())
    const text = shell.type(`Get-CsUser -ResultSize 2 | Move-CsUser -Target ${dub} -WhatIf`)
    expect(text.match(/What if/g)).toHaveLength(2)
    expect(shell.result()?.calls.some(({ changed }) => changed)).toBe(false)
  })

  it('wants -Force where the home pool is down, and loses contacts and meetings then', () => {
    const shell = lost()
    shell.moveTo(600_000)
    expect(shell.type(`Move-CsUser "Anna Keller" -Target ${dub} -Confirm:$false`)).toContain('does not run')
    expect(shell.world().administration.movedUsers.size).toBe(0)
    expect(shell.type(`Move-CsUser "Anna Keller" -Target ${dub} -Force`)).toContain('WARNING: -Force')
    expect(shell.world().administration.movedUsers.get('sip:anna.keller@contoso.com')).toMatchObject({
      hasLostData: true,
    })
  })

  it('moves nobody while the Central Management store is lost', () => {
    const shell = consoleOn(scripted(soundPair(), { at: 60_000, do: 'fail', what: ['London'] }), {
      computer: 'dub-pool-fe01.contoso.com',
    })
    shell.moveTo(600_000)
    expect(shell.type(`Move-CsUser "Anna Keller" -Target ${dub} -Force`)).toContain('cannot be reached')
    expect(shell.world().administration.movedUsers.size).toBe(0)
  })

  it('moves nobody to a pool that is down, not even by force', () => {
    const shell = lost()
    shell.moveTo(600_000)
    expect(shell.type(`Move-CsUser "Ben Adams" -Target ${ldn} -Force`)).toContain('nobody can be moved to it')
    expect(shell.world().administration.movedUsers.size).toBe(0)
  })

  it('takes a list of users, one a line', () => {
    const shell = consoleOn(soundPair())
    shell.type('Set-Content C:\\Temp\\users.txt "sip:anna.keller@contoso.com","Ken Baker","Nobody"')
    const text = shell.type(`Move-CsUser -UserList C:\\Temp\\users.txt -Target ${dub} -Confirm:$false`)
    expect(text).toContain('identity "Nobody"')
    expect(shell.world().administration.movedUsers.size).toBe(2)
  })
})

describe('after a failover', () => {
  it('the home pool of a user stays, and his services are on the backup pool', () => {
    const shell = lost()
    shell.moveTo(600_000)
    shell.type(`Invoke-CsPoolFailOver -PoolFqdn ${ldn} -DisasterMode -Confirm:$false`)
    shell.moveTo(shell.at() + 600_000)
    const text = shell.type('Get-CsUser "Anna Keller" | Get-CsUserPoolInfo')
    expect(row(text, 'PrimaryPoolFqdn')).toBe(ldn)
    expect(row(text, 'UserServicesPoolFqdn')).toBe(dub)
    expect(shell.type('(Get-CsUser "Anna Keller").RegistrarPool.FriendlyName')).toBe(ldn)
  })
})

describe('synthetic transactions', () => {
  const resultOf = (text: string) => row(text, 'Result')
  const who = '-UserSipAddress sip:anna.keller@contoso.com -TargetFqdn dub-pool.contoso.com'
  const two = `-SenderSipAddress sip:anna.keller@contoso.com -TargetFqdn ${dub}`

  it('fail while nobody lets the user in', () => {
    const shell = lost()
    shell.moveTo(120_000)
    const text = shell.type(`Test-CsRegistration ${who}`)
    expect(resultOf(text)).toBe('Failure')
    expect(row(text, 'Error')).toContain('cannot sign in')
  })

  it('find registration and calls well, and presence and own conferences not, in resiliency mode', () => {
    const shell = lost()
    shell.moveTo(600_000)
    expect(resultOf(shell.type(`Test-CsRegistration ${who}`))).toBe('Success')
    expect(resultOf(shell.type(`Test-CsIM ${two}`))).toBe('Success')
    expect(resultOf(shell.type(`Test-CsP2PAV ${two}`))).toBe('Success')
    expect(resultOf(shell.type(`Test-CsGroupIM ${two}`))).toBe('Failure')
    expect(resultOf(shell.type(`Test-CsAVConference ${two}`))).toBe('Failure')
    expect(resultOf(shell.type(`Test-CsAddressBookService ${who}`))).toBe('Failure')
    const presence = shell.type(
      `Test-CsPresence -PublisherSipAddress sip:anna.keller@contoso.com -TargetFqdn ${dub}`,
    )
    expect(resultOf(presence)).toBe('Failure')
    expect(row(presence, 'Error')).toContain('in resiliency mode')
  })

  it('all succeed once the failover is complete', () => {
    const shell = lost()
    shell.moveTo(600_000)
    shell.type(`Invoke-CsPoolFailOver -PoolFqdn ${ldn} -DisasterMode -Confirm:$false`)
    shell.moveTo(shell.at() + 600_000)
    for (const line of [
      `Test-CsRegistration ${who}`,
      `Test-CsGroupIM ${two}`,
      `Test-CsAddressBookService ${who}`,
    ])
      expect(resultOf(shell.type(line))).toBe('Success')
  })
})

describe('Get-CsAdminRole', () => {
  it('answers who may fail a pool over, with the line that every page quotes', () => {
    const shell = consoleOn(soundPair())
    const text = shell.type(
      'Get-CsAdminRole | Where-Object {$_.Cmdlets -match "Invoke-CsPoolFailover"} | ForEach-Object Identity',
    )
    expect(text.split('\n')).toContain('CsAdministrator')
    expect(text).not.toContain('CsHelpDesk')
  })
})
