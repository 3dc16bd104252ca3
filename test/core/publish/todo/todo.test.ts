import { describe, expect, it } from 'vitest'
import type { Pool } from '../../../../src/core/model/pool.ts'
import type { Topology } from '../../../../src/core/model/topology.ts'
import { quoted } from '../../../../src/core/publish/todo/todo-item.ts'
import { todoFor } from '../../../../src/core/publish/todo/todo.ts'
import type { SqlStore } from '../../../../src/core/model/store.ts'
import {
  alwaysOn,
  mirrored,
  paired,
  pool,
  site,
  sql,
  standard,
  topology,
} from '../../../../src/core/examples/notation.ts'

type Facts = Parameters<typeof pool>[2]

const two = (a: Facts = {}, b: Facts = {}, ...rest: ReturnType<typeof paired>[]): Topology =>
  topology(site(1, 'London', pool(2, 'ldn', a)), site(3, 'Dublin', pool(4, 'dub', b)), ...rest)

/** What pairing two pools with these facts leaves to do. */
const afterPairing = (a: Facts, b: Facts) => todoFor(two(a, b), two(a, b, paired(5, 2, 4)))

const commands = (todo: ReturnType<typeof todoFor>) =>
  todo.flatMap(({ steps }) => steps.flatMap(({ command }) => (command === null ? [] : [command])))

const words = (todo: ReturnType<typeof todoFor>) =>
  todo.flatMap(({ title, condition, why, steps }) => [
    title,
    condition ?? '',
    why,
    ...steps.map(({ text }) => text),
  ])

describe('what pairing two pools leaves to do', () => {
  const both = afterPairing({ deployed: true }, { deployed: true })

  it('is, for deployed pools, the bootstrapper, the Backup Service, both synchronisations and both checks, in this order', () => {
    expect(both.map(({ title }) => title)).toEqual([
      'Complete the pairing of ldn.contoso.com and dub.contoso.com',
    ])
    expect(commands(both)).toEqual([
      '& "$env:SystemDrive\\Program Files\\Skype for Business Server 2015\\Deployment\\Bootstrapper.exe"',
      '& "$env:SystemDrive\\Program Files\\Skype for Business Server 2015\\Deployment\\Bootstrapper.exe"',
      'Start-CsWindowsService -Name LYNCBACKUP',
      "Invoke-CsBackupServiceSync -PoolFqdn 'ldn.contoso.com'",
      "Invoke-CsBackupServiceSync -PoolFqdn 'dub.contoso.com'",
      "Get-CsBackupServiceStatus -PoolFqdn 'ldn.contoso.com'",
      "Get-CsBackupServiceStatus -PoolFqdn 'dub.contoso.com'",
    ])
    expect(both[0]!.condition).toBeNull()
    expect(both[0]!.targets).toEqual(['pool:2', 'pool:4'])
  })

  it('names every Front End Server of both pools for the bootstrapper', () => {
    const steps = both[0]!.steps.filter(({ command }) => command?.includes('Bootstrapper.exe'))
    expect(steps.map(({ text }) => text.match(/(ldn|dub)-fe\d\d/g))).toEqual([
      ['ldn-fe01', 'ldn-fe02', 'ldn-fe03'],
      ['dub-fe01', 'dub-fe02', 'dub-fe03'],
    ])
  })

  it('asks for three Front End Servers of each pool at the same time', () => {
    expect(words(both).filter((text) => text.includes('run at the same time once'))).toEqual([
      'Make sure that 3 Front End Servers of ldn.contoso.com run at the same time once, so that it synchronises with the backup pool.',
      'Make sure that 3 Front End Servers of dub.contoso.com run at the same time once, so that it synchronises with the backup pool.',
    ])
  })

  it('says that two servers cannot be three', () => {
    const todo = afterPairing({ deployed: true, servers: 2 }, { deployed: true })
    expect(words(todo)).toContain(
      'ldn.contoso.com has 2 Front End Servers; 3 must run at the same time once to synchronise with the backup pool. Add servers to it.',
    )
  })

  it.each([
    ['2013', 'Microsoft Lync Server 2013'],
    ['2015', 'Skype for Business Server 2015'],
    ['2019', 'Skype for Business Server 2019'],
  ] as const)('of %s has the bootstrapper in %s', (version, folder) => {
    const todo = afterPairing({ deployed: true, version }, { deployed: true, version })
    expect(commands(todo)[0]).toBe(
      `& "$env:SystemDrive\\Program Files\\${folder}\\Deployment\\Bootstrapper.exe"`,
    )
  })

  it('has no made-up path for another version', () => {
    const todo = afterPairing({ deployed: true, version: 'other' }, { deployed: true, version: 'other' })
    expect(commands(todo)[0]).toBe('Start-CsWindowsService -Name LYNCBACKUP')
  })

  it('is nothing more than deploying them for pools that were not deployed', () => {
    expect(afterPairing({ deployed: false }, { deployed: false })).toEqual([])
    const fresh = todoFor(null, two({ deployed: false }, { deployed: false }, paired(5, 2, 4)))
    expect(fresh.map(({ title }) => title)).toEqual(['Deploy ldn.contoso.com', 'Deploy dub.contoso.com'])
    expect(commands(fresh)).toEqual([])
  })

  it('has a condition where nobody said whether the pools are deployed', () => {
    const todo = afterPairing({ deployed: null }, { deployed: false })
    expect(todo[0]!.condition).toBe('Only if the pools were already deployed before they were paired.')
    expect(afterPairing({ deployed: null }, { deployed: true })[0]!.condition).toBeNull()
  })

  it('with one deployed pool begins with deploying the other', () => {
    const todo = afterPairing({ deployed: true }, { deployed: false })
    expect(todo[0]!.steps[0]!.text).toBe('Deploy dub.contoso.com first, on all of its servers.')
  })

  it('is nothing when the pools were paired before, even under another id or in the other order', () => {
    const facts = { deployed: true }
    expect(todoFor(two(facts, facts, paired(5, 2, 4)), two(facts, facts, paired(9, 4, 2)))).toEqual([])
  })

  it('does not ask Standard Edition servers for three servers', () => {
    const se = (...rest: ReturnType<typeof paired>[]) =>
      topology(
        site(1, 'London', standard(2, 'a', { deployed: true }), standard(4, 'b', { deployed: true })),
        ...rest,
      )
    const todo = todoFor(se(), se(paired(5, 2, 4)))
    expect(words(todo).some((text) => text.includes('same time'))).toBe(false)
    expect(commands(todo)).toContain('Start-CsWindowsService -Name LYNCBACKUP')
  })

  it('is nothing for a pool that is paired with itself', () => {
    const facts = { deployed: true }
    expect(todoFor(two(facts, facts), two(facts, facts, paired(5, 2, 2)))).toEqual([])
  })
})

