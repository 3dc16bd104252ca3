import { describe, expect, it } from 'vitest'
import { differences } from '../../../src/core/compare/difference.ts'
import { change } from '../../../src/core/edit/change.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import { rename } from '../../../src/core/edit/rename.ts'
import { exportDocument } from '../../../src/core/exchange/write/export.ts'
import { compareDocuments } from '../../../src/core/merge/comparison.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import type { TopologyDocument } from '../../../src/core/model/document.ts'
import { everything, idOf, nameOf, poolsOf, rolesOf } from '../../../src/core/model/topology.ts'
import { openText } from '../../../src/core/open/open.ts'
import { originalOf } from '../../../src/core/open/original.ts'
import { fingerprint } from '../../../src/core/publish/fingerprint.ts'
import { publish } from '../../../src/core/publish/publish.ts'
import { exchangeFiles, open, textOf } from '../exchange/exchange-files.ts'
import { asImportedThen, version2Of } from './version-2.ts'

function opened(text: string): TopologyDocument {
  const outcome = openText(text, 'a.json')
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message)
  return outcome.doc
}

describe('a document that was imported before there were roles', () => {
  it.each(exchangeFiles)('has everything of %s, and exports as the identical text', (name) => {
    const then = asImportedThen(open(name))
    const doc = opened(version2Of(then))
    const fresh = open(name)
    expect(compareDocuments(fresh, doc).changes).toEqual([])
    expect([...everything(doc.topology)]).toHaveLength([...everything(fresh.topology)].length)
    for (const found of everything(doc.topology))
      if (found.kind !== 'pairing')
        expect([idOf(found), doc.origin!.links![idOf(found)]]).not.toContain(undefined)
    for (const found of everything(then.topology))
      expect(nameOf(doc.topology, idOf(found))).toBe(nameOf(then.topology, idOf(found)))
    const format = doc.origin!.format
    expect(exportDocument(doc, format)).toMatchObject({ ok: true, text: textOf(name).text, changes: [] })
    expect(opened(writeDocument(doc))).toEqual(doc)
  })

  it.each(exchangeFiles)('lists no difference to %s, nor to what was published', (name) => {
    const then = asImportedThen(open(name))
    const doc = opened(version2Of(then))
    expect(differences({ ...doc, ...originalOf(doc) }, doc).changes).toEqual([])
    const published = publish(then, [], '2026-01-31T09:00:00Z')
    if (!published.ok) throw new Error('was not published')
    const again = opened(version2Of(published.doc))
    expect(differences(again.published, again).changes).toEqual([])
    expect(fingerprint(again.published!.topology, [])).toBe(fingerprint(again.topology, []))
    expect(again.published!.fingerprint).toBe(published.doc.published!.fingerprint)
  })
})

describe('what was changed before there were roles', () => {
  const name = 'persistent-chat-stretched-2015.tbxml'
  const then = asImportedThen(open(name))
  const [first] = poolsOf(then.topology)
  const newTopology = (text: string) => text.slice(text.indexOf('<NewTopology'))
  const changesOf = (doc: TopologyDocument) =>
    differences({ ...doc, ...originalOf(doc) }, doc).changes.map(({ message }) => message)

  it('stays renamed, and nothing else is news', () => {
    const renamed = rename.apply(then, { id: first!.id, name: 'new-pool.contoso.com' })
    const doc = opened(version2Of(renamed))
    expect(poolsOf(doc.topology).map(({ fqdn }) => fqdn)).toContain('new-pool.contoso.com')
    expect(changesOf(doc)).toEqual([expect.stringContaining('→ new-pool.contoso.com')])
    const exported = exportDocument(doc, 'tbxml')
    expect(exported).toMatchObject({ ok: true })
    const text = newTopology(exported.ok ? exported.text : '')
    const clusters = text.match(/<Cluster .*/g)!.join('\n')
    expect(clusters).toContain('Fqdn="new-pool.contoso.com"')
    expect(clusters).not.toContain(`Fqdn="${first!.fqdn}"`)
    expect(text.match(/<Service /g)).toHaveLength(newTopology(textOf(name).text).match(/<Service /g)!.length)
  })

  it('stays changed', () => {
    const site = then.topology.sites[0]!
    const changed = rename.apply(
      change.apply(then, { kind: 'pool', id: first!.id, fields: { platform: 'virtual' } }),
      { id: site.id, name: 'Elsewhere' },
    )
    const doc = opened(version2Of(changed))
    expect(poolsOf(doc.topology)[0]!.platform).toBe('virtual')
    expect(doc.topology.sites[0]!.name).toBe('Elsewhere')
    expect(changesOf(doc)).toHaveLength(2)
    expect(rolesOf(doc.topology, 'chat')).toHaveLength(rolesOf(open(name).topology, 'chat').length)
  })

  it('stays deleted, and what led there leads nowhere', () => {
    const doc = opened(version2Of(remove.apply(then, { ids: [first!.id] })))
    expect(poolsOf(doc.topology).map(({ fqdn }) => fqdn)).not.toContain(first!.fqdn)
    const chat = rolesOf(open(name).topology, 'chat')
    const before = open(name).topology
    expect(rolesOf(doc.topology, 'chat').map(({ role }) => role.nextHop)).toEqual(
      chat.map(({ role }) =>
        role.nextHop && nameOf(before, role.nextHop) === first!.fqdn ? null : expect.anything(),
      ),
    )
    expect(exportDocument(doc, 'tbxml')).toMatchObject({ ok: true })
  })

  it('stays deleted with the site that the roles stood in', () => {
    const gone = then.topology.sites[0]!
    const doc = opened(version2Of(remove.apply(then, { ids: [gone.id] })))
    expect(doc.topology.sites.map((site) => site.name)).not.toContain(gone.name)
    expect(opened(writeDocument(doc))).toEqual(doc)
  })

  it('is all that differs from what was published', () => {
    const published = publish(then, [], '2026-01-31T09:00:00Z')
    if (!published.ok) throw new Error('was not published')
    const renamed = rename.apply(published.doc, { id: first!.id, name: 'new-pool.contoso.com' })
    const doc = opened(version2Of(renamed))
    expect(differences(doc.published, doc).changes.map(({ message }) => message)).toEqual([
      expect.stringContaining('→ new-pool.contoso.com'),
    ])
  })
})
