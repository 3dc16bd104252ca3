import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import type { LineResult, Running } from '../../../../src/core/shell/asks.ts'
import { cmdlets } from '../../../../src/core/shell/cmdlets.ts'
import { usualLimits } from '../../../../src/core/shell/evaluate/execution.ts'
import { drive } from '../../../../src/core/shell/host/drive.ts'
import { shownLines } from '../../../../src/core/shell/host/transcript.ts'
import { runLine } from '../../../../src/core/shell/run-line.ts'
import { consoleOn } from '../console.ts'
import { testCmdlets } from './cmdlets.ts'

const console = () => consoleOn(soundPair(3), {}, testCmdlets)
const reset = 'Reset-CsPoolRegistrarState -ResetType QuorumLossRecovery -Force -PoolFqdn'
const error = [
  'Get-CsPoolBackupRelationship : No ldn.',
  'At line:1 char:1',
  '+ Get-CsPoolBackupRelationship -PoolFqdn ldn',
  `+ ${'~'.repeat('Get-CsPoolBackupRelationship -PoolFqdn ldn'.length)}`,
  '    + CategoryInfo          : InvalidOperation: (ldn:String) [Get-CsPoolBackupRelationship], InvalidOperationException',
  '    + FullyQualifiedErrorId : Wrong,Test',
  '',
].join('\n')

/** What a line prints that may change the deployment so often, and how often it has. */
function begun(line: string, deeds: number) {
  const shell = console()
  const session = shell.session()
  let acts = 0
  const counted = function* counted(): Running<LineResult> {
    const running = runLine(session, line, cmdlets, { ...usualLimits, deeds })
    let next = running.next()
    while (!next.done) {
      if (next.value.ask === 'act') acts++
      next = running.next(yield next.value)
    }
    return next.value
  }
  const { shown } = drive(counted(), shell.estate(), () => null)
  return { text: shownLines(shown).join('\n'), acts }
}

describe('the streams of a cmdlet', () => {
  it('shows verbose text only where it is asked for', () => {
    expect(console().type(`${reset} ldn`)).toBe('WARNING: Users are signed out.\ndone ldn')
    expect(console().type(`${reset} ldn -Verbose`)).toMatch(/^VERBOSE: Resetting ldn\.\nWARNING: /)
  })

  it('shows verbose text where $VerbosePreference is Continue, but not with -Verbose:$false', () => {
    const shell = console()
    shell.type("$VerbosePreference = 'Continue'")
    expect(shell.type(`${reset} ldn`)).toMatch(/^VERBOSE/)
    expect(shell.type(`${reset} ldn -Verbose:$false`)).toMatch(/^WARNING/)
  })

  it('leaves warnings out with -WarningAction SilentlyContinue, and keeps them in a variable', () => {
    const shell = console()
    expect(shell.type(`${reset} ldn -WarningAction SilentlyContinue -WarningVariable w`)).toBe('done ldn')
    expect(shell.type('$w')).toBe('Users are signed out.')
  })

  it('ends with a warning under -WarningAction Stop', () => {
    const text = console().type(`${reset} ldn -WarningAction Stop`)
    expect(text).toContain('The running command stopped because the preference variable "WarningPreference"')
    expect(text).not.toContain('done')
  })

  it('prints an error with the place of its command and goes on', () => {
    const shell = console()
    expect(shell.type('Get-CsPoolBackupRelationship -PoolFqdn ldn')).toBe(`${error}\nafter the error`)
    expect(shell.result()?.succeeded).toBe(false)
    expect(shell.type('$?')).toBe('False')
    expect(shell.type('$Error.Count; $Error[0].Exception.Message')).toBe('1\nNo ldn.')
  })

  it('keeps an error and does not print it with -ErrorAction SilentlyContinue; Ignore does not keep it', () => {
    const shell = console()
    expect(shell.type('Get-CsPoolBackupRelationship -PoolFqdn ldn -ErrorAction SilentlyContinue')).toBe(
      'after the error',
    )
    expect(shell.session().errors).toHaveLength(1)
    shell.type('Get-CsPoolBackupRelationship -PoolFqdn ldn -ErrorAction Ignore')
    expect(shell.session().errors).toHaveLength(1)
  })

  it('ends the line at an error with -ErrorAction Stop', () => {
    const text = console().type("Get-CsPoolBackupRelationship -PoolFqdn ldn -ErrorAction Stop; 'more'")
    expect(text).toContain('Get-CsPoolBackupRelationship : No ldn.')
    expect(text).not.toMatch(/^(after the error|more)$/m)
  })

  it('asks with -ErrorAction Inquire, and ends where the answer is to halt', () => {
    const text = console().type('Get-CsPoolBackupRelationship -PoolFqdn ldn -ErrorAction Inquire', 'h')
    expect(text).toContain(
      'Confirm\nNo ldn.\n[Y] Yes  [A] Yes to All  [H] Halt Command  [S] Suspend  [?] Help',
    )
    expect(text).not.toContain('after the error')
  })

  it('collects errors in a variable, and adds to it where its name begins with +', () => {
    const shell = console()
    shell.type('Get-CsPoolBackupRelationship -PoolFqdn ldn -ErrorAction SilentlyContinue -ErrorVariable e')
    shell.type('Get-CsPoolBackupRelationship -PoolFqdn dub -ErrorAction SilentlyContinue -ErrorVariable +e')
    expect(shell.type('$e.Count; $e[1].Exception.Message')).toBe('2\nNo dub.')
    shell.type('Get-CsPoolBackupRelationship -PoolFqdn ldn -ErrorAction SilentlyContinue -ErrorVariable e')
    expect(shell.type('$e.Count')).toBe('1')
  })

  it('keeps the output in a variable besides passing it on', () => {
    const shell = console()
    expect(shell.type(`${reset} ldn -WarningAction Ignore -OutVariable o`)).toBe('done ldn')
    expect(shell.type('$o')).toBe('done ldn')
  })

  it('drops, keeps and merges streams that are redirected', () => {
    const shell = console()
    expect(shell.type('Get-CsPoolBackupRelationship -PoolFqdn ldn 2>$null')).toBe('after the error')
    shell.type('Get-CsPoolBackupRelationship -PoolFqdn ldn 2> errors.txt > out.txt')
    const text = (name: string) => {
      const content = [...shell.session().files.values()].find(({ path }) => path.endsWith(name))?.content
      return content?.is === 'text' ? content.text : null
    }
    expect(text('errors.txt')).toContain('Get-CsPoolBackupRelationship : No ldn.')
    expect(text('out.txt')).toBe('after the error\r\n')
    shell.type('$all = Get-CsPoolBackupRelationship -PoolFqdn ldn 2>&1')
    expect(shell.type('$all.Count; $all[0].FullyQualifiedErrorId')).toBe('2\nWrong,Test')
  })
})

