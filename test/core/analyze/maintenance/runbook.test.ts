import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planMaintenance, type MaintenanceRequest } from '../../../../src/core/analyze/maintenance/plan.ts'
import { runbook } from '../../../../src/core/analyze/maintenance/runbook.ts'
import { planWords } from '../../../../src/core/analyze/maintenance/words.ts'
import {
  paired,
  pool,
  site,
  soundPair,
  standard,
  topology,
  type PoolFacts,
} from '../../../../src/core/examples/notation.ts'
import type { ServerId } from '../../../../src/core/model/id.ts'
import { poolsOf, type Topology } from '../../../../src/core/model/topology.ts'
import { noOutage } from '../../../../src/core/outage/part.ts'
import { documentedReading } from '../../../../src/core/quorum/reading.ts'
import { hostileName, readScript, skeleton, valueOf } from './powershell.ts'

const planFor = (given: Topology, asked: Partial<MaintenanceRequest> = {}) =>
  planMaintenance(given, {
    servers: poolsOf(given).flatMap(({ servers }) => servers.map(({ id }): ServerId => id)),
    outage: noOutage,
    reading: documentedReading,
    purpose: 'patch',
    ...asked,
  })
const scriptOf = (given: Topology, asked: Partial<MaintenanceRequest> = {}, name = 'Contoso') =>
  runbook(given, planFor(given, asked), name)
const london = (facts: PoolFacts = {}) => topology(site(1, 'London', pool(2, 'ldn-pool', facts)))

/** The lines that do something, without the preamble. */
const commands = (script: string): string[] =>
  script
    .split('\r\n')
    .filter((line) => /^[A-Z]/.test(line))
    .filter((line) => !line.startsWith('Confirm-Step') && !line.startsWith('Write-Host'))

