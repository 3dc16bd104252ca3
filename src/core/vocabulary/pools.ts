import type { Pool } from '../model/pool.ts'
import { webServicesNotStated } from '../model/role.ts'
import { answer, reference, when, type Section } from './field.ts'
import {
  archivingAndMonitoring,
  collocatedMediationFields,
  edgePool,
  loadBalancing,
  webServicesFields,
} from './shared-fields.ts'

/** Features and associations of a Front End pool or Standard Edition server, in the order of the pages of its wizard. */
export const poolSections: readonly Section<Pool>[] = [
  {
    title: 'Features',
    fields: [
      answer('conferencing', 'Conferencing'),
      when((of) => of.conferencing !== false, answer('dialIn', 'Dial-in (PSTN) conferencing')),
      answer('enterpriseVoice', 'Enterprise Voice'),
      answer('callAdmissionControl', 'Call Admission Control'),
    ],
  },
  { title: 'Archiving and Monitoring', fields: archivingAndMonitoring() },
  {
    title: 'Associations',
    fields: [
      edgePool(),
      reference('officeWebApps', 'Associated Office Web Apps Server', ['webapps']),
      loadBalancing('loadBalancing', 'Load balancing'),
    ],
  },
  { title: 'Mediation Server', fields: collocatedMediationFields() },
  { title: 'Web services', fields: webServicesFields(webServicesNotStated) },
]
