import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { writeDocument } from '#core/format/write.ts'
import type { Ports } from './ports.ts'
import { problemInWords } from './problem-in-words.ts'

/** What one entry holds: the document as our JSON, and when it was put there (milliseconds since 1970). */
interface Entry {
  readonly text: string
  readonly savedAt: number
}

interface WorkDatabase extends DBSchema {
  work: { key: string; value: Entry }
}

const store = 'work'
const current = 'current'
const channelName = 'topology-builder-saved'

/** The work in IndexedDB: the same text as in a file, so that it is read with the same care. */
export function browserAutosave(): Ports['autosave'] {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : null
  let opening: Promise<IDBPDatabase<WorkDatabase>> | null = null
  let asked = false
  /** Whether what stood there at the start has been looked at, so that it may be written over. */
  let looked = false

  function database(): Promise<IDBPDatabase<WorkDatabase>> {
    const forget = () => {
      opening = null
    }
    if (opening) return opening
    const opened = openDB<WorkDatabase>('topology-builder', 1, {
      upgrade: (db) => void db.createObjectStore(store),
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

  return {
    async load() {
      const db = await database()
      const [entry, { readDocument }] = await Promise.all([
        db.get(store, current),
        import('#core/format/read.ts'), // with it comes much that is not needed for the first picture
      ])
      looked = true
      if (entry === undefined) return null
      const text = typeof entry.text === 'string' ? entry.text : ''
      const read = readDocument(text)
      if (read.ok) return { doc: read.doc, savedAt: entry.savedAt }
      await putAside(db, entry)
      return { problems: read.problems.map(problemInWords), text }
    },

    async save(doc) {
      const entry: Entry = { text: writeDocument(doc), savedAt: Date.now() }
      const transaction = (await database()).transaction(store, 'readwrite')
      if (!looked) await keepUnread(transaction.store)
      looked = true
      const put = transaction.store.put(entry, current)
      transaction.commit() // at once: the page may be about to close
      await Promise.all([put, transaction.done])
      channel?.postMessage(null)
      if (!asked) {
        asked = true
        askToPersist()
      }
      return entry.savedAt
    },

    watch(onSaved) {
      channel?.addEventListener('message', onSaved)
    },
  }
}

/** Keeps what stands there under another key, because nobody could look at it yet. */
async function keepUnread(work: {
  get(key: string): Promise<Entry | undefined>
  put(entry: Entry, key: string): Promise<string>
}): Promise<void> {
  const entry = await work.get(current)
  if (entry !== undefined) await work.put(entry, `unread-${Date.now()}`)
}

async function putAside(db: IDBPDatabase<WorkDatabase>, entry: Entry): Promise<void> {
  const transaction = db.transaction(store, 'readwrite')
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