describe('a cmdlet of the product that gives up', () => {
  it('gives up on one object and takes the next', () => {
    const text = console().type("'a', 'b' | Invoke-CsBackupServiceSync; 'more'")
    expect(text.match(/There is no pool "[ab]"/g)).toEqual(['There is no pool "a"', 'There is no pool "b"'])
    expect(text).toMatch(/^more$/m)
  })

  it('is silent where that is asked for, and keeps its error', () => {
    const shell = console()
    expect(shell.type('Get-CsPool nobody -ErrorAction SilentlyContinue -ErrorVariable e; $?; $e.Count')).toBe(
      'False\n1',
    )
    expect(shell.type('Get-CsPool nobody 2>$null')).toBe('')
    expect(shell.session().errors).toHaveLength(2)
  })

  it('comes to catch only with -ErrorAction Stop', () => {
    expect(console().type("try { Get-CsPool nobody -ErrorAction Stop } catch { 'caught' }")).toBe('caught')
    expect(console().type("try { Get-CsPool nobody } catch { 'caught' }")).toMatch(
      /^Get-CsPool : Cannot find/,
    )
  })
})

describe('a line that changes the deployment without end', () => {
  it('is ended after so many changes, and what was done stays done', () => {
    const started = begun(
      '1..5 | % { Stop-CsWindowsService -Name RTCSRV; Start-CsWindowsService -Name RTCSRV }',
      3,
    )
    expect(started.text).toContain('The line was ended after 3 changes of the deployment')
    expect(started.acts).toBe(3)
  })
})

describe('an error that ends a cmdlet', () => {
  it('ends its statement, and the next one goes on', () => {
    expect(console().type("Test-CsTopology; 'more'").split('\n')).toEqual([
      'before',
      'Test-CsTopology : It went wrong.',
      'At line:1 char:1',
      "+ Test-CsTopology; 'more'",
      '+ ~~~~~~~~~~~~~~~',
      '    + CategoryInfo          : InvalidOperation: (ldn:String) [Test-CsTopology], InvalidOperationException',
      '    + FullyQualifiedErrorId : Wrong,Test',
      '',
      'more',
    ])
  })

  it('is caught, with everything that is known of it', () => {
    const line =
      'try { Test-CsTopology -ErrorAction Stop } catch { $_.Exception.Message; $_.FullyQualifiedErrorId; $_.CategoryInfo.Category; "$_" }'
    expect(console().type(line)).toBe('before\nIt went wrong.\nWrong,Test\nInvalidOperation\nIt went wrong.')
  })

  it('ends the line where $ErrorActionPreference is Stop', () => {
    const shell = console()
    shell.type("$ErrorActionPreference = 'Stop'")
    expect(shell.type("Test-CsTopology; 'more'")).not.toMatch(/^more$/m)
  })

  it('runs finally whatever happens, and then goes on unwinding', () => {
    const text = console().type("try { throw 'bad' } finally { 'tidied' }; 'more'")
    expect(text).toMatch(/^tidied\nbad\nAt line:1 char:7\n/)
    expect(text).not.toMatch(/^more$/m)
  })

  it('is thrown again by a bare throw', () => {
    expect(console().type('try { try { throw \'inner\' } catch { throw } } catch { "outer saw $_" }')).toBe(
      'outer saw inner',
    )
  })
})
