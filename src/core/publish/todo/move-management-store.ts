import { findPool, type Topology } from '../../model/topology.ts'
import { fullName } from '../../words/words.ts'
import { byHand, type TodoItem } from './todo-item.ts'

/** What moves the Central Management store: publishing does not. */
export function moveManagementStore(before: Topology | null, after: Topology): TodoItem[] {
  const from = before && findPool(before, before.managementStore)
  const to = findPool(after, after.managementStore)
  if (!from || !to || from.id === to.id) return []
  return [
    {
      rule: 'CMS-002',
      title: `Move the Central Management store to ${fullName(to.fqdn)}`,
      condition: 'Unless it was moved, or failed over, already.',
      why: `The last publication had it on ${fullName(from.fqdn)}. Publishing a topology never moves it.`,
      targets: [to.id],
      steps: [
        byHand(
          `Make sure that the database of the Central Management store is installed on the Back End of ${fullName(to.fqdn)} and that its Front End service runs.`,
        ),
        {
          text: `On a Front End Server of ${fullName(to.fqdn)}, move the store, before publishing.`,
          command: 'Move-CsManagementServer',
        },
        { text: 'Let the topology take effect.', command: 'Enable-CsTopology' },
      ],
      source: { title: 'Move-CsManagementServer', section: 'Description' },
    },
  ]
}
