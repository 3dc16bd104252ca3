import { useId, useState, type ReactNode } from 'react'
import { addPool, type NewPool } from '#core/edit/add-pool.ts'
import { documentedVersions } from '#core/tables/table.ts'
import { namesInUse, nextName } from '#core/edit/naming.ts'
import type { FileStoreId, SiteId, SqlStoreId } from '#core/model/id.ts'
import type { Platform, ProductVersion } from '#core/model/pool.ts'
import { mirroringNotStated, type SqlAvailability } from '#core/model/store.ts'
import type { Site } from '#core/model/site.ts'
import { findSite, nameOf, type Topology } from '#core/model/topology.ts'
import { freePlaceForPool } from '../canvas/arrange.ts'
import { poolSize } from '../canvas/sizes.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { docOf, topologyOf } from '../store/selectors.ts'
import { dialogText } from '../text/dialogs.ts'
import { newPoolText as text } from '../text/new-pool.ts'
import { propertiesText } from '../text/properties.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { linesOf } from '../ui/lines-of.ts'
import { Select } from '../ui/Select.tsx'
import { suggestNames, suggestServers } from './new-pool.ts'

interface Form {
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
}

/** Define New Front End Pool, its pages on one: name, computers, facts, stores. */
export function NewPoolDialog({
  site: siteId,
  edition,
  onClose,
}: {
  readonly site: SiteId
  readonly edition: 'enterprise' | 'standard'
  readonly onClose: () => void
}) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const formId = useId()
  const site = findSite(topology, siteId)
  const [form, setForm] = useState<Form>(() => firstForm(topology, site, edition))
  const [tried, setTried] = useState(false)
  if (!site) return null

  const set = (fields: Partial<Form>) => setForm((before) => ({ ...before, ...fields }))
  const serverText = form.servers ?? suggestServers(topology, form.fqdn, form.count).join('\n')
  const servers = edition === 'standard' ? [form.fqdn] : linesOf(serverText)
  const problem = problemWith(form, servers, namesInUse(topology), edition)

  const add = () => {
    setTried(true)
    if (problem !== null) return
    const doc = docOf(store.getState())
    const spec: NewPool = {
      site: siteId,
      fqdn: form.fqdn.trim(),
      edition,
      version: form.version,
      servers,
      platform: form.platform === '' ? null : form.platform,
      operatingSystem: form.operatingSystem.trim() || null,
      users: form.users.trim() === '' ? null : Number(form.users),
      sqlStore: sqlOf(form),
      fileStore:
        form.file === 'new' ? { fqdn: form.fileHost.trim(), share: form.fileShare.trim() } : form.file,
    }
    const size = poolSize(servers.length)
    store.getState().edit(addPool, { ...spec, positions: freePlaceForPool(doc, siteId, size) })
    store.getState().show(null)
    store.getState().goTo(`pool:${doc.nextId}`)
    store.getState().announce(addPool.describe(spec, doc))
  }

  return (
    <Dialog
      title={text.titles[edition]}
      description={text.inSite(site.name)}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {dialogText.cancel}
          </button>
          <button type="submit" form={formId} className="button primary">
            {edition === 'standard' ? text.addStandard : text.add}
          </button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <Labelled label={edition === 'standard' ? text.serverFqdn : text.poolFqdn}>
          {(id) => (
            <input
              id={id}
              className="input"
              value={form.fqdn}
              spellCheck={false}
              autoComplete="off"
              aria-invalid={tried && problem !== null}
              onChange={(event) => set({ fqdn: event.currentTarget.value })}
            />
          )}
        </Labelled>
        {tried && problem !== null && (
          <p className="hint bad" role="alert">
            {problem}
          </p>
        )}
        <div className="two-fields">
          <Chosen label={propertiesText.fields.version}>
            <Select
              label={propertiesText.fields.version}
              value={form.version}
              choices={documentedVersions.map((value) => ({
                value,
                label: propertiesText.versions[value],
              }))}
              onChange={(version) => set({ version })}
            />
          </Chosen>
          <Chosen label={propertiesText.fields.platform}>
            <Select
              label={propertiesText.fields.platform}
              value={form.platform}
              choices={[
                { value: '', label: propertiesText.notStated },
                { value: 'physical', label: propertiesText.platforms.physical },
                { value: 'virtual', label: propertiesText.platforms.virtual },
              ]}
              onChange={(platform) => set({ platform })}
            />
          </Chosen>
          <Labelled label={propertiesText.fields.operatingSystem}>
            {(id) => (
              <>
                <input
                  id={id}
                  className="input"
                  list={`${id}-list`}
                  placeholder={propertiesText.notStated}
                  value={form.operatingSystem}
                  onChange={(event) => set({ operatingSystem: event.currentTarget.value })}
                />
                <datalist id={`${id}-list`}>
                  {propertiesText.operatingSystems.map((name) => (
                    <option key={name} value={name} />
                  ))}
                </datalist>
              </>
            )}
          </Labelled>
          <Labelled label={propertiesText.fields.users}>
            {(id) => (
              <input
                id={id}
                className="input"
                inputMode="numeric"
                placeholder={propertiesText.notStated}
                value={form.users}
                onChange={(event) => set({ users: event.currentTarget.value })}
              />
            )}
          </Labelled>
        </div>
        {edition === 'enterprise' && (
          <>
            <Labelled label={text.count}>
              {(id) => (
                <input
                  id={id}
                  className="input"
                  type="number"
                  min={1}
                  max={20}
                  value={form.count}
                  onChange={(event) =>
                    set({
                      count: Math.min(20, Math.max(1, event.currentTarget.valueAsNumber || 1)),
                      servers: null,
                    })
                  }
                />
              )}
            </Labelled>
            <Labelled label={text.computers}>
              {(id) => (
                <textarea
                  id={id}
                  className="input mono"
                  rows={Math.min(8, servers.length + 1)}
                  spellCheck={false}
                  value={serverText}
                  onChange={(event) => set({ servers: event.currentTarget.value })}
                />
              )}
            </Labelled>
            <StoreFields form={form} set={set} />
          </>
        )}
      </form>
    </Dialog>
  )
}

