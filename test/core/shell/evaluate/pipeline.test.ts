import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { minute, second } from '../../../../src/core/simulate/clock.ts'
import { usualLimits } from '../../../../src/core/shell/evaluate/execution.ts'
import { runLine } from '../../../../src/core/shell/run-line.ts'
import { drive } from '../../../../src/core/shell/host/drive.ts'
import { shownLines } from '../../../../src/core/shell/host/transcript.ts'
import { consoleOn } from '../console.ts'
import { testCmdlets } from './cmdlets.ts'

const console = () => consoleOn(soundPair(3), {}, testCmdlets)
const typed = (line: string, ...answers: string[]) => console().type(line, ...answers)

describe('a pipeline', () => {
  it('begins every stage, takes each object through all of them, and ends them in order', () => {
    expect(typed('1,2 | Out-Default | Out-Default').split('\n')).toEqual([
      'begin',
      'begin',
      'process 1',
      'process 1',
      '1',
      'process 2',
      'process 2',
      '2',
      'end',
      'end',
    ])
  })

  it('runs a command behind nothing once, and one behind an empty array not at all', () => {
    expect(typed('Out-Default')).toBe('begin\nprocess \nend')
    expect(typed('@() | Out-Default')).toBe('begin\nend')
  })

  it('stops what comes before where a stage wants nothing more, and ends what comes after', () => {
    expect(typed('1..1000 | Out-Default | Get-Unique | Measure-Object').split('\n')).toEqual([
      'begin',
      'process 1',
      'process 2',
      '2',
    ])
  })

  it('keeps what a stage has collected apart for each place in a pipeline', () => {
    expect(typed('1,2,3 | Measure-Object; 1,2 | Measure-Object')).toBe('3\n2')
  })

  it('ends a line that sends too many objects through its commands, in words', () => {
    const shell = console()
    const run = (objects: number) =>
      drive(
        runLine(shell.session(), '1..20 | Measure-Object', testCmdlets, { ...usualLimits, objects }),
        shell.estate(),
      )
    expect(shownLines(run(10).shown).join('\n')).toContain('ended after 10 objects in its pipelines')
    expect(run(21).result.succeeded).toBe(true)
  })

  it('takes no step of a line for an object that only passes by', () => {
    const shell = console()
    const line = '1..1000 | Get-Unique | Measure-Object'
    const { result } = drive(
      runLine(shell.session(), line, testCmdlets, { ...usualLimits, steps: 20 }),
      shell.estate(),
    )
    expect(result.succeeded).toBe(true)
  })

  it('sets $_ for a script block, and restores it behind it', () => {
    expect(typed('1,2 | ForEach-Object { $o = $_; 10,20 | ForEach-Object { $o * $_ }; "after $_" }')).toBe(
      '10\n20\nafter 1\n20\n40\nafter 2',
    )
  })

  it('gives a function what comes through the pipe, its arguments and parameters', () => {
    expect(typed('function f($a, $b = 7) { "$a $b $($args.Count) $($input.Count)" }; 1,2,3 | f -a 5')).toBe(
      '5 7 0 3',
    )
    expect(typed('function g { $args }; g 1 two')).toBe('1\ntwo')
  })

  it('refuses a parameter that a function does not have, in the words of the engine', () => {
    expect(typed('function f($a) { $a }; f -zz 1')).toContain(
      "f : A parameter cannot be found that matches parameter name 'zz'.",
    )
  })

  it('splats a hashtable and an array', () => {
    const splat =
      '$p = @{ PoolFqdn = "ldn"; Force = $true; ResetType = "QuorumLossRecovery"; WarningAction = "Ignore" }'
    expect(typed(`${splat}; Reset-CsPoolRegistrarState @p`)).toBe('done ldn')
    expect(typed('function f($a, $b) { "$a-$b" }; $l = 1,2; f @l')).toBe('1-2')
  })

  it('keeps the variables of a function to itself, and those of a dotted block not', () => {
    expect(typed('$x = 1; function f { $x = 2; $global:y = 3 }; f; "$x $y"; . { $x = 4 }; $x')).toBe('1 3\n4')
  })

  it('tells which cmdlets were called with what, and whether they changed anything', () => {
    const shell = console()
    shell.type('Start-CsPool -PoolFqdn dub-pool.contoso.com; Test-CsTopology')
    const pool = { PoolFqdn: 'dub-pool.contoso.com' }
    expect(shell.result()?.calls).toMatchObject([
      {
        cmdlet: 'Start-CsPool',
        parameters: pool,
        began: 0,
        ended: shell.at(),
        succeeded: true,
        changed: true,
      },
      { cmdlet: 'Test-CsTopology', succeeded: false, changed: false },
    ])
  })
})

describe('a command that waits', () => {
  it('lets simulated time pass until what it waits for holds', () => {
    const shell = console()
    expect(shell.type('Start-CsPool -PoolFqdn dub-pool.contoso.com')).toBe('True\ndub-pool.contoso.com')
    expect(shell.at()).toBeGreaterThan(minute)
  })

  it('leaves things in order when Ctrl+C is pressed while it waits, and ends the line', () => {
    const shell = console()
    const line = runLine(shell.session(), "Start-CsPool -PoolFqdn dub-pool.contoso.com; 'more'", testCmdlets)
    const { estate, result, shown } = drive(line, shell.estate(), () => null, 2 * second)
    expect(estate.at).toBe(2 * second)
    expect(shownLines(shown)).toEqual(['left half done'])
    expect(result).toMatchObject({ ended: 'interrupted', succeeded: false, calls: [{ changed: true }] })
  })
})

describe('what is missing', () => {
  it('is asked for, one parameter after the other', () => {
    expect(typed('Get-CsPoolBackupRelationship', 'ldn')).toMatch(
      /^\ncmdlet Get-CsPoolBackupRelationship at command pipeline position 1\nSupply values for the following parameters:\nPoolFqdn: ldn\nGet-CsPoolBackupRelationship : No ldn\./,
    )
  })

  it('says at which place among the commands of the pipeline', () => {
    expect(typed("'x' | Out-Default | Invoke-CsPoolFailOver -WhatIf", 'ldn')).toContain(
      'cmdlet Invoke-CsPoolFailOver at command pipeline position 2',
    )
  })
})
