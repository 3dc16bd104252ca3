import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { consoleOn } from '../console.ts'
import { testCmdlets } from './cmdlets.ts'

const console = () => consoleOn(soundPair(3), {}, testCmdlets)
const reset = 'Reset-CsPoolRegistrarState -ResetType QuorumLossRecovery -PoolFqdn'
const choices = '[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [S] Suspend  [?] Help (default is "Y"): '
const question = (pool: string) =>
  [
    '',
    'Confirm',
    'Are you sure you want to perform this action?',
    `Performing the operation "Reset-CsPoolRegistrarState" on target "${pool}".`,
    choices,
  ].join('\n')

describe('ShouldProcess', () => {
  it('says what would be done under -WhatIf, and does nothing', () => {
    expect(console().type(`${reset} ldn -WhatIf`)).toBe(
      'What if: Performing the operation "Reset-CsPoolRegistrarState" on target "ldn".',
    )
  })

  it('asks where the impact is high, and an empty answer is yes', () => {
    expect(console().type(`${reset} ldn`, '')).toBe(
      `${question('ldn')}\nWARNING: Users are signed out.\ndone ldn`,
    )
  })

  it.each(['n', 'N', 'no', 'l'])('does nothing after the answer %s', (answer) => {
    expect(console().type(`${reset} ldn`, answer)).toBe(`${question('ldn')}${answer}`)
  })

  it('asks again after an answer that is none, without the question above it', () => {
    expect(console().type(`${reset} ldn`, 'perhaps', 'y')).toContain(
      `${question('ldn')}perhaps\n${choices}y\nWARNING`,
    )
  })

  it('explains the answers after ?, and says that suspending is not emulated', () => {
    const text = console().type(`${reset} ldn`, '?', 's', 'n')
    expect(text).toContain(`${choices}?\nY - `)
    expect(text).toContain(
      '# Suspending a command for a nested prompt is not emulated. Choose another answer.',
    )
  })

  it.each(['-Confirm:$false', '-Force'])('does not ask with %s', (word) => {
    expect(console().type(`${reset} ldn ${word}`)).toBe('WARNING: Users are signed out.\ndone ldn')
  })

  it('asks with -Confirm although -Force is given', () => {
    expect(console().type(`${reset} ldn -Force -Confirm`, 'n')).toBe(`${question('ldn')}n`)
  })

  it('does not ask where $ConfirmPreference is None', () => {
    const shell = console()
    shell.type("$ConfirmPreference = 'None'")
    expect(shell.type(`${reset} ldn`)).toBe('WARNING: Users are signed out.\ndone ldn')
  })

  it('does nothing where $WhatIfPreference is set', () => {
    const shell = console()
    shell.type('$WhatIfPreference = $true')
    expect(shell.type(`${reset} ldn`)).toMatch(/^What if: /)
  })

  it('ends the line where the question is answered with Ctrl+C', () => {
    const shell = console()
    expect(shell.type(`${reset} ldn; 'more'`)).toBe(`${question('ldn')}^C`)
    expect(shell.result()).toMatchObject({ ended: 'interrupted', succeeded: false })
  })
})
