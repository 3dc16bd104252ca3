import { describe, expect, it } from 'vitest'
import { pair } from '../../src/core/drills/catalogue/deployments.ts'
import { documentOf } from '../../src/core/examples/notation.ts'
import { writeDocument } from '../../src/core/format/write.ts'
import { writeAttempt } from '../../src/core/drills/attempt-file.ts'
import { drills } from '../../src/core/drills/catalogue/drills.ts'
import { certificateOf } from '../../src/core/drills/certificates/certificates.ts'
import { debriefOf } from '../../src/core/drills/debrief.ts'
import { grade } from '../../src/core/drills/grade.ts'
import { performed } from '../../src/core/drills/perform.ts'
import { runCommand } from '../support/run-command.ts'
import { arriving } from '../core/drills/attempts.ts'

const drill = drills.find(({ id }) => id === 'two-servers')!
const attempt = performed(drill, arriving(drill), drill.solution)
const start = 'Start-CsPool -PoolFqdn ldn-pool.contoso.com -Confirm:$false'
const files = {
  'lines.txt': `${start}\r\n# at 02:00:00\r\n`,
  'console.txt': `Windows PowerShell\nPS C:\\> Get-CsPool\nIdentity : ...\n# at 01:30:00\nPS C:\\> ${start}\n# at 02:00:00\n`,
  'attempt.json': writeAttempt(attempt),
  'other.json': writeAttempt({ ...attempt, drill: 'first-start' }),
  'broken.json': writeAttempt(attempt).replace('"until": ', '"until": -'),
  'nothing.txt': '',
  'bytes.bin': '\0\u0001\u0002',
  'foreign.json': '{ "format": "x" }',
  'pair.json': writeDocument(documentOf(pair({ managementStore: 'dub-pool' }))),
  'over.txt': 'Invoke-CsPoolFailOver -PoolFqdn ldn-pool.contoso.com -Confirm:$false\n# at 02:00:00\n',
}
const run = (args: string, stdin = '') => runCommand(args, { ...files, '-': stdin })

describe('drill list', () => {
  it('names every drill with its level and its par', async () => {
    const { code, out, reasons } = await run('drill list')
    expect({ code, reasons }).toEqual({ code: 0, reasons: '' })
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(drills.length)
    drills.forEach(({ id, number, title, level }, i) => {
      expect(lines[i]).toContain(`${number}  ${id} `)
      expect(lines[i]).toContain(`${title} (${level}`)
    })
    expect(lines[5]).toMatch(/^ 6 {2}two-servers +Two servers, and an order \(everyday, par 1 \(proved\)\)$/)
  })

  it('gives JSON', async () => {
    const { code, out } = await run('drill list --format json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(
      drills.map(({ id, number, title, symptom, level }) => {
        const { par = null, proof = null } = certificateOf(id) ?? {}
        return { id, number, title, symptom, level, par, proof }
      }),
    )
  })
})

describe('drill grade', () => {
  it('grades lines as somebody has typed them, with 0 for solved', async () => {
    const { code, out, reasons } = await run('drill grade two-servers lines.txt')
    expect({ code, reasons }).toEqual({ code: 0, reasons: '' })
    const lines = out.split('\n')
    expect(lines.slice(0, 2)).toEqual(['Drill 6: Two servers, and an order', 'Solved.'])
    expect(out).toContain('Outcome: 2 of 2 objectives\nEconomy: 1 command, par 1 (proved)\n')
    expect(out).toContain(`10:00:00  >  ${start}`)
    expect(out.endsWith('This is the record of a simulation.\n')).toBe(true)
  })

  it.each(['bytes.bin', 'foreign.json'])('takes %s for no transcript, with 2', async (file) => {
    const { code, out, reasons } = await run(`drill grade two-servers ${file}`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(reasons).toContain(file)
  })

  it('grades a rehearsal of a topology', async () => {
    const { code, out } = await run('drill grade rehearse-failover-2 over.txt --on pair.json')
    expect(out.split('\n').slice(0, 2)).toEqual(['Rehearsal: Fail over ldn-pool', 'Solved.'])
    expect(code).toBe(0)
  })

  it('says why a topology has no such rehearsal', async () => {
    const { code, reasons } = await run('drill grade rehearse-failover-9 over.txt --on pair.json')
    expect({ code, reasons: reasons.trim() }).toEqual({ code: 2, reasons: 'There is no such pool.' })
    const other = await run('drill grade two-servers over.txt --on pair.json')
    expect(other.code).toBe(2)
    expect(other.reasons).toContain('two-servers is no rehearsal')
  })

  it('grades with 1 what is not solved', async () => {
    const { code, out, reasons } = await run('drill grade two-servers nothing.txt')
    expect({ code, reasons }).toEqual({ code: 1, reasons: '' })
    expect(out).toContain('\nNot solved.\n')
    expect(out).toContain('  [ ] The pool is functional (it has no quorum)\n')
  })

  it('knows a drill by its number and in any letters, and reads standard input', async () => {
    const { out } = await run('drill grade two-servers lines.txt')
    for (const name of ['6', 'TWO-servers'])
      expect(await run(`drill grade ${name} -`, files['lines.txt'])).toMatchObject({ code: 0, out })
  })

  it('grades the transcript of a console', async () => {
    const { code, out } = await run('drill grade 6 console.txt')
    expect(code).toBe(0)
    expect(out).toContain('10:00:00  >  Get-CsPool\n')
    expect(out).toContain(`10:30:00  >  ${start}\n`)
    expect(out).not.toContain('Identity')
  })

  it('grades an attempt as the page does: the same as JSON', async () => {
    const { code, out } = await run('drill grade two-servers attempt.json --format json')
    const { grades, chronicle } = grade(drill, arriving(drill), attempt, certificateOf(drill.id))
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(debriefOf(chronicle, grades))
  })

  it.each([
    ['drill grade two-servers other.json', 'other.json is an attempt at first-start, not at two-servers.'],
    ['drill grade two-servers broken.json', 'broken.json: until: '],
    ['drill grade two-servers missing.txt', 'missing.txt cannot be read'],
    ['drill grade no-such lines.txt', 'There is no drill "no-such". The command drill list names them all.'],
    ['drill grade 99 lines.txt', 'There is no drill "99"'],
    ['drill grade', 'Name the drill and the file of the transcript'],
    ['drill grade two-servers', 'Name the drill and the file of the transcript'],
    ['drill grade two-servers lines.txt more.txt', '"more.txt" is one too many'],
    ['drill grade two-servers lines.txt --format xml', 'There is no --format xml.'],
    ['drill grade two-servers lines.txt --loud', 'There is no option --loud here.'],
    ['drill list two-servers', '"two-servers" is one too many'],
    ['drill list --format xml', 'There is no --format xml.'],
    ['drill', 'Say what to do: list or grade.'],
    ['drill play', 'There is nothing like drill play. Say list or grade.'],
  ])('refuses with 2: %s', async (args, reason) => {
    const { code, out, reasons } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(reasons).toContain(reason)
  })
})
