import { instanceName } from '../model/store.ts'
import { minutesToResiliencyMode } from '../tables/back-end.ts'
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
  numbers: [
    {
      what: 'Minutes until users are in resiliency mode while the Back End is down',
      of: minutesToResiliencyMode,
    },
  ],
  contradiction: {
    readings: [
      {
        says: 'Without a working Back End users go on as before for about 30 minutes, and are in resiliency mode then.',
        source: minutesToResiliencyMode.source,
      },
      {
        says: 'When a Back End fails, the pool stops functioning.',
        source: { title: 'Preparing to restore Lync Server 2013', section: 'Restoring a Back End Server' },
      },
    ],
    followed:
      'The newer page, about 30 minutes and then resiliency mode, except for pools of two Front End Servers.',
  },
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
