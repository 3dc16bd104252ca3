import { openDB } from 'idb'
import { describe, expect, it } from 'vitest'
import { browserAutosave } from '../../../src/app/ports/autosave.ts'
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
})
