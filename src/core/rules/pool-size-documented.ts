import type { Pool } from '../model/pool.ts'
import { firstStartRow } from '../tables/first-start.ts'
import { functionalRows } from '../tables/functional.ts'
import { highAvailabilityPage } from '../tables/table.ts'
import { firstStartNumbers, functionalNumbers } from './quorum-numbers.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, shortName, versionNames } from '../words/words.ts'

/** POOL-009, with POOL-010 and POOL-011: the printed tables have a row for the size of the pool. Of other releases VER-001 speaks. */
export const poolSizeDocumented: Rule = {
  id: 'POOL-009',
  severity: 'info',
  law: 'Both quorum tables have a row for the size of an Enterprise Edition pool.',
  reason:
    'Whether a pool can start and whether it is functional is known from the printed tables only. They follow no formula, so no missing row is made up. How many servers must run is a matter of a running pool; of a document only a size without a row can be remarked on.',
  source: { title: highAvailabilityPage, section: 'Planning for the management of Front End pools' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  numbers: [...firstStartNumbers, ...functionalNumbers],
  contradiction: {
    readings: [
      {
        says: '85 % of the servers of a pool must run for its first start.',
        source: { title: highAvailabilityPage, section: 'Routing Group Level quorum loss' },
      },
      {
        says: 'The table below that sentence asks for 85 % in pools of 3 only, and for less in every other: 3 of 4 are 75 %, 5 of 7 are 71 %.',
        source: {
          title: highAvailabilityPage,
          section: 'Routing Group Level quorum loss, table of first start',
        },
      },
    ],
    followed: 'The table, row by row. Sizes that it leaves out (13 to 15 in 2019) stay not documented.',
  },
  scope: 'pool',
  *check(pool) {
    const size = pool.servers.length
    if (pool.edition !== 'enterprise' || pool.version === 'other' || size === 0) return
    const missing = missingVerdicts(pool)
    if (missing === null) return
    yield {
      targets: [pool.id],
      field: 'servers',
      message: `${fullName(pool.fqdn)} has ${counted(size, 'Front End Server')}, and no printed row of ${versionNames[pool.version]} says ${missing}: the verdict is not documented.`,
      todo: `Choose a size that the tables print for ${shortName(pool.fqdn)} if you need that verdict.`,
    }
  },
}

function missingVerdicts(pool: Pool): string | null {
  const size = pool.servers.length
  const start = firstStartRow(pool.version, size) !== null
  const functional = functionalRows(pool.version, size).length > 0
  if (!start && !functional) return 'when it can start or when it is functional'
  if (!start) return 'when it can start'
  return functional ? null : 'when it is functional'
}
