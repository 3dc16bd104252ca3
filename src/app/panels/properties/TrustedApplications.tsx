import { Plus, Trash2 } from 'lucide-react'
import { change } from '#core/edit/change.ts'
import type { TrustedApplication, TrustedApplicationPool } from '#core/model/role.ts'
import { tcpPorts } from '#core/vocabulary/field.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { roleText } from '../../text/role-properties.ts'
import { NumberField } from './CountField.tsx'
import { FieldFindings, FieldGroup, TextField } from './fields.tsx'
import { Fold } from './Fold.tsx'

const text = roleText.applications

/** The applications of a trusted application pool: name and port of each, add, remove. */
export function TrustedApplications({ pool }: { readonly pool: TrustedApplicationPool }) {
  const { store } = useAppHandle()
  const readOnly = useApp((state) => state.role === 'reader')
  const { applications } = pool
  const set = (next: readonly TrustedApplication[]) =>
    readOnly || store.getState().edit(change, { kind: 'role', role: { ...pool, applications: next } })
  return (
    <Fold title={text.title} field="applications">
      <FieldFindings about={{ id: pool.id, field: 'applications' }} />
      {applications.map((application, i) => (
        // By place: applications have no identity beside their place.
        <FieldGroup key={i} title={text.one(i + 1)}>
          <TextField
            label={text.name}
            value={application.name}
            required
            onChange={(name) => set(applications.with(i, { ...application, name }))}
          />
          <NumberField
            label={text.port}
            value={application.port}
            within={tcpPorts}
            onChange={(port) => set(applications.with(i, { ...application, port }))}
          />
          <button
            type="button"
            className="button quiet icon"
            aria-label={text.remove(application.name)}
            aria-disabled={readOnly}
            onClick={() => set(applications.toSpliced(i, 1))}
          >
            <Trash2 size={14} aria-hidden />
          </button>
        </FieldGroup>
      ))}
      <button
        type="button"
        className="button"
        aria-disabled={readOnly}
        onClick={() => set([...applications, another(applications)])}
      >
        <Plus size={14} aria-hidden />
        {text.add}
      </button>
    </Fold>
  )
}

/** A free name, and the port behind the greatest one in use. */
function another(applications: readonly TrustedApplication[]): TrustedApplication {
  const names = new Set(applications.map(({ name }) => name))
  let n = applications.length + 1
  while (names.has(text.fresh(n))) n++
  const port = Math.max(firstPort - 1, ...applications.map((application) => application.port)) + 1
  return { name: text.fresh(n), port: Math.min(port, tcpPorts[1]) }
}

/** Where the ports of applications begin that nobody chose: above those of the product itself. */
const firstPort = 8000
