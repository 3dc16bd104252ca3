import type { FileStore } from '../model/store.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName, sameName, shortName } from '../words/words.ts'

/** FILE-005: a published file store is not led to another server; a share on the same server may get another name. */
export const fileStoreStaysOnItsServer: Rule = {
  id: 'FILE-005',
  severity: 'warning',
  law: 'A published file store stays on its server; files are moved to a file store that is defined anew.',
  reason:
    'Topology Builder does not let the server of a file store be changed, and nothing copies the files. A move takes a second file store, stopped services and a copy.',
  source: { title: topologyBuilderHelpPage, section: 'File Store Settings, Move File Store Data' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'pool',
  *check(pool, { fileStore, published }) {
    const was = published?.fileStore
    if (!fileStore || !was || was.id !== fileStore.id) return
    const sameServer = sameName(was.fqdn, fileStore.fqdn)
    if (sameServer && sameName(was.share, fileStore.share)) return
    const moved = `The file store of ${fullName(pool.fqdn)} was published as ${path(was)} and is ${path(fileStore)} here.`
    yield sameServer
      ? {
          targets: [fileStore.id, pool.id],
          field: 'share',
          topologyBuilder: 'allows',
          message: `${moved} The new share must exist before publishing, and it is empty: the files stay in the old one.`,
          todo: `Create the share, stop the services of ${shortName(pool.fqdn)}, copy the files with Robocopy, and publish.`,
        }
      : {
          targets: [fileStore.id, pool.id],
          field: 'fqdn',
          ...(pool.deployed === true ? { severity: 'error' } : {}),
          message: `${moved} The server of a published file store cannot be changed, and its files would stay behind.`,
          todo: `Change it back, define a second file store for ${path(fileStore)}, stop the services of ${shortName(pool.fqdn)}, choose it there, publish, and copy the files with Robocopy.`,
        }
  },
}

const path = ({ fqdn, share }: FileStore): string => `\\\\${fqdn}\\${share}`
