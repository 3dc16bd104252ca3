import { makeId, type SiteId } from '../model/id.ts'
import type { Position } from '../model/layout.ts'
import { connectionOf, instanceName, softwareNotStated, type SqlAvailability } from '../model/store.ts'
import type { NewFileStore } from './add-pool.ts'
import type { Edit } from './edit.ts'
import { placed } from './place.ts'
import { replaceSite } from './replace.ts'

/** Adds a SQL Server store or a file store to a site. No pool uses it yet. */
export const addStore: Edit<{
  readonly site: SiteId
  readonly store:
    | { readonly kind: 'sql'; readonly availability: SqlAvailability }
    | ({ readonly kind: 'file' } & NewFileStore)
  readonly position?: Position
}> = {
  id: 'add-store',
  describe: ({ store }) =>
    store.kind === 'sql'
      ? `Add SQL Server store ${instanceName(connectionOf(store))}`
      : `Add file store \\\\${store.fqdn}\\${store.share}`,
  apply: (doc, { site, store, position }) => {
    const sqlId = makeId('sql', doc.nextId)
    const fileId = makeId('file', doc.nextId)
    const added = replaceSite(doc, site, (before) =>
      store.kind === 'sql'
        ? {
            ...before,
            sqlStores: [
              ...before.sqlStores,
              { id: sqlId, availability: store.availability, software: softwareNotStated },
            ],
          }
        : {
            ...before,
            fileStores: [
              ...before.fileStores,
              { id: fileId, fqdn: store.fqdn, share: store.share, dfs: store.dfs ?? null },
            ],
          },
    )
    if (added === doc) return doc
    return placed({ ...added, nextId: doc.nextId + 1 }, store.kind === 'sql' ? sqlId : fileId, position)
  },
}