describe('what a new pool leaves to do', () => {
  const added = (deployed: boolean | null) =>
    todoFor(topology(site(1, 'London')), topology(site(1, 'London', pool(2, 'ldn', { deployed }))))

  it('is to deploy it, unless it is known to be deployed', () => {
    expect(added(false).map(({ title, condition }) => [title, condition])).toEqual([
      ['Deploy ldn.contoso.com', null],
    ])
    expect(added(null)[0]!.condition).toBe('Unless the pool is already deployed.')
    expect(added(true)).toEqual([])
  })
})

describe('what changed servers leave to do', () => {
  const change = (before: Facts, after: Facts) => todoFor(two(before), two(after))

  it.each([
    ['added', 4, 5, 'added: ldn-fe05.contoso.com'],
    ['removed', 5, 4, 'removed: ldn-fe05.contoso.com'],
  ])('when one is %s: restart each server one at a time', (_, from, to, what) => {
    const [item, ...more] = change({ deployed: true, servers: from }, { deployed: true, servers: to })
    expect(more).toEqual([])
    expect(item!.title).toBe('Restart the Front End Servers of ldn.contoso.com one at a time')
    expect(item!.why).toContain(what)
    expect(item!.steps.filter(({ text }) => text.startsWith('Restart ldn-fe'))).toHaveLength(to)
  })

  it('has the service reset for a pool that was down as a whole', () => {
    const [item] = change({ deployed: true, servers: 3 }, { deployed: true, servers: 4 })
    expect(item!.steps.at(-1)).toEqual({
      text: 'Only if the whole pool was down during the change:',
      command: "Reset-CsPoolRegistrarState -PoolFQDN 'ldn.contoso.com' -ResetType ServiceReset",
    })
  })

  it('has a condition where the pool may or may not have been deployed since', () => {
    expect(change({ deployed: false, servers: 3 }, { deployed: false, servers: 4 })[0]!.condition).toContain(
      'has been deployed since the last publication',
    )
    expect(change({ deployed: null, servers: 3 }, { deployed: null, servers: 4 })[0]!.condition).toBe(
      'Only if the pool is already deployed.',
    )
  })

  it('names the servers that the Deployment Wizard must run on', () => {
    const [item] = change({ deployed: true, servers: 4 }, { deployed: true, servers: 5 })
    expect(item!.steps[0]!.text).toBe('Run the Deployment Wizard on ldn-fe05.contoso.com.')
  })

  it('is nothing when only other facts of the pool change', () => {
    expect(change({ deployed: true, users: 1 }, { deployed: true, users: 2 })).toEqual([])
  })

  it('is a restart when the order of the servers changes', () => {
    const before = two({ deployed: true })
    const turn = (of: Pool): Pool => ({ ...of, servers: of.servers.toReversed() })
    const after = { ...before, sites: before.sites.map((s) => ({ ...s, pools: s.pools.map(turn) })) }
    expect(todoFor(before, after)[0]!.why).toContain('reordered')
  })
})

