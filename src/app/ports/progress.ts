import { openDB, type DBSchema } from 'idb'
import type { Ports } from './ports.ts'

interface DrillDatabase extends DBSchema {
  drills: { key: string; value: string }
}

/** What was reached in the drills, and the attempt that is on its way, in a database beside that of the work. */
export const progressInBrowser: Ports['progress'] = {
  async load(key) {
    const db = await open()
    try {
      return (await db.get('drills', key)) ?? null
    } finally {
      db.close()
    }
  },
  async keep(key, text) {
    const db = await open()
    try {
      const transaction = db.transaction('drills', 'readwrite')
      const done = text === null ? transaction.store.delete(key) : transaction.store.put(text, key)
      transaction.commit() // at once: the page may be about to close
      await Promise.all([done, transaction.done])
    } finally {
      db.close()
    }
  },
}

function open() {
  return openDB<DrillDatabase>('topology-builder-drills', 1, {
    upgrade: (db) => void db.createObjectStore('drills'),
  })
}
