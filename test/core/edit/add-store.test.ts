import { addStore } from '../../../src/core/edit/add-store.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { file, pool, site, sql, topology } from '../../../src/core/examples/notation.ts'

const dublin = site(3, 'Dublin', pool(4, 'dub-pool'))
const before = draft(topology(site(1, 'London'), dublin))
const at = { x: 50, y: 70 }
const availability = { kind: 'single', primary: { fqdn: 'db.contoso.com', instance: 'rtc' } } as const

editCases(addStore, {
  does: {
    'adds a SQL Server store that no pool uses yet, at its place': {
      before,
      args: { site: 'site:1', store: { kind: 'sql', availability }, position: at },
      after: {
        nextId: 1001,
        topology: topology(
          { ...site(1, 'London'), sqlStores: [sql(1000, 'db', { instance: 'rtc' })] },
          dublin,
        ),
        layout: { positions: { 'sql:1000': at }, notes: {} },
      },
      says: 'Add SQL Server store db.contoso.com\\rtc',
    },
    'adds a file store in a DFS namespace': {
      before,
      args: { site: 'site:1', store: { kind: 'file', fqdn: 'contoso.com', share: 'dfs\\lync', dfs: true } },
      after: {
        nextId: 1001,
        topology: topology(
          {
            ...site(1, 'London'),
            fileStores: [{ ...file(1000, 'x', 'dfs\\lync', true), fqdn: 'contoso.com' }],
          },
          dublin,
        ),
      },
    },
    'adds a file store behind those of the site, without a place where none is said': {
      before,
      args: { site: 'site:3', store: { kind: 'file', fqdn: 'fs.contoso.com', share: 'lync' } },
      after: {
        nextId: 1001,
        topology: topology(site(1, 'London'), {
          ...dublin,
          fileStores: [...dublin.fileStores, file(1000, 'fs', 'lync')],
        }),
      },
      says: 'Add file store \\\\fs.contoso.com\\lync',
    },
  },
  leaves: {
    'the site of a SQL Server store is gone': {
      before,
      args: { site: 'site:9', store: { kind: 'sql', availability }, position: at },
    },
    'the site of a file store is gone': {
      before,
      args: { site: 'site:9', store: { kind: 'file', fqdn: 'fs.contoso.com', share: 'lync' }, position: at },
    },
  },
})
