import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identify } from '../../../../src/core/exchange/mapping/keys.ts'
import { toTbxml } from '../../../../src/core/exchange/mapping/to-tbxml.ts'
import { toTopologyXml } from '../../../../src/core/exchange/mapping/to-topology-xml.ts'
import { tree, type Tree } from '../../../../src/core/exchange/mapping/tree.ts'
import { exportDocument } from '../../../../src/core/exchange/write/export.ts'
import { difference } from '../../../../src/core/exchange/xml/difference.ts'
import { writtenFrom, type Written } from '../../../../src/core/exchange/xml/written.ts'
import { documentOf, exchangeFiles, open, rootOf, textOf } from '../exchange-files.ts'
import { enterprise, extra, merge, tbxml, topologyXml } from '../exchange-notation.ts'
import { serialise } from '../../../../src/core/exchange/xml/serialise.ts'

const root = (name: string) => rootOf(textOf(name).text)
const read = (element: ReturnType<typeof rootOf>) => writtenFrom(element, identify)

/** The attributes and children of a tree as nested lists: their order counts. */
const inOrder = (element: Tree): unknown => [
  element.namespace,
  element.name,
  [...element.attributes],
  element.text,
  element.children.map(inOrder),
]

function textFor(element: Written): string {
  const written = serialise(element, { declaration: null, indent: '  ', newline: '\n' })
  if (!written.ok) throw new Error(written.message)
  return written.text
}

function all(element: Tree, name: string): Tree[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => all(child, name)),
  ]
}

/** Apart from the signature, which is another one each time a file is written. */
const apartFromSignature = (element: Tree): Tree => ({
  ...element,
  attributes: new Map([...element.attributes].filter(([name]) => name !== 'Signature')),
})

const names = exchangeFiles.filter((name) => name.endsWith('.topology.xml'))

describe.each(names)('%s', (name) => {
  it('is what its .tbxml maps to, element by element and in order', () => {
    const pair = root(name.replace('.topology.xml', '.tbxml'))
    // what was published is the pair of the Topology XML; one file was edited since
    const original = all(pair, 'OriginalTopology').flatMap(({ children }) => children)[0]
    const mapped = apartFromSignature(toTopologyXml(original ?? pair))
    expect(inOrder(mapped)).toEqual(inOrder(apartFromSignature(root(name))))
  })

  it('comes back from a .tbxml as it was', () => {
    const xml = root(name)
    expect(inOrder(toTopologyXml(toTbxml(xml, [])))).toEqual(inOrder(xml))
  })

  it('is the same deployment as a .tbxml', () => {
    const simpleUrls = [
      { component: 'Dialin', domain: '*', active: 'https://d', urls: ['https://d'] },
    ] as const
    const doc = documentOf(textFor(toTbxml(root(name), simpleUrls)))
    expect(doc.topology).toEqual({ ...open(name).topology, simpleUrls, unresolved: doc.topology.unresolved })
  })
})

const places = [
  'Topology',
  'CentralSite',
  'Cluster',
  'Machine',
  'SqlInstance',
  'Service',
  'Dependency',
  'Backup',
  'Port',
  'NetInterface',
  'Name',
  'Location',
  'DependsOn',
  'Services',
  'Sites',
  'Clusters',
  'SqlInstances',
  'RegistrarService',
] as const

/** The tree with an attribute and an element more in the element of this name at this place. */
function withStranger(element: Tree, name: string, place: number, value: string): Tree {
  const wanted = all(element, name)
  const target = wanted[place % Math.max(1, wanted.length)]
  const change = (one: Tree): Tree => {
    const children = one.children.map(change)
    if (one !== target) return { ...one, children }
    const stranger = tree('urn:stranger', 'Stranger', { Says: value }, [], '')
    return {
      ...one,
      attributes: new Map([...one.attributes, ['Strange', value]]),
      children: [...children, stranger],
    }
  }
  return change(element)
}

