import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { writeDocument } from '#core/format/write.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import type { Ports } from './ports.ts'
import { problemInWords } from './problem-in-words.ts'

/** What one entry holds: the document as our JSON, and when it was put there (milliseconds since 1970). */
interface Entry {
  readonly text: string
  readonly savedAt: number
  /** Where the text of the imported file stands; it is left out of the JSON then. */
  readonly original?: string
}

interface WorkDatabase extends DBSchema {
  work: { key: string; value: Entry }
  /** Texts of imported files: large, and the same from one saving to the next. */
  originals: { key: string; value: string }
}

type Database = IDBPDatabase<WorkDatabase>

const work = 'work'
const originals = 'originals'
const current = 'current'
/** Beside the document: it changes many times as often, and is no part of it. */
const simulation = 'simulation'
const channelName = 'topology-builder-saved'

/** The text of an imported file, with the key that it has or will have. */
interface Original {
  readonly text: string
  readonly key: string
  /** Whether it is safely there, so that the next saving need not put it again. */
  stored: boolean
}

/**
 * The work in IndexedDB: the same text as in a file, so that it is read with the same care. The text of an imported file
 * stands apart from it and is written once, because it may be many megabytes.
 */
export function browserAutosave(): Ports['autosave'] {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : null
  let opening: Promise<Database> | null = null
  let asked = false
  /** Whether what stood there at the start has been looked at, so that it may be written over. */
  let looked = false
  let original: Original | null = null
  channel?.addEventListener('message', () => {
    if (original) original.stored = false // the other tab clears away what it does not use
  })

  function database(): Promise<Database> {
    const forget = () => {
      opening = null
    }
    if (opening) return opening
    const opened = openDB<WorkDatabase>('topology-builder', 2, {
      upgrade: (db) => {
        for (const store of [work, originals] as const)
          if (!db.objectStoreNames.contains(store)) db.createObjectStore(store)
      },
      blocking: (_from, _to, event) => {
        if (event.target instanceof IDBDatabase) event.target.close()
        forget()
      },
      terminated: forget,
    })
    opened.catch(forget)
    opening = opened
    return opened
  }

  /** The text of the file that a document came from, under the key that it had before if it was there. */
  function originalOf({ origin }: TopologyDocument): Original | null {
    if (!origin) return null
    if (original?.text === origin.text) return original
    return { text: origin.text, key: `${Date.now()}-${Math.random()}`, stored: false }
  }

  return {
    async load() {
      const db = await database()
      const [found, { readDocument }] = await Promise.all([
        takeOut(db),
        import('#core/format/read.ts'), // with it comes much that is not needed for the first picture
      ])
      looked = true
      original = null
      if (found === null) return null
      const { entry, kept, simulated } = found
      const text = typeof entry.text === 'string' ? entry.text : ''
      const read = readDocument(text)
      if (!read.ok) {
        await putAside(db, entry)
        return { problems: read.problems.map(problemInWords), text }
      }
      const { doc } = read
      const beside = { savedAt: entry.savedAt, ...(simulated ? { simulation: simulated.text } : {}) }
      if (entry.original === undefined || !doc.origin) return { doc: await upToDate(doc), ...beside }
      if (kept === null) return { doc: { ...doc, origin: null }, ...beside, originalLost: true }
      original = { text: kept, key: entry.original, stored: true }
      return { doc: { ...doc, origin: { ...doc.origin, text: kept } }, ...beside }
    },

    async save(doc) {
      const own = originalOf(doc)
      original = own
      const entry: Entry = {
        text: writeDocument(withoutOriginal(doc)),
        savedAt: Date.now(),
        ...(own ? { original: own.key } : {}),
      }
      const transaction = (await database()).transaction([work, originals], 'readwrite')
      const store = transaction.objectStore(work)
      if (!looked) await keepUnread(store)
      looked = true
      const puts: Promise<unknown>[] = [store.put(entry, current)]
      if (own && !own.stored) puts.push(transaction.objectStore(originals).put(own.text, own.key))
      transaction.commit() // at once: the page may be about to close
      await Promise.all([...puts, transaction.done])
      if (own) own.stored = true
      channel?.postMessage(null)
      if (!asked) {
        asked = true
        askToPersist()
      }
      return entry.savedAt
    },

    async keepSimulation(text) {
      const transaction = (await database()).transaction(work, 'readwrite')
      const { store } = transaction
      const done =
        text === null ? store.delete(simulation) : store.put({ text, savedAt: Date.now() }, simulation)
      transaction.commit() // at once: the page may be about to close
      await Promise.all([done, transaction.done])
    },

    watch(onSaved) {
      channel?.addEventListener('message', onSaved)
    },
  }
}

/** The document with what only its original file knows, where an older release imported it; what reads files is loaded only then. */
async function upToDate(doc: TopologyDocument): Promise<TopologyDocument> {
  if (!doc.origin || doc.origin.links !== null) return doc
  try {
    return (await import('#core/open/open.ts')).upToDate(doc)
  } catch {
    return doc // it is as whole as it was saved, and is tried again when it is opened next
  }
}

/** The document as it is written each time: the text of its file stands elsewhere. */
function withoutOriginal(doc: TopologyDocument): TopologyDocument {
  return doc.origin ? { ...doc, origin: { ...doc.origin, text: '' } } : doc
}

/** What was saved last, with the text of its file; clears away the texts that nothing refers to any more. */
async function takeOut(
  db: Database,
): Promise<{ entry: Entry; kept: string | null; simulated: Entry | undefined } | null> {
  const transaction = db.transaction([work, originals], 'readwrite')
  const [entries, keys] = await Promise.all([
    transaction.objectStore(work).getAll(),
    transaction.objectStore(originals).getAllKeys(),
  ])
  const used = new Set(entries.map((entry) => entry.original))
  for (const key of keys) if (!used.has(key)) void transaction.objectStore(originals).delete(key)
  const entry = await transaction.objectStore(work).get(current)
  const simulated = await transaction.objectStore(work).get(simulation)
  const key = entry?.original
  const kept = key === undefined ? undefined : await transaction.objectStore(originals).get(key)
  await transaction.done
  return entry === undefined ? null : { entry, kept: kept ?? null, simulated }
}

/** Keeps what stands there under another key, because nobody could look at it yet. */
async function keepUnread(store: {
  get(key: string): Promise<Entry | undefined>
  put(entry: Entry, key: string): Promise<string>
}): Promise<void> {
  const entry = await store.get(current)
  if (entry !== undefined) await store.put(entry, `unread-${Date.now()}`)
}

async function putAside(db: Database, entry: Entry): Promise<void> {
  const transaction = db.transaction(work, 'readwrite')
  await Promise.all([
    transaction.store.put(entry, `refused-${Date.now()}`),
    transaction.store.delete(current),
    transaction.done,
  ])
}

/** Asks the browser not to clear the work away when the disk runs full. A refusal changes nothing. */
function askToPersist(): void {
  if ('storage' in navigator && 'persist' in navigator.storage)
    navigator.storage.persist().catch(() => undefined)
}
