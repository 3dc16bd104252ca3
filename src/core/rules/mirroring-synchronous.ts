import { instanceName } from '../model/store.ts'
import { backEndPage } from './pages.ts'
import type { Rule } from './rule.ts'

/** SQL-004: the mirror of a Back End is synchronous. Silent where the commit is not stated. */
export const mirroringSynchronous: Rule = {
  id: 'SQL-004',
  severity: 'unsupported',
  law: 'A mirrored Back End is mirrored synchronously.',
  reason:
    'An asynchronous mirror lags behind the primary, so that a failover loses what had not arrived. Microsoft does not support it for the Back End.',
  source: { title: backEndPage, section: 'Database mirroring' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'sql',
  *check({ id, availability }) {
    if (availability.kind !== 'mirrored' || availability.commit !== 'asynchronous') return
    yield {
      targets: [id],
      field: 'commit',
      message: `${instanceName(availability.primary)} is mirrored to ${instanceName(availability.mirror)} asynchronously. Only synchronous mirroring is supported for a Back End.`,
      todo: 'Mirror synchronously, or write down why this must stay.',
    }
  },
}
