import type { Pool } from '../../model/pool.ts'
import { fullName } from '../../words/words.ts'
import { byHand, onlyIfDeployed, quoted, type TodoItem } from './todo-item.ts'

/** What has to leave a pool before it goes: publishing without it does not move anything. */
export function removePool(pool: Pool): TodoItem {
  const name = fullName(pool.fqdn)
  return {
    rule: 'PUB-011',
    title: `Empty ${name} before publishing without it`,
    condition: onlyIfDeployed(pool),
    why: 'The pool was published before and is gone from this topology. What is still homed on it would be lost.',
    targets: [pool.id],
    steps: [
      {
        text: 'See which users are homed on it, and move them to another pool.',
        command: `Get-CsUser -Filter { RegistrarPool -eq ${quoted(pool.fqdn)} }`,
      },
      byHand('Move its conference directories to another pool.'),
      byHand('Move or remove its Response Groups, Call Park orbits and ranges of unassigned numbers.'),
      ...(pool.edition === 'standard'
        ? [
            byHand(
              'Delete the definition of its SQL Server store too, which a Standard Edition server has of its own.',
            ),
          ]
        : []),
      byHand('Then publish, and run the Deployment Wizard on its servers to remove what is installed.'),
    ],
    source: {
      title: 'Remove a Front End pool or Standard Edition server',
      section: 'Before the pool is deleted',
    },
  }
}
