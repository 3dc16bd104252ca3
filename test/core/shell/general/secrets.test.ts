import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { consoleOn } from '../console.ts'

/** Everything that is left of a session, as text. */
const leftOf = (shell: ReturnType<typeof consoleOn>): string =>
  JSON.stringify([
    ...shell.session().variables,
    ...shell.session().files,
    shell.session().history,
    shell.shown(),
  ])

describe('a password', () => {
  it('is nowhere after Get-Credential and Read-Host -AsSecureString', () => {
    const shell = consoleOn(soundPair(3))
    shell.type('Start-Transcript C:\\Logs\\all.txt')
    shell.type('$cred = Get-Credential contoso\\anna', 'Passw0rd-very-secret')
    expect(leftOf(shell)).toContain('anna')
    shell.type('$s = Read-Host "Password" -AsSecureString', 'Passw0rd-very-secret')
    expect(leftOf(shell)).not.toContain('Passw0rd-very-secret')
  })
})

describe('a transcript', () => {
  it('holds what was typed and shown between its start and its end', () => {
    const shell = consoleOn(soundPair(3))
    shell.type('Start-Transcript C:\\Logs\\all.txt')
    shell.type('hostname')
    shell.type('Stop-Transcript')
    shell.type('whoami')
    const text = shell.type('Get-Content C:\\Logs\\all.txt')
    expect(text).toContain('PS C:\\Users\\Administrator.CONTOSO> hostname\nldn-pool-fe01')
    expect(text).toContain('Windows PowerShell transcript end')
    expect(text).not.toContain('whoami')
  })
})
