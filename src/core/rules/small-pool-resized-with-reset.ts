import { frontEndsDuringFullReset } from '../tables/limits.ts'
import { needsFullReset } from './full-reset.ts'
import { manageFrontEndsPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, shortName } from '../words/words.ts'

const running = frontEndsDuringFullReset.value

/** POOL-023: a small pool that changes its size is reset in full. Silent on a pool of none, or of two in 2019, which may not be. */
export const smallPoolResizedWithReset: Rule = {
  id: 'POOL-023',
  severity: 'warning',
  law: 'A pool whose size changes from or to 2 or 3 Front End Servers (2 only in Lync Server 2013) is reset in full afterwards.',
  reason:
    'Its Windows Fabric keeps the replicas that the old size asked for, until its state is reset. Without Reset-CsPoolRegistrarState -ResetType FullReset the services of the pool may not start. It is a warning, because the reset comes after the publication, whose to-do list has it.',
  source: { title: manageFrontEndsPage, section: 'Add or remove Front End Servers, step 4' },
  basis: 'documented',
  topologyBuilder: 'warns',
  numbers: [
    {
      what: 'Front End Servers that must run during the reset of a pool of as many or more (Lync Server 2013)',
      of: frontEndsDuringFullReset,
    },
  ],
  contradiction: {
    readings: [
      {
        says: 'A full reset is needed when a pool goes from two servers to more, or from more to two.',
        source: frontEndsDuringFullReset.source,
      },
      {
        says: 'A full reset is needed when a pool goes from 2 or 3 servers to any number, or from any number to 2 or 3.',
        source: { title: manageFrontEndsPage, section: 'Add or remove Front End Servers, step 4' },
      },
      {
        says: 'It is typically for a pool that goes from one server to several; otherwise support is to be asked first.',
        source: { title: 'Reset-CsPoolRegistrarState', section: 'Parameters, ResetType' },
      },
    ],
    followed:
      'The first for Lync Server 2013 and the second for later versions, each the page of its version.',
  },
  scope: 'pool',
  *check(pool, { published }) {
    const size = pool.servers.length
    const refused = size === 0 || (pool.version === '2019' && size === 2)
    if (!published || refused || !needsFullReset(published.pool, pool)) return
    const together =
      pool.version === '2013' && size >= running ? `, while at least ${running} of its servers run` : ''
    yield {
      targets: [pool.id],
      field: 'servers',
      ...(pool.deployed === false && { severity: 'info' as const }),
      message: `${fullName(pool.fqdn)} was published with ${counted(published.pool.servers.length, 'Front End Server')} and has ${size} now. A change of this kind needs a full reset of the pool, which ends its service for that time.`,
      todo: `Publish outside business hours, then run Reset-CsPoolRegistrarState -ResetType FullReset for ${shortName(pool.fqdn)}${together}.`,
    }
  },
}
