import { instanceName } from '../model/store.ts'
import { mirroringPage } from '../tables/back-end.ts'
import type { Rule } from './rule.ts'
import { fullName, sameName, shortName } from '../words/words.ts'

/** SQL-014: where a publication removes the witness alone, the advice that Topology Builder then gives removes too much. */
export const witnessRemovedByHand: Rule = {
  id: 'SQL-014',
  severity: 'warning',
  law: 'A witness alone is removed in SQL Server itself, not with Uninstall-CsMirrorDatabase.',
  reason:
    'After such a publication Topology Builder asks to run that cmdlet, but it uninstalls the whole mirroring and not just the witness.',
  source: { title: mirroringPage, section: 'Removing a Mirroring Witness' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pool',
  *check(pool, { sqlStore, published }) {
    const was = published?.sqlStore?.availability
    const is = sqlStore?.availability
    if (was?.kind !== 'mirrored' || is?.kind !== 'mirrored') return
    if (was.witness === null || is.witness !== null) return
    const [primary, mirror] = [instanceName(is.primary), instanceName(is.mirror)]
    if (!sameName(primary, instanceName(was.primary)) || !sameName(mirror, instanceName(was.mirror))) return
    yield {
      targets: sqlStore ? [pool.id, sqlStore.id] : [pool.id],
      field: 'sqlStore',
      message: `The mirroring of ${primary} to ${mirror} loses its witness ${instanceName(was.witness)}. After publishing, Topology Builder asks to run Uninstall-CsMirrorDatabase for ${fullName(pool.fqdn)}, which would uninstall all of the mirroring.`,
      todo: `Do not run Uninstall-CsMirrorDatabase. Remove the witness from the mirroring session in SQL Server, then restart the Front End Servers of ${shortName(pool.fqdn)} one after the other.`,
    }
  },
}
