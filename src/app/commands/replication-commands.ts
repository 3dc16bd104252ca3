import type { LinkId } from '#core/outage/part.ts'
import type { App } from '../store/context.tsx'
import { momentOf } from '../store/moment.ts'
import { linkOf, nameOfPart } from '../store/outage-selectors.ts'
import { simulationText } from '../text/simulation.ts'
import type { Command } from './command.ts'
import { inDrill, outsideSimulation, state, topology, unless } from './conditions.ts'
import { deed, doIt, onPairedPool } from './deeds.ts'
import { selectedOne } from './selected.ts'

const { commands: text, why } = simulationText

/** What is copied between pools: replication, the Backup Service, and the links that they go over. */
export const replicationCommands: readonly Command[] = [
  {
    ...deed('slow-replication', ''),
    title: (app) => (lagOf(app) > 0 ? text.fastReplication : text.slowReplication),
    available: (app) =>
      unless(
        outsideSimulation(app),
        inDrill(app),
        topology(app).managementStore === null && why.noManagementStore,
      ),
    run: (app) => {
      const was = lagOf(app) > 0
      const what = was ? text.fastReplication : text.slowReplication
      const event = { is: 'replication-slowed', by: was ? 0 : lagBy } as const
      state(app).inject(what, [{ of: 'management', event }])
    },
  },
  onPairedPool('stop-backup', text.stopBackup, ({ id }) => [
    { of: 'backup', pool: id, event: { is: 'backup-service-stopped' } },
  ]),
  onPairedPool('start-backup', text.startBackup, ({ id }) => [
    { of: 'backup', pool: id, event: { is: 'backup-service-started' } },
  ]),
  onPairedPool('sync-backup', text.syncBackup, ({ id }) => [
    { of: 'backup', pool: id, event: { is: 'backup-sync-invoked' } },
  ]),
  {
    ...deed('slow-link', ''),
    title: (app) => (isSlow(app, linkHere(app)) ? text.fastLink : text.slowLink),
    available: (app) =>
      unless(
        outsideSimulation(app),
        inDrill(app),
        selectedOne(app)?.kind !== 'pairing' && why.selectPairing,
        linkHere(app) === null && why.oneSite,
      ),
    run: (app) => {
      const link = linkHere(app)
      if (link === null) return
      const was = isSlow(app, link)
      doIt(app, was ? text.fastLink : text.slowLink, nameOfPart(topology(app), link), [
        { of: 'fault', event: { is: 'link-slowed', link, by: was ? 0 : slowBy } },
      ])
    },
  },
]

/** Milliseconds by which replication lags. */
const lagBy = 300_000

/** Milliseconds that a slow link adds. */
const slowBy = 30_000

function lagOf(app: App): number {
  return momentOf(state(app))?.world.management.lag ?? 0
}

function linkHere(app: App): LinkId | null {
  const found = selectedOne(app)
  return found?.kind === 'pairing' ? (linkOf(topology(app), found.pairing.pools)?.id ?? null) : null
}

function isSlow(app: App, link: LinkId | null): boolean {
  return link !== null && (momentOf(state(app))?.world.slow.get(link) ?? 0) > 0
}
