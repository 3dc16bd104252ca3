import { instanceName } from '../model/store.ts'
import type { Rule } from './rule.ts'
import { backEndPage } from './pages.ts'

/** SQL-008: a mirrored store has a witness. */
export const mirroredStoreHasWitness: Rule = {
  id: 'SQL-008',
  severity: 'warning',
  law: 'A mirrored SQL Server store has a witness.',
  reason:
    'With a witness the Back End fails over by itself. Without one an administrator must do it, and after about 30 minutes users are in resiliency mode.',
  source: { title: backEndPage, section: 'Database mirroring' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'sql',
  *check({ id, availability }) {
    if (availability.kind !== 'mirrored' || availability.witness !== null) return
    yield {
      targets: [id],
      field: 'witness',
      message: `${instanceName(availability.primary)} is mirrored to ${instanceName(availability.mirror)} without a witness, so its failover waits for an administrator.`,
      todo: 'Add a witness. One witness may serve several mirrored stores.',
    }
  },
}
