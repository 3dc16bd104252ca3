import { describe, expect, it } from 'vitest'
import { documentOf, pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { changeSimpleUrls } from '../../../../src/core/publish/todo/change-simple-urls.ts'
import { setUpRoles } from '../../../../src/core/publish/todo/set-up-roles.ts'
import { todoFor } from '../../../../src/core/publish/todo/todo.ts'
import type { Role } from '../../../../src/core/model/role.ts'
import { roleVocabularies } from '../../../../src/core/vocabulary/roles.ts'
import type { Topology } from '../../../../src/core/model/topology.ts'

const edge = (facts: Partial<Role> = {}, ...names: string[]): Role =>
  ({
    ...roleVocabularies.edge.fresh('edge.contoso.com', '2015'),
    id: 'edge:5',
    servers: (names.length === 0 ? ['edge01.contoso.com'] : names).map((fqdn, i) => ({
      ...roleVocabularies.edge.fresh(fqdn, '2015').servers[0]!,
      id: `server:5${fqdn.length}${i}` as const,
    })),
    ...facts,
  }) as Role

const withRole = (...roles: Role[]) =>
  topology(site(1, 'London', pool(2, 'ldn', { deployed: true }), ...roles))

const commands = (todo: ReturnType<typeof todoFor>) =>
  todo.flatMap(({ steps }) => steps.flatMap(({ command }) => command ?? []))
const steps = (todo: ReturnType<typeof todoFor>) => todo.flatMap((item) => item.steps.map(({ text }) => text))

describe('what server roles leave to do', () => {
  it('is, for a new Edge pool, to carry the configuration there, and the Deployment Wizard', () => {
    const todo = setUpRoles(withRole(), withRole(edge()))
    expect(todo.map(({ title }) => title)).toEqual([
      'Carry the configuration to the new servers of edge.contoso.com',
      'Set up the Edge pool edge.contoso.com',
    ])
    expect(commands(todo)).toEqual(["Export-CsConfiguration -FileName 'C:\\CsConfiguration.zip'"])
    expect(steps(todo)).toContain('Run Step 2: Setup or Remove Skype for Business Server Components.')
    expect(steps(todo)).toContain(
      'In the Deployment Wizard on edge01.contoso.com, run Step 1: Install Local Configuration Store, from the exported file.',
    )
  })

  it('calls the product by its name', () => {
    expect(steps(setUpRoles(withRole(), withRole(edge({ version: '2013' }))))).toContain(
      'Run Step 2: Setup or Remove Lync Server Components.',
    )
  })

  it('names the computers that came and those that left alone', () => {
    const todo = setUpRoles(withRole(edge({}, 'a', 'bb')), withRole(edge({}, 'a', 'ccc')))
    expect(todo.map(({ title }) => title)).toEqual([
      'Carry the configuration to the new servers of edge.contoso.com',
      'Set up the new servers of edge.contoso.com',
      'Remove the components from the servers that left edge.contoso.com',
    ])
    expect(steps(todo)).toContain('Copy C:\\CsConfiguration.zip to ccc.')
    expect(steps(todo).at(-1)).toContain('on bb, run Step 2')
  })

  it('is the Deployment Wizard where federation goes to another Edge pool', () => {
    const todo = setUpRoles(withRole(edge({ federation: true })), withRole(edge({ federation: false })))
    expect(todo).toMatchObject([
      { rule: 'EDGE-002', why: 'Federation is no longer enabled on the Edge pool.' },
    ])
  })

  it('is to take away what is installed where a role has gone', () => {
    expect(setUpRoles(withRole(edge()), withRole()).map(({ title }) => title)).toEqual([
      'Remove the components of edge.contoso.com',
    ])
  })

  it('is nothing for what is deployed already, has not changed, or is another product', () => {
    const gateway: Role = { ...roleVocabularies.gateway.fresh('gw', '2015'), id: 'gateway:6' }
    expect(setUpRoles(null, withRole(edge({ deployed: true })))).toEqual([])
    expect(setUpRoles(withRole(edge()), withRole(edge()))).toEqual([])
    expect(setUpRoles(withRole(), withRole(gateway))).toEqual([])
  })

  it('never writes a name into a command unquoted', () => {
    const name = "x'; rm -r C:\\ #"
    const before = withRole(edge())
    const after = topology(
      site(
        1,
        'London',
        pool(2, name, { deployed: true, servers: [{ fqdn: name }] }),
        edge({ fqdn: name }, name),
      ),
      {
        simpleUrls: [
          { component: 'Meet', domain: '*', active: `https://${name}`, urls: [`https://${name}`] },
        ],
      },
    )
    for (const command of commands(todoFor(before, after)))
      expect(command.replaceAll(/'(?:[^']|'')*'/g, '')).not.toContain('rm')
    expect(commands(todoFor(documentOf(before).topology, after)).length).toBeGreaterThan(0)
  })
})

describe('what changed simple URLs leave to do', () => {
  const meet = (url: string): Topology['simpleUrls'] => [
    { component: 'Meet', domain: '*', active: url, urls: [url] },
  ]
  const at = (url: string) => ({ ...withRole(), simpleUrls: meet(url) })

  it('is Enable-CsComputer on every server, and DNS and certificates for a new host', () => {
    const [item] = changeSimpleUrls(at('https://meet.contoso.com'), at('https://join.contoso.com'))
    expect(item).toMatchObject({ rule: 'NAME-015', targets: ['pool:2'], condition: null })
    expect(item!.steps.map(({ text, command }) => command ?? text)).toEqual([
      'Create the DNS records of join.contoso.com, and request certificates with these names.',
      'Enable-CsComputer',
    ])
    expect(item!.steps.at(-1)?.text).toContain('ldn-fe01.contoso.com')
  })

  it('needs no DNS record where only the path is another', () => {
    const [item] = changeSimpleUrls(at('https://a.contoso.com/meet'), at('https://a.contoso.com/join'))
    expect(item!.steps.map(({ command }) => command)).toEqual(['Enable-CsComputer'])
  })

  it('is nothing where they stay, or for a first publication', () => {
    expect(changeSimpleUrls(at('https://a'), at('https://a'))).toEqual([])
    expect(changeSimpleUrls(null, at('https://a'))).toEqual([])
  })
})
