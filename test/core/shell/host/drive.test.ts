import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import type { Cmdlet } from '../../../../src/core/shell/cmdlet.ts'
import { acted, estateOf } from '../../../../src/core/shell/host/estate.ts'
import { drive } from '../../../../src/core/shell/host/drive.ts'
import { writtenLines } from '../../../../src/core/shell/host/transcript.ts'
import { newSession } from '../../../../src/core/shell/new-session.ts'
import { runLine } from '../../../../src/core/shell/run-line.ts'
import { consoleOn } from '../console.ts'

describe('a console without a screen', () => {
  it('does not keep what was typed where that is hidden', () => {
    const secret: Cmdlet = {
      name: 'Read-Host',
      *process(shell) {
        yield* shell.emit((yield* shell.ask('Password: ', [], true))?.length ?? null)
      },
    }
    const shell = consoleOn(soundPair(3), {}, [secret])
    expect(shell.type('Read-Host', 'hunter2')).toBe('Password: *******\n7')
  })

  it('leaves a computer that has failed for a workstation, and says so', () => {
    const topology = soundPair(3)
    const estate = acted(estateOf(topology), [
      { of: 'fault', event: { is: 'part-failed', part: makeId('server', 201) } },
    ])
    const { result, shown } = drive(runLine(newSession(topology), '1', []), estate)
    expect(result.session.computer).toBeNull()
    expect(shown.flatMap((one) => (one.is === 'written' ? writtenLines(one.written) : []))).toEqual([
      '# ldn-pool-fe01.contoso.com is down. The shell goes on at a workstation with the administrative tools.',
      '1',
    ])
  })

  it('shows progress and a cleared screen as nothing in a transcript', () => {
    expect(writtenLines({ stream: 'progress', activity: 'a', status: 's', percent: 5, done: false })).toEqual(
      [],
    )
    expect(writtenLines({ stream: 'clear' })).toEqual([])
  })
})

describe('a new session', () => {
  it('is on the first server of the pool with the Central Management store', () => {
    expect(newSession(soundPair(3)).computer).toBe('ldn-pool-fe01.contoso.com')
    expect(newSession({ ...soundPair(3), managementStore: makeId('pool', 4) }).computer).toBe(
      'dub-pool-fe01.contoso.com',
    )
  })

  it('is at a workstation where there is no server, or where that is asked for', () => {
    expect(newSession({ ...soundPair(3), sites: [] }).computer).toBeNull()
    expect(newSession(soundPair(3), { computer: null }).computer).toBeNull()
  })
})
