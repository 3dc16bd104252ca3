import { describe, expect, it } from 'vitest'
import { findSqlStore, poolsOf, rolesOf } from '../../../../src/core/model/topology.ts'
import { openFile, openText, type Opened } from '../../../../src/core/open/open.ts'
import {
  enterprise,
  extra,
  merge,
  standardEdition,
  tbxml,
  topologyXml,
  type FilePart,
} from '../exchange-notation.ts'

/* What files from the field do although no description of the format says so. */

const file = merge(
  enterprise(1, 'ldn', { backup: { site: 2 }, store: 'mirrored with witness', management: true }),
  enterprise(2, 'dub', { backup: { site: 1 } }),
  extra(1, 50, 'owas.contoso.com', 'WacService'),
)
const text = topologyXml(file)
const expected = opened(text).topology

function read(given: Opened) {
  if (!given.ok) throw new Error(given.problems[0]?.message)
  return {
    topology: given.doc.topology,
    doc: given.doc,
    messages: given.notes.map(({ message }) => message).join('\n'),
  }
}

function opened(given: string) {
  return read(openText(given, 'a.xml'))
}

const change = (part: FilePart, edit: (copy: FilePart) => void): FilePart => {
  const copy = structuredClone(part)
  edit(copy)
  return copy
}

describe('the text of a file', () => {
  it('may be in UTF-16 without a mark, with a declaration that claims something else', () => {
    const bytes = Buffer.from(`<?xml version="1.0" encoding="us-ascii"?>\r\n${text}`, 'utf16le')
    const decode = (given: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(given)
    expect(read(openFile({ bytes, decode }, 'a.xml')).topology).toEqual(expected)
  })

  it.each([
    ['line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['blank lines before it', `\r\n\r\n  ${text}`],
    ['a here-string around it', `$xml = @"\n${text}\n"@\n`],
    [
      'elements with an end tag instead of self-closing ones',
      text.replaceAll(/<(\w+)([^<>]*?) ?\/>/g, '<$1$2></$1>'),
    ],
    [
      'fillers between elements',
      text.replaceAll(
        '<DependsOn>',
        '<UpaSeparator xmlns="urn:schema:Microsoft.Rtc.Management.BaseTypes.2008" /><DependsOn>',
      ),
    ],
    ['comments', text.replaceAll('<Services>', '<Services><!-- here -->')],
  ])('may have %s', (_, given) => {
    const { topology } = opened(given)
    expect(topology).toEqual(expected)
  })

  it('keeps as its original only the XML where other text stands around it', () => {
    expect(opened(`PS C:\\> x\n${text}\nPS C:\\>`).doc.origin?.text).toBe(text)
    expect(opened(`${text}\r\n`).doc.origin?.text).toBe(`${text}\r\n`)
  })
})

describe('the parts of a file', () => {
  it.each([
    ['site settings and locations', / *<Location[^>]*\/>/g],
    ['the list of SQL Server instances', /<SqlInstances>[^]*<\/SqlInstances>/g],
  ])('may lack %s', (_, part) => {
    const { topology } = opened(text.replaceAll(part, ''))
    expect(poolsOf(topology)).toHaveLength(2)
    expect(topology.unresolved).toEqual([])
    expect(findSqlStore(topology, poolsOf(topology)[0]?.sqlStore ?? null)?.availability.kind).toBe('mirrored')
  })

  it('may be missing altogether', () => {
    const { topology } = opened(
      '<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008" />',
    )
    expect(topology.sites).toEqual([])
    expect(opened(text.replace(/<Sites>[^]*<\/Sites>/, '')).topology.sites.map(({ name }) => name)).toEqual([
      'Site 1',
      'Site 2',
    ])
    expect(
      opened(text.replace(/<Services>[^]*<\/Services>/, '')).topology.sites[0]?.roles.length,
    ).toBeGreaterThan(0)
    expect(opened(text.replace(/<Clusters>[^]*<\/Clusters>/, '')).messages).toContain(
      'that the file does not list',
    )
  })
})

describe('names', () => {
  it.each([
    'S4BLab92-WAC1',
    '2b1d3c0a-6a5e-4f0b-9b1e-0a4c3d2e1f00',
    '10.0.0.7',
    'OWAS.Contoso.COM',
    '[HOST]',
  ])('may be of any kind, such as %s', (fqdn) => {
    const odd = merge(enterprise(1, 'ldn'), extra(1, 50, fqdn, 'WacService'))
    for (const given of [topologyXml(odd), tbxml(odd)])
      expect(rolesOf(opened(given).topology, 'webapps')[0]?.role).toMatchObject({ fqdn, servers: [{ fqdn }] })
  })

  it('may stand in for IP addresses', () => {
    const odd = merge(
      enterprise(1, 'ldn'),
      extra(
        1,
        50,
        'edge',
        'EdgeServer',
        {},
        { machines: [{ fqdn: 'edge', nics: [['internal', 1, 'Edge1InternalIP']] }] },
      ),
    )
    expect(rolesOf(opened(topologyXml(odd)).topology, 'edge')[0]?.role.servers[0]?.addresses).toEqual([
      { side: 'Internal', number: 1, ip: 'Edge1InternalIP', publicIp: null },
    ])
  })

  it('of a trusted application on a Standard Edition server may differ in case from its computer', () => {
    const upper = change(standardEdition(1, 'ldn'), ({ clusters }) => {
      for (const { machines } of clusters)
        for (const machine of machines) machine.fqdn = machine.fqdn.toUpperCase()
    })
    for (const given of [topologyXml(upper), tbxml(upper)])
      expect(poolsOf(opened(given).topology)[0]?.edition).toBe('standard')
  })
})

describe('numbers and versions', () => {
  it('may have gaps, and be of several releases at once', () => {
    const mixed = merge(
      enterprise(1, 'ldn', { version: 6, offset: 40 }),
      enterprise(3, 'dub', { version: 8, offset: 7 }),
      enterprise(7, 'old', { version: 4 }),
    )
    expect(poolsOf(opened(topologyXml(mixed)).topology).map(({ version }) => version)).toEqual([
      '2013',
      '2019',
      'other',
    ])
  })
})

describe('references', () => {
  it('may go round in circles', () => {
    const circle = merge(
      change(enterprise(1, 'ldn'), ({ services }) => {
        for (const service of services)
          if (service.role === 'Registrar') service.needs?.push(['Default', 1, 'EdgeServer', 50])
      }),
      extra(1, 50, 'edge.contoso.com', 'EdgeServer', { needs: [['Default', 1, 'Registrar', 1]] }),
    )
    const { topology } = opened(topologyXml(circle))
    const [edge] = rolesOf(topology, 'edge')
    const [pool] = poolsOf(topology)
    expect([edge?.role.nextHop, pool?.edgePool]).toEqual([pool?.id, edge?.role.id])
  })

  it('may lead nowhere from everywhere: each is a fact of the thing that has it', () => {
    const lost = merge(
      {
        ...enterprise(1, 'ldn'),
        sites: [
          {
            id: 1,
            name: 'ldn',
            settings: { route: [8, 'EdgeServer', 1], chat: [8, 'PersistentChatService', 1] },
          },
        ],
      },
      extra(1, 50, 'edge.contoso.com', 'EdgeServer', { needs: [['Default', 8, 'Registrar', 1]] }),
      extra(1, 51, 'chat.contoso.com', 'PersistentChatService', {
        needs: [['Backup', 8, 'PersistentChatStore', 1]],
      }),
      extra(1, 52, 'dir.contoso.com', 'Registrar', {
        details: '<RegistrarService IsDirector="true" />',
        needs: [
          ['Default', 8, 'MonitoringStore', 1],
          ['Default', 8, 'ArchivingStore', 1],
          ['Default', 8, 'EdgeServer', 1],
        ],
      }),
    )
    const { topology } = opened(topologyXml(lost))
    expect(topology.unresolved.map(({ from, relation }) => [from.split(':')[0], relation])).toEqual([
      ['site', 'federation route'],
      ['site', 'default Persistent Chat pool'],
      ['edge', 'next hop'],
      ['chat', 'SQL Server store'],
      ['director', 'monitoring store'],
      ['director', 'archiving store'],
      ['director', 'Edge pool'],
    ])
    expect(opened(tbxml(lost, { original: lost })).topology.unresolved).toHaveLength(7)
  })

  it('may lead from one server to another of the same role on one SQL Server instance', () => {
    const shared = change(
      merge(enterprise(1, 'ldn'), enterprise(1, 'dub', { offset: 10 })),
      ({ services }) => {
        for (const service of services) if (service.on[1] === 'rtc') service.on = [2, 'rtc']
      },
    )
    const { topology } = opened(topologyXml(shared))
    const [one, two] = poolsOf(topology)
    expect(one?.sqlStore).toBe(two?.sqlStore)
  })

  it('of a .tbxml that was edited after download mix numbers and new ids', () => {
    const grown = merge(file, extra(1, 60, 'new.contoso.com', 'WacService'))
    const { doc, topology } = opened(tbxml(grown, { original: file }))
    expect(topology.unresolved).toEqual([])
    const [known, fresh] = rolesOf(topology, 'webapps').map(({ role }) => [
      role.deployed,
      doc.origin?.links?.[role.id],
    ])
    expect(known).toEqual([true, 'cluster 1:50'])
    expect(fresh).toEqual([false, expect.stringMatching(/^cluster 0c0c0c0c-/)])
  })
})

describe('what stands where nobody looks', () => {
  const service = /<Service [^>]*>\s*<ServiceId[^>]*RoleName="WacService"[^]*?<\/Service>/
  const [wac = ''] = service.exec(text) ?? []

  it.each([
    ['in another list', text.replace(wac, '').replace('</Clusters>', `${wac}</Clusters>`)],
    ['in a second list of its kind', text.replace(wac, `</Services><Services>${wac}`)],
    ['in another namespace', text.replace(wac, wac.replace('<Service ', '<Service xmlns="urn:x" '))],
  ])('is named: a service %s', (_, given) => {
    expect(wac).not.toBe('')
    expect(opened(given).messages).toMatch(/not looked for, kept in the original file only: service 1-/)
  })

  it('is named: a dependency in another namespace', () => {
    const { messages } = opened(text.replace('<Dependency ', '<Dependency xmlns="urn:x" '))
    expect(messages).toContain('The element Dependency of a service is not known here')
  })

  it('is named: a federation route in another namespace', () => {
    const route = topologyXml(
      change(file, ({ sites: [first] }) => {
        first!.settings = { route: [1, 'EdgeServer', 60] }
      }),
    )
    const { messages } = opened(route.replace(/(<FederationRoute>\s*<ServiceId[^>]*xmlns=")[^"]*/, '$1urn:x'))
    expect(messages).toContain('The element ServiceId of a site is not known here')
  })

  it('is named: a SQL Server instance on a computer that the file does not list', () => {
    const adrift = /(<SqlInstanceId Name="rtc">\s*<ClusterId SiteId="1" Number=")\d+/
    expect(opened(text.replace(adrift, '$177')).messages).toContain('the file does not list: rtc')
  })

  it('gets no services that name no computer: a pool without an id', () => {
    const without = text.replace(/<ClusterId SiteId="1" Number="1" \/>/, '')
    expect(opened(without).topology.sites.flatMap(({ pools }) => pools)).toHaveLength(1)
  })

  it('is said where a .tbxml has no new topology that can be read', () => {
    const given = tbxml(file, { original: file }).replace(
      /(<NewTopology>\s*<PartialTopology xmlns=")[^"]*/,
      '$1urn:x',
    )
    expect(opened(given).messages).toContain('what was published is shown')
  })

  it('is left out of the original where XML may not end with it, so that it can be read again', () => {
    const { doc } = opened(`${text}\n\uFEFF`)
    expect(doc.origin?.text).toBe(text.trimEnd())
  })
})
