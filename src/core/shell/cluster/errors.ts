import { metadataOf } from '../catalogue/catalogue.ts'
import type { ErrorRecord } from '../error-record.ts'
import type { Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import { clusterErrorCodes, type ClusterError } from '../../simulate/cluster/rules.ts'

/** An error as the cmdlets of failover clusters report it. The words are this product's own. */
export function clusterError(
  { command }: Pick<Shell, 'command'>,
  message: string,
  category = 'NotSpecified',
): ErrorRecord {
  return {
    message,
    category,
    target: '(:)',
    exception: 'ClusterCmdletException',
    id: `${command},${metadataOf(command)?.className ?? command}`,
    command: null,
    extent: null,
    object: null,
    wording: 'own',
  }
}

/** Ends the cmdlet with such an error. */
export function* failInCluster(shell: Shell, message: string, category?: string): Running<never> {
  return yield* shell.fail(clusterError(shell, message, category))
}

const reasons: Readonly<Record<ClusterError['code'], string>> = {
  ERROR_INVALID_PARAMETER: 'What was named is not part of the cluster.',
  ERROR_CIRCULAR_DEPENDENCY: 'The dependencies would go in a circle.',
  ERROR_DEPENDENCY_ALREADY_EXISTS: 'The dependency exists already.',
  ERROR_HOST_NODE_NOT_AVAILABLE: 'No node is available for it.',
  ERROR_RESOURCE_NOT_FOUND: 'There is no such resource.',
  ERROR_HOST_NODE_NOT_RESOURCE_OWNER: 'The node is no possible owner.',
  ERROR_RESOURCE_ONLINE: 'The resource is online.',
  ERROR_INVALID_STATE: 'It is not in a state in which this can be done.',
  ERROR_RESOURCE_FAILED: 'The resource has failed.',
  ERROR_DEPENDENCY_TREE_TOO_COMPLEX: 'The dependencies are too many.',
}

/** Why the cluster service refuses a command, with the code of its interface. */
export function refusalText(what: string, { code }: ClusterError): string {
  const number = clusterErrorCodes[code].toString(16).toUpperCase().padStart(4, '0')
  return `${what}\n    ${reasons[code]} (${code}, 0x8007${number})`
}