describe('what another size of a pool leaves to do', () => {
  const resets = (version: Pool['version'], from: number, to: number) =>
    todoFor(two({ version, servers: from }), two({ version, servers: to })).filter(
      ({ rule }) => rule === 'POOL-023',
    )

  it.each<[Pool['version'], number, number, boolean]>([
    ['2015', 1, 2, true],
    ['2015', 2, 5, true],
    ['2015', 5, 3, true],
    ['2015', 3, 4, true],
    ['2015', 4, 5, false],
    ['2019', 12, 3, true],
    ['2019', 12, 13, false],
    ['2013', 2, 3, true],
    ['2013', 3, 4, false],
    ['2013', 4, 2, true],
    ['2013', 1, 2, false],
    ['other', 2, 3, false],
  ])('on %s from %i to %i servers is a full reset: %s', (version, from, to, needed) => {
    expect(resets(version, from, to)).toHaveLength(needed ? 1 : 0)
  })

  it('is the reset, and the start where the version can start a pool as a whole', () => {
    expect(commands(resets('2015', 2, 4))).toEqual([
      "Reset-CsPoolRegistrarState -PoolFqdn 'ldn.contoso.com' -ResetType FullReset",
      "Start-CsPool -PoolFqdn 'ldn.contoso.com'",
    ])
    expect(commands(resets('2013', 2, 4))).toHaveLength(1)
  })

  it('keeps three servers running on 2013 alone, whose page asks for it', () => {
    const asked = (version: Pool['version'], to: number) =>
      words(resets(version, to === 2 ? 4 : 2, to)).some((text) => text.startsWith('Make sure that 3'))
    expect([asked('2013', 3), asked('2013', 2), asked('2015', 4)]).toEqual([true, false, false])
  })
})

describe('what a pool that goes leaves to do', () => {
  const gone = todoFor(two(), topology(site(1, 'London', pool(2, 'ldn'))))

  it('is to empty it first, with a question that runs as it stands', () => {
    expect(gone.map(({ rule, title }) => [rule, title])).toEqual([
      ['PUB-011', 'Empty dub.contoso.com before publishing without it'],
    ])
    expect(commands(gone)).toEqual(["Get-CsUser -Filter { RegistrarPool -eq 'dub.contoso.com' }"])
  })

  it('is the SQL Server store too where it was a Standard Edition server', () => {
    const before = topology(site(1, 'London', pool(2, 'ldn'), standard(4, 'ldn-se')))
    const after = topology(site(1, 'London', pool(2, 'ldn')))
    expect(words(todoFor(before, after)).join(' ')).toContain('SQL Server store too')
    expect(words(gone).join(' ')).not.toContain('SQL Server store too')
  })
})

describe('what a Central Management store on another pool leaves to do', () => {
  const on = (managementStore: Topology['managementStore']): Topology => ({ ...two(), managementStore })

  it('is to move it, since publishing does not', () => {
    const todo = todoFor(on('pool:2'), on('pool:4'))
    expect(todo.map(({ rule, targets }) => [rule, targets])).toEqual([['CMS-002', ['pool:4']]])
    expect(commands(todo)).toEqual(['Move-CsManagementServer', 'Enable-CsTopology'])
  })

  it('is nothing where it stays, was nowhere before, or goes', () => {
    for (const [before, after] of [
      ['pool:2', 'pool:2'],
      [null, 'pool:2'],
      ['pool:2', null],
    ] as const)
      expect(todoFor(on(before), on(after))).toEqual([])
  })
})

describe('what another availability of a Back End leaves to do', () => {
  const plain = sql(290, 'ldn-sql01')
  const group = alwaysOn(290, 'ldn-ag', ['ldn-sql01', 'ldn-sql02'])
  const mirror = mirrored(290, 'ldn-sql01', 'ldn-sql02')
  const witnessed = mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03')
  const done = (before: SqlStore, after: SqlStore) =>
    todoFor(two({ store: before }), two({ store: after })).map(({ rule }) => rule)

  it('is two publications for an AlwaysOn Availability Group that was none', () => {
    expect(done(plain, group)).toEqual(['SQL-019'])
    expect(done(group, group)).toEqual([])
  })

  it('is a restart for mirroring that came, went or changed', () => {
    expect(done(plain, mirror)).toEqual(['SQL-012'])
    expect(done(mirror, plain)).toEqual(['SQL-012'])
    expect(done(mirror, witnessed)).toEqual(['SQL-012'])
    expect(done(mirror, mirror)).toEqual([])
  })

  it('is the group alone for a new pool, which has nothing to restart', () => {
    const todo = todoFor(null, topology(site(1, 'London', pool(2, 'ldn', { store: group, deployed: true }))))
    expect(todo.map(({ rule }) => rule)).toEqual(['SQL-019'])
  })
})

describe('a quoted name', () => {
  it.each([
    ['ldn.contoso.com', "'ldn.contoso.com'"],
    ["o'hara", "'o''hara'"],
    ["'; Remove-Item C:\\ -Recurse; '", "'''; Remove-Item C:\\ -Recurse; '''"],
    ['a’b‘c‚d‛e', "'a’’b‘‘c‚‚d‛‛e'"],
    ['$(calc) `n "x"', `'$(calc) \`n "x"'`],
    ['', "''"],
  ])('%s cannot leave its quotation marks', (text, literal) => {
    expect(quoted(text)).toBe(literal)
  })
})
