import type { Pool, ProductVersion } from '../../model/pool.ts'
import { counted, fullName, listed } from '../../words/words.ts'
import { frontEndsToSynchronise } from '../../tables/limits.ts'
import type { Source } from '../../tables/table.ts'
import { byHand, quoted, type TodoItem, type TodoStep } from './todo-item.ts'

/** Where the steps of a pairing are printed. */
export const pairingPage: Source = {
  title: 'Deploy paired Front End pools for disaster recovery',
  section: 'To deploy a pair of Front End pools',
}

/** What completes a pairing; nothing for two pools that were not deployed: deploying them completes the pairing. */
export function pairDeployedPools(a: Pool, b: Pool): TodoItem[] {
  if (a.deployed === false && b.deployed === false) return []
  const known = a.deployed === true || b.deployed === true
  const pools = [a, b]
  const names = pools.map(({ fqdn }) => fullName(fqdn))
  return [
    {
      rule: 'PAIR-020',
      title: `Complete the pairing of ${listed(names)}`,
      condition: known ? null : 'Only if the pools were already deployed before they were paired.',
      why:
        'A pool that was deployed before it was paired does not run the services that backup pairing needs, ' +
        'and its data is not synchronised yet.',
      targets: pools.map(({ id }) => id),
      steps: [
        ...pools.filter(({ deployed }) => deployed === false).map(deployFirst),
        ...pools.map(bootstrap),
        byHand(
          'Install the cumulative update that the servers had on each of them again, if they had one: without it the Backup Service can crash.',
        ),
        {
          text: 'On each Front End Server of both pools, start the Backup Service.',
          command: 'Start-CsWindowsService -Name LYNCBACKUP',
        },
        ...pools.map((pool) => ({
          text: `Synchronise the user and conference data of ${fullName(pool.fqdn)}.`,
          command: `Invoke-CsBackupServiceSync -PoolFqdn ${quoted(pool.fqdn)}`,
        })),
        ...pools.map((pool) => ({
          text: `Check ${fullName(pool.fqdn)} until the status is steady state in both directions.`,
          command: `Get-CsBackupServiceStatus -PoolFqdn ${quoted(pool.fqdn)}`,
        })),
        ...pools.filter(({ edition }) => edition === 'enterprise').map(runTogether),
      ],
      source: pairingPage,
    },
  ]
}

function deployFirst(pool: Pool): TodoStep {
  return byHand(`Deploy ${fullName(pool.fqdn)} first, on all of its servers.`)
}

function bootstrap(pool: Pool): TodoStep {
  const servers = listed(pool.servers.map(({ fqdn }) => fullName(fqdn)))
  const folder = programFolders[pool.version]
  const on = `On each Front End Server of ${fullName(pool.fqdn)} (${servers || 'none is listed'})`
  if (folder === null) return byHand(`${on}, run Bootstrapper.exe from the Deployment folder of the product.`)
  return {
    text: `${on}, run the bootstrapper. It configures the services that backup pairing needs.`,
    command: `& "$env:SystemDrive\\Program Files\\${folder}\\Deployment\\Bootstrapper.exe"`,
  }
}

const programFolders: Readonly<Record<ProductVersion, string | null>> = {
  '2013': 'Microsoft Lync Server 2013',
  '2015': 'Skype for Business Server 2015',
  '2019': 'Skype for Business Server 2019',
  other: null,
}

function runTogether(pool: Pool): TodoStep {
  const needed = frontEndsToSynchronise.value
  const size = pool.servers.length
  const name = fullName(pool.fqdn)
  return byHand(
    size < needed
      ? `${name} has ${counted(size, 'Front End Server')}; ${needed} must run at the same time once to synchronise with the backup pool. Add servers to it.`
      : `Make sure that ${needed} Front End Servers of ${name} run at the same time once, so that it synchronises with the backup pool.`,
  )
}
