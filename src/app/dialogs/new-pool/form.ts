import type { NewPool } from '#core/edit/add-pool.ts'
import { nextName } from '#core/edit/naming.ts'
import type { FileStoreId, SiteId, SqlStoreId } from '#core/model/id.ts'
import {
  featuresNotStated,
  type Edition,
  type Platform,
  type Pool,
  type ProductVersion,
} from '#core/model/pool.ts'
import { mirroringNotStated, type SqlAvailability } from '#core/model/store.ts'
import type { Site } from '#core/model/site.ts'
import type { Topology } from '#core/model/topology.ts'
import { newPoolText as text } from '../../text/new-pool.ts'
import { linesOf } from '../../ui/lines-of.ts'
import { suggestNames, suggestServers } from './names.ts'

/** What the pages of "Define New Front End Pool" ask, as typed. */
export interface Form {
  readonly fqdn: string
  readonly version: ProductVersion
  /** `null` while the names follow the pool's name and the number. */
  readonly servers: string | null
  readonly count: number
  readonly platform: Platform | ''
  readonly operatingSystem: string
  readonly users: string
  readonly sql: 'new' | 'new-mirrored' | SqlStoreId
  readonly sqlHost: string
  readonly sqlInstance: string
  readonly file: 'new' | FileStoreId
  readonly fileHost: string
  readonly fileShare: string
  /** Holds the answers on features and associations; nothing else of it counts. */
  readonly features: Pool
}

/** What the form starts with: suggested names, three servers, new stores, and no feature beyond conferencing. */
export function firstForm(topology: Topology, site: Site | undefined, edition: Edition): Form {
  const names = site ? suggestNames(topology, site, edition) : { pool: '', sql: '', file: '' }
  return {
    fqdn: names.pool,
    version: '2015',
    servers: null,
    count: 3,
    platform: '',
    operatingSystem: '',
    users: '',
    sql: 'new',
    sqlHost: names.sql,
    sqlInstance: 'rtc',
    file: 'new',
    fileHost: names.file,
    fileShare: 'share',
    features: { ...nobody, edition },
  }
}

const nobody: Pool = {
  id: 'pool:0',
  fqdn: '',
  edition: 'enterprise',
  version: '2015',
  platform: null,
  operatingSystem: null,
  users: null,
  deployed: false,
  servers: [],
  sqlStore: null,
  fileStore: null,
  ...featuresNotStated,
  conferencing: true,
  dialIn: false,
  enterpriseVoice: false,
  callAdmissionControl: false,
}

/** The computers as the form names them, one a line. */
export function serverTextOf(form: Form, topology: Topology): string {
  return form.servers ?? suggestServers(topology, form.fqdn, form.count).join('\n')
}

/** The computers of the pool; a Standard Edition server is its own. */
export function serversOf(form: Form, topology: Topology, edition: Edition): readonly string[] {
  return edition === 'standard' ? [form.fqdn] : linesOf(serverTextOf(form, topology))
}

/** The pool that the form describes. */
export function specOf(form: Form, site: SiteId, edition: Edition, servers: readonly string[]): NewPool {
  const { features } = form
  return {
    site,
    fqdn: form.fqdn.trim(),
    edition,
    version: form.version,
    servers,
    platform: form.platform === '' ? null : form.platform,
    operatingSystem: form.operatingSystem.trim() || null,
    users: form.users.trim() === '' ? null : Number(form.users),
    sqlStore: sqlOf(form),
    fileStore: form.file === 'new' ? { fqdn: form.fileHost.trim(), share: form.fileShare.trim() } : form.file,
    features: {
      conferencing: features.conferencing,
      dialIn: features.conferencing === false ? false : features.dialIn,
      enterpriseVoice: features.enterpriseVoice,
      callAdmissionControl: features.callAdmissionControl,
      mediation: features.mediation,
      archivingStore: features.archivingStore,
      monitoringStore: features.monitoringStore,
      edgePool: features.edgePool,
      officeWebApps: features.officeWebApps,
      webServices: features.webServices,
      loadBalancing: features.loadBalancing,
    },
  }
}

/** What keeps the pool from being added, `null` for nothing. All of it stands on the first page. */
export function problemWith(
  { fqdn, users }: Form,
  servers: readonly string[],
  taken: ReadonlySet<string>,
  edition: Edition,
): string | null {
  if (!/^[^.\s]+(\.[^.\s]+)+$/.test(fqdn.trim())) return text.needed
  if (servers.length === 0) return text.noComputers
  const names = edition === 'standard' ? servers : [fqdn.trim(), ...servers]
  const seen = new Set<string>()
  for (const name of names) {
    const key = name.toLowerCase()
    if (taken.has(key)) return text.taken(name)
    if (seen.has(key)) return text.twice(name)
    seen.add(key)
  }
  return /^\d{0,15}$/.test(users.trim()) ? null : text.usersNotANumber
}

function sqlOf(form: Form): SqlAvailability | SqlStoreId {
  const primary = { fqdn: form.sqlHost.trim(), instance: form.sqlInstance.trim() }
  if (form.sql === 'new') return { kind: 'single', primary }
  if (form.sql !== 'new-mirrored') return form.sql
  const mirror = { ...primary, fqdn: nextName(primary.fqdn, new Set([primary.fqdn.toLowerCase()])) }
  return { kind: 'mirrored', primary, mirror, witness: null, ...mirroringNotStated }
}
