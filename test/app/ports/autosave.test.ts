import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { browserAutosave } from '../../../src/app/ports/autosave.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import { emptyDocument } from '../../../src/core/model/document.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'

const doc = documentOf(soundPair())

/** Puts an entry where the work is kept, as a broken disk or another program would. */
async function plant(entry: unknown): Promise<void> {
  await browserAutosave().load() // makes the database
  const db = await openDB('topology-builder')
  await db.put('work', entry, 'current')
  db.close()
}

describe('the work kept in the browser', () => {
  it('is nothing at first', async () => {
    expect(await browserAutosave().load()).toBeNull()
  })

  it('comes back as it was, in a later session', async () => {
    const savedAt = await browserAutosave().save(doc)
    expect(await browserAutosave().load()).toEqual({ doc, savedAt })
  })

  it('is the last of several savings that were under way at once', async () => {
    const autosave = browserAutosave()
    const names = ['one', 'two', 'three', 'four']
    await Promise.all(names.map((name) => autosave.save(emptyDocument(name))))
    expect(await autosave.load()).toMatchObject({ doc: { name: 'four' } })
  })

  it.each([
    ['is not JSON', { text: '{"format": "topology-builder", ', savedAt: 1 }],
    ['is of a newer version', { text: '{"format":"topology-builder","version":99}', savedAt: 1 }],
    ['is no text at all', { savedAt: 1 }],
  ])('is refused with its reasons where it %s, and only once', async (_, entry) => {
    await plant(entry)
    expect(await browserAutosave().load()).toMatchObject({ problems: [expect.any(String)] })
    expect(await browserAutosave().load()).toBeNull()
  })

  it('is kept aside when it is refused', async () => {
    await plant({ text: 'broken', savedAt: 1 })
    expect(await browserAutosave().load()).toMatchObject({ text: 'broken' })
    const db = await openDB('topology-builder')
    const keys = await db.getAllKeys('work')
    expect(keys).toEqual([expect.stringMatching(/^refused-\d+$/)])
    expect(await db.get('work', keys[0]!)).toEqual({ text: 'broken', savedAt: 1 })
    db.close()
  })

  it('is not written over before anybody could look at it, but kept beside', async () => {
    await browserAutosave().save(emptyDocument('Last session'))
    const next = browserAutosave()
    await next.save(emptyDocument('This session'))
    await next.save(emptyDocument('This session, later'))
    const db = await openDB('topology-builder')
    expect(await db.getAllKeys('work')).toEqual(['current', expect.stringMatching(/^unread-\d+$/)])
    db.close()
    expect(await next.load()).toMatchObject({ doc: { name: 'This session, later' } })
  })

  it('has the simulation beside it that was kept last, and none once that is forgotten', async () => {
    const savedAt = await browserAutosave().save(doc)
    await browserAutosave().keepSimulation('one')
    await browserAutosave().keepSimulation('two')
    expect(await browserAutosave().load()).toEqual({ doc, savedAt, simulation: 'two' })
    await browserAutosave().keepSimulation(null)
    expect(await browserAutosave().load()).toEqual({ doc, savedAt })
  })

  describe('with the file that it was imported from', () => {
    const origin = {
      format: 'tbxml',
      fileName: 'a.tbxml',
      text: '<a/>'.repeat(1000),
      encoding: 'utf-8-bom',
      links: {},
    } as const
    const imported = { ...doc, origin }
    const originals = async () => {
      const db = await openDB('topology-builder')
      const texts = (await db.getAll('originals')) as string[]
      const entry = (await db.get('work', 'current')) as { text: string }
      db.close()
      return { texts, json: entry.text }
    }

    it('comes back with it', async () => {
      await browserAutosave().save(imported)
      expect(await browserAutosave().load()).toMatchObject({ doc: imported })
    })

    it('writes its text once, apart from what changes', async () => {
      const put = vi.spyOn(IDBObjectStore.prototype, 'put')
      const autosave = browserAutosave()
      await autosave.save(imported)
      await autosave.save({ ...imported, name: 'Renamed' })
      await autosave.save({ ...imported, origin: { ...origin }, name: 'Renamed again' })
      const stores = put.mock.contexts.map((store) => (store as IDBObjectStore).name)
      put.mockRestore()
      expect(stores.filter((name) => name === 'originals')).toHaveLength(1)
      const { texts, json } = await originals()
      expect(texts).toEqual([origin.text])
      expect(json).not.toContain('<a/>')
    })

    it('writes it again where an attempt failed', async () => {
      const autosave = browserAutosave()
      const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
        throw new DOMException('', 'QuotaExceededError')
      })
      await expect(autosave.save(imported)).rejects.toMatchObject({ name: 'QuotaExceededError' })
      put.mockRestore()
      await autosave.save(imported)
      expect(await browserAutosave().load()).toMatchObject({ doc: imported })
    })

    it('has the text of the last file alone, once a later session begins', async () => {
      const autosave = browserAutosave()
      await autosave.save(imported)
      const other = { ...imported, origin: { ...origin, text: '<b/>' } }
      await autosave.save(other)
      expect(await browserAutosave().load()).toMatchObject({ doc: other })
      expect((await originals()).texts).toEqual(['<b/>'])
    })

    it('is read where an earlier release kept the text within', async () => {
      await plant({ text: writeDocument(imported), savedAt: 7 })
      expect(await browserAutosave().load()).toEqual({ doc: imported, savedAt: 7 })
    })

    it('is not lost with it', async () => {
      await browserAutosave().save(imported)
      const db = await openDB('topology-builder')
      await db.clear('originals')
      db.close()
      expect(await browserAutosave().load()).toMatchObject({
        doc: { ...imported, origin: null },
        originalLost: true,
      })
    })
  })
})