/** What the form starts with: suggested names, three servers, new stores. */
function firstForm(topology: Topology, site: Site | undefined, edition: 'enterprise' | 'standard'): Form {
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
  }
}

function StoreFields({ form, set }: { readonly form: Form; readonly set: (fields: Partial<Form>) => void }) {
  const topology = useApp(topologyOf)
  const sqlStores = topology.sites.flatMap((site) => site.sqlStores)
  const fileStores = topology.sites.flatMap((site) => site.fileStores)
  return (
    <>
      <Chosen label={text.sql}>
        <Select<Form['sql']>
          label={text.sql}
          value={form.sql}
          choices={[
            { value: 'new', label: text.sqlNew },
            { value: 'new-mirrored', label: text.sqlNewMirrored },
            ...sqlStores.map(({ id }) => ({ value: id, label: nameOf(topology, id) })),
          ]}
          onChange={(sql) => set({ sql })}
        />
      </Chosen>
      {(form.sql === 'new' || form.sql === 'new-mirrored') && (
        <div className="two-fields">
          <PlainField label={text.sqlHost} value={form.sqlHost} onChange={(sqlHost) => set({ sqlHost })} />
          <PlainField
            label={text.sqlInstance}
            value={form.sqlInstance}
            onChange={(sqlInstance) => set({ sqlInstance })}
          />
        </div>
      )}
      <Chosen label={text.file}>
        <Select<Form['file']>
          label={text.file}
          value={form.file}
          choices={[
            { value: 'new', label: text.fileNew },
            ...fileStores.map(({ id }) => ({ value: id, label: nameOf(topology, id) })),
          ]}
          onChange={(file) => set({ file })}
        />
      </Chosen>
      {form.file === 'new' && (
        <div className="two-fields">
          <PlainField
            label={text.fileHost}
            value={form.fileHost}
            onChange={(fileHost) => set({ fileHost })}
          />
          <PlainField
            label={text.fileShare}
            value={form.fileShare}
            onChange={(fileShare) => set({ fileShare })}
          />
        </div>
      )}
    </>
  )
}

function PlainField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          className="input"
          value={value}
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}

function Labelled({
  label,
  children,
}: {
  readonly label: string
  readonly children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

/** A select carries its name itself; the words above it are for the eye. */
function Chosen({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      {children}
    </div>
  )
}

function problemWith(
  { fqdn, users }: Form,
  servers: readonly string[],
  taken: ReadonlySet<string>,
  edition: 'enterprise' | 'standard',
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