describe('what nobody knows', () => {
  it('keeps its place on the way to a .tbxml and back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.constantFrom(...places), fc.nat(50), fc.string()), { maxLength: 4 }),
        (name, strangers) => {
          const xml = strangers.reduce<Tree>(
            (now, [place, at, value]) => withStranger(now, place, at, value),
            root(name),
          )
          expect(inOrder(toTopologyXml(toTbxml(xml, [])))).toEqual(inOrder(xml))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a .tbxml that was never published', () => {
  const mapped = toTopologyXml(root('never-published-2015.tbxml'))

  it('gets the next free numbers in the order of the file', () => {
    const ids = all(mapped, 'Cluster').map((cluster) =>
      Object.fromEntries(cluster.children[0]?.attributes ?? []),
    )
    expect(ids).toEqual(ids.map((_, i) => ({ SiteId: '1', Number: String(i + 1) })))
  })

  it('shares an instance number among the services of one pool, and gives every service its own id', () => {
    const ids = all(mapped, 'Service').map((service) =>
      Object.fromEntries(service.children[0]?.attributes ?? []),
    )
    const pool = ids.filter(({ RoleName }) =>
      ['UserServices', 'Registrar', 'WebServices'].includes(RoleName ?? ''),
    )
    expect(new Set(pool.map(({ Instance }) => Instance)).size).toBe(1)
    expect(new Set(ids.map((id) => JSON.stringify(id))).size).toBe(ids.length)
  })

  it('is the same deployment', () => {
    const was = open('never-published-2015.tbxml').topology
    const now = documentOf(textFor(mapped)).topology
    expect(now.sites[0]?.pools[0]).toMatchObject({
      fqdn: was.sites[0]?.pools[0]?.fqdn,
      edgePool: was.sites[0]?.pools[0]?.edgePool,
    })
  })
})

describe('numbers', () => {
  const published = merge(enterprise(1, 'ldn'), extra(1, 9, 'app.contoso.com', 'ExternalServer'))
  const grown = merge(published, extra(1, 12, 'new.contoso.com', 'EdgeServer'))

  it('go on after the greatest that a published file has for what is new in it', () => {
    const mapped = toTopologyXml(rootOf(tbxml(grown, { original: published })))
    const added = all(mapped, 'Cluster').find(
      ({ attributes }) => attributes.get('Fqdn') === 'new.contoso.com',
    )
    expect(added?.children[0]?.attributes.get('Number')).toBe('10')
  })

  it('become GUIDs for what was not published, and stay numbers for what was', () => {
    const mapped = toTbxml(rootOf(topologyXml(grown)), [], rootOf(topologyXml(published)))
    const shown = mapped.children.at(-1)
    const clusters = shown ? all(shown, 'Cluster') : []
    const uniqueIds = new Map(clusters.map(({ attributes }) => [attributes.get('Fqdn'), attributes]))
    expect(uniqueIds.get('pool-ldn.contoso.com')?.get('UniqueId')).toBe('1-1')
    expect(uniqueIds.get('new.contoso.com')?.get('UniqueId')).toMatch(
      /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
    )
    expect(uniqueIds.get('new.contoso.com')?.has('OriginalNumber')).toBe(false)
    expect(mapped.attributes.get('IsFreeFromChanges')).toBe('false')
  })
})

describe('references that lead nowhere', () => {
  it('stay what they were', () => {
    const file = merge(
      enterprise(1, 'ldn'),
      extra(1, 9, 'edge.contoso.com', 'EdgeServer', { needs: [['Default', 7, 'Registrar', 3]] }),
    )
    const xml = rootOf(topologyXml(file))
    expect(difference(toTopologyXml(toTbxml(xml, [])), read(xml))).toEqual([])
  })
})

describe('what leads nowhere by a GUID', () => {
  const guid = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
  const text = tbxml(enterprise(1, 'ldn'))
  const broken = text
    .replace(/ServiceUniqueId="[^"]*"/, `ServiceUniqueId="${guid}"`)
    .replace(/InstalledOn="[^"]*"/, `InstalledOn="${guid}"`)
    .replace('<CentralSite>', `<CentralSite FederationRouteServiceUniqueId="${guid}">`)

  it('keeps its id in a Topology XML, and has it again in a .tbxml', () => {
    const mapped = toTopologyXml(rootOf(broken))
    const ids = (element: Tree): string[] => [
      ...[...element.attributes.values()].filter((value) => value === guid),
      ...element.children.flatMap(ids),
    ]
    expect(ids(mapped)).toHaveLength(3)
    const back = toTbxml(mapped, []).children.at(-1)
    expect(back && ids(back)).toHaveLength(3)
  })

  it('is said in a note', () => {
    const result = exportDocument(documentOf(broken), 'topology-xml')
    expect(result.ok && result.notes.join()).toContain(guid)
  })
})

describe('computers in a site that the file does not list', () => {
  it('stand in a site that is added for them, as they do when the file is opened', () => {
    const text = topologyXml(enterprise(1, 'ldn')).replace(/<CentralSite[\s\S]*?<\/CentralSite>/, '')
    const result = exportDocument(documentOf(text), 'tbxml')
    if (!result.ok) throw new Error(result.message)
    expect(documentOf(result.text).topology.sites).toMatchObject([
      { name: 'Site 1', pools: [{ fqdn: 'pool-ldn.contoso.com' }] },
    ])
    expect(result.notes.join()).toContain('Sites were added')
  })
})

describe('SQL Server instances that only services mention', () => {
  it('are listed in a .tbxml, which cannot do without', () => {
    const file = enterprise(1, 'ldn')
    for (const instance of file.instances) instance.unlisted = true
    const doc = documentOf(textFor(toTbxml(rootOf(topologyXml(file)), [])))
    expect(doc.topology.sites[0]?.sqlStores).toHaveLength(1)
  })
})
