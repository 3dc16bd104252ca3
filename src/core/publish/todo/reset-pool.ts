import type { Pool } from '../../model/pool.ts'
import { counted, fullName } from '../../words/words.ts'
import { needsFullReset } from '../../rules/full-reset.ts'
import { manageFrontEndsPage } from '../../rules/pages.ts'
import { frontEndsDuringFullReset } from '../../tables/limits.ts'
import { byHand, onlyIfDeployed, quoted, type TodoItem, type TodoStep } from './todo-item.ts'

/** The reset of the registrar state that a pool needs when its size changes from or to a small one. */
export function resetPool(before: Pool | undefined, after: Pool): TodoItem[] {
  if (!before || !needsFullReset(before, after)) return []
  const name = fullName(after.fqdn)
  return [
    {
      rule: 'POOL-023',
      title: `Reset the registrar state of ${name}`,
      condition: onlyIfDeployed(after),
      why: `The pool goes from ${counted(before.servers.length, 'Front End Server')} to ${after.servers.length}. Between these sizes its Windows Fabric cannot carry over what it knows of its servers.`,
      targets: [after.id],
      steps: [
        ...keepRunning(after, name),
        {
          text: 'After publishing, reset the pool.',
          command: `Reset-CsPoolRegistrarState -PoolFqdn ${quoted(after.fqdn)} -ResetType FullReset`,
        },
        ...startAfter(after),
      ],
      source: { title: manageFrontEndsPage, section: 'Add or remove Front End Servers' },
    },
  ]
}

/** Only the page of Lync Server 2013 asks for that, of pools that have as many. */
function keepRunning({ version, servers }: Pool, name: string): TodoStep[] {
  const { value: running } = frontEndsDuringFullReset
  if (version !== '2013' || servers.length < running) return []
  return [byHand(`Make sure that ${running} Front End Servers of ${name} run.`)]
}

/** Lync Server 2013 has no Start-CsPool. */
function startAfter({ fqdn, version }: Pool): TodoStep[] {
  if (version === '2013' || version === 'other') return []
  return [{ text: 'Start the pool.', command: `Start-CsPool -PoolFqdn ${quoted(fqdn)}` }]
}