describe('the runbook', () => {
  it('says first where it comes from and that nothing was executed', () => {
    const [first, second] = scriptOf(london()).split('\r\n')
    expect(first).toBe('# Patching Front End Servers: a runbook generated from the document "Contoso".')
    expect(second).toContain('Nothing has been executed')
  })

  it('fails servers over and back in later versions, each time with -WhatIf first', () => {
    expect(commands(scriptOf(london(), { servers: ['server:201'] }))).toEqual([
      "Get-CsPoolFabricState -PoolFqdn 'ldn-pool.contoso.com'",
      'Get-CsPoolUpgradeReadinessState',
      "Invoke-CsComputerFailOver -ComputerName 'ldn-pool-fe01.contoso.com' -WhatIf",
      "Invoke-CsComputerFailOver -ComputerName 'ldn-pool-fe01.contoso.com'",
      "Invoke-CsComputerFailBack -ComputerName 'ldn-pool-fe01.contoso.com' -WhatIf",
      "Invoke-CsComputerFailBack -ComputerName 'ldn-pool-fe01.contoso.com'",
      "Get-CsWindowsService -ComputerName 'ldn-pool-fe01.contoso.com' -ExcludeActivityLevel | Where-Object { $_.Status -ne 'Running' }",
      'Get-CsPoolUpgradeReadinessState',
    ])
  })

  it('stops and starts services in Lync Server 2013, and after a change of the configuration', () => {
    for (const script of [
      scriptOf(london({ version: '2013' })),
      scriptOf(london({ version: '2019' }), { purpose: 'configuration' }),
    ]) {
      expect(script).not.toContain('Invoke-CsComputerFailOver -')
      expect(script).toContain(
        "Stop-CsWindowsService -ComputerName 'ldn-pool-fe01.contoso.com' -Graceful -WhatIf\r\n",
      )
      expect(script).toContain("Start-CsWindowsService -ComputerName 'ldn-pool-fe01.contoso.com'\r\n")
    }
  })

  it.each([
    ['2013', 'Get-CsPoolUpgradeReadinessState', 'Get-CsUpgradeDomainInfo'],
    ['2015', 'Get-CsPoolUpgradeReadinessState', 'Get-CsUpgradeDomainInfo'],
    ['2019', 'Get-CsUpgradeDomainInfo', 'Get-CsPoolUpgradeReadinessState'],
  ] as const)('asks for readiness in %s with %s', (version, asked, not) => {
    const script = scriptOf(london({ version }))
    expect(commands(script)).toContain(asked)
    expect(script).not.toContain(not)
  })

  it('waits for a person between the trial and the command, and between the steps', () => {
    const lines = scriptOf(london()).split('\r\n')
    const tried = lines.flatMap((line, i) => (line.endsWith(' -WhatIf') ? [i] : []))
    expect(tried).toHaveLength(6)
    for (const i of tried) {
      expect(lines[i + 1]).toMatch(/^Confirm-Step /)
      expect(`${lines[i + 2]} -WhatIf`).toBe(lines[i])
    }
  })

  it('never changes anything without trying it, and never uses -Force', () => {
    const changing = /^(?:Stop|Start|Invoke|Reset)-/
    for (const version of ['2013', '2015', '2019'] as const)
      for (const purpose of ['patch', 'configuration'] as const) {
        const lines = commands(scriptOf(london({ version, servers: 9 }), { purpose }))
        const inEarnest = lines.filter((line) => changing.test(line) && !line.endsWith(' -WhatIf'))
        expect(inEarnest.length).toBeGreaterThan(0)
        for (const line of inEarnest) expect(lines).toContain(`${line} -WhatIf`)
        expect(lines.join('\n')).not.toContain('-Force')
      }
  })

  it('looks at the backup services of a pair first', () => {
    expect(commands(scriptOf(soundPair(3), { servers: ['server:201'] })).slice(0, 2)).toEqual([
      "Get-CsBackupServiceStatus -PoolFqdn 'ldn-pool.contoso.com'",
      "Get-CsBackupServiceStatus -PoolFqdn 'dub-pool.contoso.com'",
    ])
  })

  it('has no commands where there is no safe order, but says why and what would help', () => {
    const script = scriptOf(london({ servers: 2 }), { outage: new Set(['sql:290/primary']) })
    expect(commands(script)).toEqual([])
    expect(script).toContain('# No safe order: ldn-pool.contoso.com would stop')
    expect(script).toContain('# What would help: Bring back the database on ')
    expect(commands(scriptOf(topology(site(1, 'London', standard(2, 'se01')))))).toEqual([])
  })

  it('resets a pool that was down as a whole during a change, with -WhatIf first', () => {
    const outage = new Set(['server:201', 'server:202', 'server:203'] as const)
    expect(commands(scriptOf(london(), { outage, purpose: 'configuration' }))).toEqual([
      "Reset-CsPoolRegistrarState -PoolFqdn 'ldn-pool.contoso.com' -ResetType ServiceReset -WhatIf",
      "Reset-CsPoolRegistrarState -PoolFqdn 'ldn-pool.contoso.com' -ResetType ServiceReset",
    ])
    expect(commands(scriptOf(london(), { outage }))).toEqual([])
  })

  it('has no commands for a server without a name', () => {
    expect(commands(scriptOf(london({ servers: [{ fqdn: '' }, {}, {}] })))).toEqual([])
  })

  it('has no commands for nothing', () => {
    expect(commands(scriptOf(london(), { servers: [] }))).toEqual([])
  })
})

/** The pair with all of its names replaced. */
function renamed(names: readonly string[]): Topology {
  let next = 0
  const name = (): string => names[next++ % names.length] ?? ''
  const of = (n: number) =>
    pool(n, 'x', {
      servers: Array.from({ length: 4 }, () => ({ fqdn: name(), upgradeDomain: name() })),
      version: '2013',
    })
  const [a, b] = [of(2), of(4)]
  return topology(
    site(1, name(), { ...a, pool: { ...a.pool, fqdn: name() } }),
    site(3, name(), { ...b, pool: { ...b.pool, fqdn: name() } }),
    paired(5, 2, 4),
  )
}

