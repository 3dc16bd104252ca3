import { instanceName } from '../model/store.ts'
import type { Rule } from './rule.ts'
import { availabilityGroupPage } from '../tables/back-end.ts'
import { listed } from '../words/words.ts'

/** SQL-015: an AlwaysOn Availability Group is active/passive. Silent on what is not stated. */
export const availabilityGroupActivePassive: Rule = {
  id: 'SQL-015',
  severity: 'error',
  law: 'The replicas of an AlwaysOn Availability Group commit synchronously, and clients do not read from the secondary ones.',
  reason:
    'Skype for Business Server supports an Availability Group as active/passive only: it fails over by itself without losing anything, and one replica answers at a time.',
  source: { title: availabilityGroupPage, section: 'Create the availability group' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'sql',
  *check({ id, availability: a }) {
    if (a.kind !== 'alwaysOn') return
    const asynchronous = a.commit === 'asynchronous'
    const readable = a.readableSecondaries === true
    if (!asynchronous && !readable) return
    const says = [
      ...(asynchronous
        ? [`commits asynchronously, so that it cannot fail over by itself${readable ? ',' : ''}`]
        : []),
      ...(readable ? ['lets clients read from its secondary replicas'] : []),
    ]
    const todo = [
      ...(asynchronous ? ['Synchronous Commit with Automatic Failover'] : []),
      ...(readable ? ['no Readable Secondary'] : []),
    ]
    yield {
      targets: [id],
      field: asynchronous ? 'commit' : 'readableSecondaries',
      message: `The AlwaysOn Availability Group behind ${instanceName(a.listener)} ${listed(says)}. A Back End must not do that.`,
      todo: `In SQL Server, choose ${listed(todo)} for every replica.`,
    }
  },
}
