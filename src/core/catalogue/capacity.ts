import { userModelPage, userModel2019Page } from '../rules/pages.ts'
import type { CatalogueEntry } from './entry.ts'
import { checkedBy, notDecidable } from './states.ts'

/** The laws on capacity that are no rule of their own. */
export const capacityLaws: readonly CatalogueEntry[] = [
  {
    id: 'CAP-003',
    severity: 'info',
    law: 'The largest pools carry 152,000 endpoints, and 210,000 in 2019: every second user signs in twice and 40 % are mobile.',
    source: { title: userModel2019Page, section: 'Summary of results' },
    basis: 'documented',
    topologyBuilder: 'allows',
    state: notDecidable(
      'A topology states users and not endpoints; the limit on users already assumes these endpoints.',
    ),
  },
  {
    id: 'CAP-010',
    severity: 'warning',
    law: 'A Standard Edition server with much audio and video carries fewer than 2,500 users.',
    source: { title: userModelPage, section: 'Summary of Results' },
    basis: 'documented',
    topologyBuilder: 'allows',
    state: notDecidable(
      'A topology does not say how much audio and video there is, and no document prints a number for it.',
    ),
  },
  {
    id: 'CAP-011',
    severity: 'info',
    law: 'A pool with users holds one conference of 250 participants at a time, and 5 % of its users in conferences.',
    source: { title: userModelPage, section: 'Conferencing Maximums' },
    basis: 'documented',
    topologyBuilder: 'allows',
    state: notDecidable('Conferences and how large they are is not in a topology.'),
  },
  {
    id: 'CAP-012',
    severity: 'warning',
    law: 'An Edge Server or Director carries 12,000 remote users at a time, and 18,000 in 2019, and has a second beside it.',
    source: { title: userModelPage, section: 'Edge Server' },
    basis: 'documented',
    topologyBuilder: 'allows',
    state: notDecidable(
      'A topology does not say how many users are remote at a time; EDGE-009 sees to the second server.',
    ),
  },
  {
    id: 'CAP-013',
    severity: 'warning',
    law: 'A Mediation Server carries 1,100 or 1,500 calls alone, without and with hyper-threading, and 150 beside a Front End Server.',
    source: { title: userModelPage, section: 'Mediation Server' },
    basis: 'documented',
    topologyBuilder: 'allows',
    state: notDecidable(
      'A topology does not say how many calls there are at a time, nor whether hyper-threading is on.',
    ),
  },
  {
    id: 'CAP-014',
    severity: 'info',
    law: 'There is one conference directory for every 999 users, and more than nine of them make conference IDs longer.',
    source: { title: 'Conference directories in Skype for Business Server', section: 'Introduction' },
    basis: 'documented',
    topologyBuilder: 'not applicable',
    state: notDecidable(
      'Conference directories are made by cmdlet after publishing; a topology does not hold them.',
    ),
  },
  {
    id: 'CAP-016',
    severity: 'info',
    law: 'Up to 6,667 users per Front End Server are in order, as in the reference topologies.',
    source: { title: 'Reference topologies', section: '80,000 users on 12 Front End Servers' },
    basis: 'inferred',
    topologyBuilder: 'allows',
    state: checkedBy('CAP-001'),
  },
]