describe('a name in the runbook', () => {
  const names = fc.array(hostileName, { minLength: 20, maxLength: 20 })
  const plainNames = Array.from({ length: 20 }, (_, i) => `name${i}`)

  it('never leaves its string or comment: the script does the same whatever the names are', () => {
    fc.assert(
      fc.property(
        names,
        hostileName,
        fc.constantFrom('patch' as const, 'configuration' as const),
        fc.subarray(['server:201', 'server:202', 'sql:290/primary', 'site:3'] as const),
        (hostile, documentName, purpose, down) => {
          const asked = { purpose, outage: new Set(down), pace: 'server' } as const
          const script = scriptOf(renamed(hostile), asked, documentName)
          expect(script).toMatch(/^[ -~\r\n]*$/)
          // Equal upgrade domains are one, so that the number of steps may differ: only the kinds of lines are compared.
          const kinds = (text: string): Set<string> => new Set(skeleton(text).split('\r\n'))
          const known = kinds(scriptOf(renamed(plainNames), { purpose, pace: 'server' }))
          const alsoKnown = kinds(scriptOf(renamed(plainNames), { ...asked, outage: new Set(allOfLondon) }))
          for (const line of kinds(script))
            expect(known.has(line) || alsoKnown.has(line) ? '' : line).toBe('')
        },
      ),
      { numRuns: 300 },
    )
  })

  it('reaches the cmdlet exactly as it is', () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const script = scriptOf(london({ servers: [{ fqdn: name }, {}, {}] }), { servers: ['server:201'] })
        const values = [
          ...script.matchAll(/^Invoke-CsComputerFailOver -ComputerName (.*?)(?: -WhatIf)?\r$/gm),
        ]
        expect(values.map(([, expression = '']) => valueOf(expression))).toEqual([name, name])
      }),
    )
  })

  const allOfLondon = ['server:201', 'server:202', 'server:203', 'server:204'] as const
})

describe('the reader of scripts in these tests', () => {
  it.each([
    ["a 'b' # c", ['a ', "'b'", ' ', '# c']],
    ["'it''s' x", ["'it''s'", ' x']],
    ["'a’b", ["'a’", 'b']], // a typographic quote ends the string
    ['"a`"b" c', ['"a`"b"', ' c']],
    ['# a\nb', ['# a', '\nb']],
    ['<# a\n#> b', ['<# a\n#>', ' b']],
  ])('reads %j as PowerShell does', (script, tokens) => {
    expect(readScript(script).map(({ text }) => text)).toEqual(tokens)
  })
})

describe('the list to print', () => {
  it('has a part for the pool and one for each step, with what to tick off', () => {
    const given = london({ version: '2019' })
    const parts = planWords(given, planFor(given))
    expect(parts.map(({ heading }) => heading)).toEqual([
      'ldn-pool.contoso.com',
      'Step 1 of 3: ldn-pool-fe01, upgrade domain 1 (assumed)',
      'Step 2 of 3: ldn-pool-fe02, upgrade domain 2 (assumed)',
      'Step 3 of 3: ldn-pool-fe03, upgrade domain 3 (assumed)',
    ])
    expect(parts[1]?.tasks).toEqual([
      'Every server of the steps before runs again, and no replica is missing (Get-CsPoolFabricState).',
      'On a server that stays up Get-CsUpgradeDomainInfo says Ready.',
      'Fail over with Invoke-CsComputerFailOver: ldn-pool-fe01.',
      'Patch ldn-pool-fe01.',
      'Fail back with Invoke-CsComputerFailBack: ldn-pool-fe01.',
      'All services run on ldn-pool-fe01, and new connections are taken.',
      'Get-CsUpgradeDomainInfo has said Ready for 20 minutes.',
    ])
  })

  it('has what would help as tasks where there is no order', () => {
    const given = soundPair(2)
    const [part] = planWords(
      given,
      planFor(given, { servers: ['server:201'], outage: new Set(['sql:290/primary']) }),
    )
    expect(part?.tasks).toHaveLength(2)
    expect(part?.paragraphs).toContain('Any one of these makes it possible:')
    expect(part?.paragraphs[0]).toContain('No safe order')
  })

  it('says of each piece of advice whether it is documented, and where', () => {
    const given = london({ servers: 2 })
    const [part] = planWords(given, planFor(given))
    expect(part?.paragraphs.join('\n')).toContain(
      '(documented; Front End Pool high availability and management: Front End pool with two Front End servers)',
    )
  })
})
