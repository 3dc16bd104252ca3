import {
  defineAppliancePage,
  disasterRecoveryPage,
  topologyBuilderHelpPage,
  userModelPage,
  voiceResiliencyPage,
} from '../rules/pages.ts'
import { backupRegistrarPage } from './documents.ts'
import type { CatalogueEntry } from './entry.ts'
import { checkedBy, notDecidable, simulated } from './states.ts'

const relationshipSection = 'Backup Registrar relationships and Survivable Branch Appliances'

/** The laws on backup Registrars and voice intervals that are no rule of their own. */
export const registrarLaws: readonly CatalogueEntry[] = [
  {
    id: 'REG-001',
    severity: 'info',
    law: 'Two paired pools are the backup Registrars of each other.',
    source: { title: disasterRecoveryPage, section: relationshipSection },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: checkedBy('PAIR-006'),
  },
  {
    id: 'REG-002',
    severity: 'info',
    law: 'A Front End pool may be backup Registrar of any number of Survivable Branch Appliances beside its one partner.',
    source: { title: disasterRecoveryPage, section: relationshipSection },
    basis: 'documented',
    topologyBuilder: 'allows',
    state: notDecidable('It permits any number, so no topology can break it.'),
  },
  {
    id: 'REG-003',
    severity: 'error',
    law: 'Since Lync Server 2013 no pool is the backup of several Front End pools.',
    source: { title: backupRegistrarPage, section: 'Relationships between Front End pools' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: checkedBy('PAIR-005'),
  },
  {
    id: 'REG-004',
    severity: 'warning',
    law: 'Users homed on a Survivable Branch Appliance fall into resiliency mode when its pool is lost, even when that pool is failed over.',
    source: { title: disasterRecoveryPage, section: relationshipSection },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('It is about what users notice while a pool is down.'),
  },
  {
    id: 'REG-005',
    severity: 'info',
    law: 'Between pools a failure is detected after 300 s, and failback follows after 600 s, unless other intervals are given.',
    source: { title: topologyBuilderHelpPage, section: 'Front End general settings, Resiliency' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable('A default cannot be broken; a new pairing starts with these two intervals.'),
  },
  {
    id: 'REG-006',
    severity: 'info',
    law: 'Between a Survivable Branch Appliance and its pool a failure is detected after 120 s, and failback follows after 240 s, unless other intervals are given.',
    source: {
      title: topologyBuilderHelpPage,
      section: 'Registrar settings of a Survivable Branch Appliance',
    },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable(
      'A default cannot be broken; a new Survivable Branch Appliance starts with these two intervals.',
    ),
  },
  {
    id: 'REG-010',
    severity: 'error',
    law: 'Both voice intervals are given where voice fails over automatically, and none without a backup Registrar.',
    source: { title: 'Set-CsRegistrar', section: 'Parameters' },
    basis: 'documented',
    topologyBuilder: 'blocks',
    state: checkedBy('REG-009'),
  },
  {
    id: 'REG-013',
    severity: 'warning',
    law: 'The number of users at a branch decides between no resiliency, an appliance, a server, and a central site of its own.',
    source: { title: voiceResiliencyPage, section: 'Branch site resiliency solutions' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable('A topology does not say how many users a branch has.'),
  },
  {
    id: 'REG-015',
    severity: 'error',
    law: 'The FQDN of a Survivable Branch Appliance is the one in the servicePrincipalName of its account.',
    source: { title: defineAppliancePage, section: 'Define the FQDN' },
    basis: 'documented',
    topologyBuilder: 'not documented',
    state: notDecidable('Accounts of Active Directory and their names are not in a topology.'),
  },
  {
    id: 'REG-017',
    severity: 'warning',
    law: 'Users of a Survivable Branch Appliance count as users of its Front End pool.',
    source: { title: userModelPage, section: 'Front End Server' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable(
      'A topology does not say how many users an appliance homes; the users that are stated of its pool are meant to include them.',
    ),
  },
  {
    id: 'REG-018',
    severity: 'info',
    law: 'Users homed on a Survivable Branch Appliance have no XMPP messages or presence.',
    source: { title: voiceResiliencyPage, section: 'Branch site resiliency features' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable(
      'It says what users of an appliance do without, and no topology can give it to them.',
    ),
  },
  {
    id: 'REG-019',
    severity: 'info',
    law: 'A Video Interop Server asks its next hop pool every 60 s and turns to the backup Registrar after five answers that did not come.',
    source: { title: 'Plan for Video Interop Server in Skype for Business Server', section: 'Resiliency' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: simulated('Which answers come, and when, is not in a topology.'),
  },
]
