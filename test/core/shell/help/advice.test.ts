import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { consoleOn } from '../console.ts'

const shell = consoleOn(soundPair(3))
const lastLine = (line: string): string => shell.type(line).split('\n').at(-1) ?? ''

describe('what documents misprint keeps the error of the console, and the coach says what is meant', () => {
  it.each([
    ['Get-CsComputer -PoolFqdn ldn-pool.contoso.com', '-Pool'],
    [
      'Invoke-CsManagementServerFailover -BackupSqlServerFqdn x -MirrorSQLServerFqdn y',
      '-BackupMirrorSqlServerFqdn',
    ],
    ['Set-CsSite -Identity London -XmppExternalFederationRoute x', '-XmppFederationRoute'],
    ['Import-CsRgsConfiguration -ReplaceExistingSettings', '-ReplaceExistingRgsSettings'],
    ['Get-CsBackupServiceStatus -PoolFqdn x -BackupModule CMS', '-Category'],
  ])('%s', (line, meant) => {
    expect(shell.type(line)).toMatch(/^[\w-]+ : A parameter cannot be found that matches parameter name /)
    expect(lastLine(line)).toMatch(/^# Some documents write -\w+ here: the parameter is /)
    expect(lastLine(line)).toContain(`${meant}.`)
  })

  it('knows a blank too many, before a name and in it', () => {
    expect(
      lastLine('Invoke-CsManagementServerFailover -BackupSqlServerFqdn x - BackupSqlInstanceName rtc'),
    ).toBe('# A blank stands between a dash and the name of its parameter.')
    expect(lastLine('Stop -CsWindowsServices')).toBe(
      '# A blank stands in the name of the cmdlet: did you mean Stop-CsWindowsService?',
    )
  })

  it('knows the name that a book misprints', () => {
    expect(lastLine('Get-CSBackupRelationship')).toBe('# Did you mean Get-CsPoolBackupRelationship?')
  })
})

describe('what is mistyped', () => {
  it('is suggested as a parameter of the cmdlet', () => {
    expect(lastLine('Get-CsUser -Identiy x')).toBe('# Did you mean -Identity?')
    expect(lastLine('Get-CsUser -Nothing x')).toBe('')
  })

  it('is not guessed from one or two letters, nor from a name that leads nowhere', () => {
    expect(shell.type('a')).not.toContain('Did you mean')
    expect(shell.type('iexx')).not.toContain('Did you mean')
  })
})

describe('what is not part of the emulation', () => {
  it.each([
    'Get-Process',
    'ps',
    'kill 4',
    'iex "Get-CsPool"',
    'curl http://x',
    'Install-Module x',
    'Start-Process calc',
  ])('%s is recognised and does nothing', (line) => {
    const before = shell.session().errors.length
    expect(shell.type(line)).toMatch(/^# \S+ belongs to Windows: it is recognised but not simulated\./)
    expect(shell.session().errors).toHaveLength(before)
  })

  it('is refused before what stands in its arguments is worked out', () => {
    expect(shell.type('notepad $(Stop-CsWindowsService -Name RTCSRV)')).toMatch(/^# notepad is a program/)
    expect(shell.type('nonsense $(Stop-CsWindowsService -Name RTCSRV)')).toMatch(/^nonsense : The term/)
    expect(shell.type('(Get-CsWindowsService RTCSRV).Status')).toBe('Running')
  })
})

describe('-?', () => {
  it('shows the help of any cmdlet, also behind a pipe and under an alias', () => {
    expect(shell.type('Get-CsPool -?')).toBe(shell.type('Get-Help Get-CsPool'))
    expect(shell.type('ft -?')).toBe(shell.type('Get-Help Format-Table'))
  })
})

describe('an error of an alias', () => {
  it('names the cmdlet where binding fails, and what was typed where the cmdlet itself does', () => {
    expect(shell.type('ls -la')).toMatch(/^Get-ChildItem : A parameter cannot be found/)
    expect(shell.type('gc C:\\nothing.txt')).toMatch(/^gc : Cannot find path/)
  })

  it('is shown with its whole line again by $Error', () => {
    shell.type("'first'; ls -la")
    expect(shell.type('$Error[0]')).toContain("+ 'first'; ls -la\n+             ~~~\n")
  })
})
