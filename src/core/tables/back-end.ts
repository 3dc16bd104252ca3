import type { MirroringPorts } from '../model/store.ts'
import type { Limit } from './limits.ts'
import type { Source } from './table.ts'

/** How mirroring of the Back End is set up, changed and removed. */
export const mirroringPage =
  'Deploy SQL mirroring for Back End Server high availability in Skype for Business Server 2015'

/** How a Back End is put into an AlwaysOn Availability Group. */
export const availabilityGroupPage =
  'Deploy an Always On Availability Group on a Back End Server in Skype for Business Server'

const portNumbers: Source = {
  title: mirroringPage,
  section: 'To configure SQL mirroring while creating a pool in Topology Builder',
}

/** TCP ports of the mirroring endpoints, where the topology states none. */
export const defaultPorts = {
  primary: { value: 5022, source: portNumbers },
  mirror: { value: 5022, source: portNumbers },
  witness: { value: 7022, source: portNumbers },
} as const satisfies Record<keyof MirroringPorts, Limit>

const clustering: Source = {
  title: 'Server requirements for Skype for Business Server 2015',
  section: 'SQL Mirroring, SQL Clustering, and SQL Always On',
}

/** Nodes of a SQL Server failover cluster at most, by the edition of SQL Server: the same in all three product versions. */
export const clusterNodes = {
  standard: { value: 2, source: clustering },
  enterprise: { value: 16, source: clustering },
} as const satisfies Record<string, Limit>

/** Minutes that users work on as before while the Back End is down, until they are in resiliency mode: "about 30". */
export const minutesToResiliencyMode: Limit = {
  value: 30,
  source: {
    title: 'Back End Server high availability in Skype for Business Server',
    section: 'User experience during Back End Server failure with database mirroring',
  },
}
