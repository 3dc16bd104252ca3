import type { SurvivableBranchAppliance } from '../model/role.ts'
import { newMediation } from '../tables/ports.ts'
import { choice, number, reference, when, yesOrNo, type Field } from './field.ts'
import { everyVersion, general, newRole, type RoleVocabulary } from './role-vocabulary.ts'
import { archivingAndMonitoring, collocatedMediationFields, edgePool } from './shared-fields.ts'

const form: Field<SurvivableBranchAppliance> = choice('form', 'Appliance or server', [
  { value: '', label: 'Not stated' },
  { value: 'appliance', label: 'Survivable Branch Appliance' },
  { value: 'server', label: 'Survivable Branch Server' },
])

const pool: Field<SurvivableBranchAppliance> = reference(
  'pool',
  'Associated User service and backup Registrar pool',
  ['pool'],
)

const withVoice = (of: SurvivableBranchAppliance): boolean => of.voiceFailover

/** Survivable Branch Appliances and Survivable Branch Servers. */
export const applianceVocabulary: RoleVocabulary<'appliance'> = {
  kind: 'appliance',
  singular: 'Survivable Branch Appliance',
  plural: 'Survivable Branch Appliances',
  wizard: 'Define New Survivable Branch Appliance',
  server: 'Survivable Branch Appliance',
  many: false,
  versions: everyVersion,
  pages: [
    { title: 'Define the Survivable Branch Appliance', fields: [form] },
    { title: 'Select the Front End pool', fields: [pool] },
    { title: 'Select an Edge pool', fields: [edgePool()] },
  ],
  sections: [
    general(form),
    {
      title: 'Resiliency',
      fields: [
        pool,
        yesOrNo('voiceFailover', 'Automatic failover and failback for Voice'),
        when(withVoice, number('seconds', 'failureDetection', 'Voice failure detection interval (sec)')),
        when(withVoice, number('seconds', 'failback', 'Voice failback interval (sec)')),
      ],
    },
    { title: 'Associations', fields: [edgePool(), ...archivingAndMonitoring<SurvivableBranchAppliance>()] },
    { title: 'Mediation Server', fields: collocatedMediationFields() },
  ],
  fresh: (fqdn, version) => ({
    kind: 'appliance',
    id: 'appliance:0',
    ...newRole(fqdn, version),
    form: 'appliance',
    pool: null,
    edgePool: null,
    archivingStore: null,
    monitoringStore: null,
    mediation: newMediation,
    voiceFailover: true,
    failureDetection: 120,
    failback: 240,
  }),
}
