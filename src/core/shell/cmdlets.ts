import type { Cmdlet, CollectingCmdlet } from './cmdlet.ts'
import { clusterCmdlets } from './cluster/cmdlets.ts'
import { dataCmdlets } from './data/cmdlets.ts'
import { failoverCmdlets } from './failover/cmdlets.ts'
import { generalCmdlets } from './general/cmdlets.ts'
import { helpCmdlets } from './help/cmdlets.ts'
import { topologyCmdlets } from './topology/cmdlets.ts'
import { userCmdlets } from './users/cmdlets.ts'

/** Everything that the shell can run, family by family. */
export const cmdlets: readonly (Cmdlet | CollectingCmdlet)[] = [
  ...generalCmdlets,
  ...helpCmdlets,
  ...failoverCmdlets,
  ...topologyCmdlets,
  ...userCmdlets,
  ...dataCmdlets,
  ...clusterCmdlets,
]
