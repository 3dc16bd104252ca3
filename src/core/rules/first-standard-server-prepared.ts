import type { Rule } from './rule.ts'
import { fullName } from '../words/words.ts'

/** CMS-010: before the first publication, the first Standard Edition server is prepared. */
export const firstStandardServerPrepared: Rule = {
  id: 'CMS-010',
  severity: 'info',
  law: 'A Standard Edition server that is to hold the Central Management store is prepared before the first publication.',
  reason:
    'Publishing writes to a database that is there only after Prepare first Standard Edition server was run in the Deployment Wizard. Whether it was, no document shows: hence a remark.',
  source: {
    title: 'Create and publish new topology in Skype for Business Server',
    section: 'Publish the topology',
  },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'deployment',
  *check(_, { managementPool, published }) {
    const first = published === null && managementPool?.deployed === false
    if (!first || managementPool.edition !== 'standard') return
    yield {
      targets: [managementPool.id],
      message: `${fullName(managementPool.fqdn)} is a Standard Edition server and is to hold the Central Management store. Its database must be there before anything can be published.`,
      todo: `Run Prepare first Standard Edition server in the Deployment Wizard on ${fullName(managementPool.fqdn)} before publishing.`,
    }
  },
}
