import { hour, minute } from '../../simulate/clock.ts'
import type { Drill } from '../drill.ts'
import { cmdlet, drill, event, exported, inTheEnd, type } from '../notation.ts'
import { pair } from './deployments.ts'
import { dub, onDuty } from './names.ts'
import { experience } from './sources.ts'

/** Emergency calls without an address. */
export const emergencyLocations: Drill = drill({
  id: 'emergency-locations',
  number: 23,
  title: 'Where are you calling from?',
  symptom: 'Since the store was failed over this morning, emergency calls carry no location.',
  role: onDuty,
  brief: [
    "The Central Management store was failed over from London to Dublin this morning, in an orderly way. Somebody in the emergency centre has noticed that calls arrive without an address. Last night's export lies at \\\\nas\\lis\\lis.bak.",
    'London is to be emptied this week, so the store stays where it is. Bring the locations back.',
  ],
  level: 'everyday',
  topology: pair({}),
  script: [{ at: minute, do: 'fail over management store', to: dub, disaster: false }],
  arrives: 2 * hour,
  files: [exported('\\\\nas\\lis\\lis.bak', 'lis', null, 10 * hour)],
  objectives: [
    inTheEnd('published', 'The locations are published', { is: 'LIS published' }),
    inTheEnd('stays', 'The store stays in Dublin', { is: 'management store', on: dub }),
  ],
  orders: [
    {
      id: 'import-first',
      label: 'The locations are imported before they are published',
      first: event('locations-imported'),
      next: cmdlet('Publish-CsLisConfiguration'),
      source: experience('Introduction'),
      because: 'What is published is what the database holds, and it holds nothing.',
    },
  ],
  hints: [
    'Which data does no failover bring along?',
    'Import the export, and remember that imported is not published.',
    'Import-CsLisConfiguration -FileName \\\\nas\\lis\\lis.bak',
  ],
  solution: [
    type('Get-CsLisSubnet', 'Nothing: the database of Dublin is empty.'),
    type('Import-CsLisConfiguration -FileName \\\\nas\\lis\\lis.bak', 'From the latest export.'),
    type('Publish-CsLisConfiguration', 'Now it counts.'),
  ],
  wrongPaths: [
    {
      title: 'Publishing what is there',
      steps: [{ line: 'Publish-CsLisConfiguration', answers: [], wait: null }],
      shows: 'import-first',
    },
  ],
  lessons: [
    {
      text: 'The LIS database is not replicated to the backup pool. Keep exports, and restore the latest one.',
      source: experience('Introduction'),
    },
  ],
})
