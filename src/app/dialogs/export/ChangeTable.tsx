import type { ElementChange } from '#core/exchange/xml/difference.ts'
import { dialogText } from '../../text/dialogs.ts'
import { exportText as text } from '../../text/export.ts'

/** How many changes are listed. */
const most = 200

/** What differs from the imported file, element by element. */
export function ChangeTable({
  changes,
  file,
}: {
  readonly changes: readonly ElementChange[]
  /** The name of the imported file. */
  readonly file: string
}) {
  return (
    <>
      <h3 className="dialog-section">{text.changes}</h3>
      <p className="hint">{text.changesHint(file)}</p>
      <table className="export-changes">
        <thead>
          <tr>
            <th className="kind" scope="col">
              {text.columns.kind}
            </th>
            <th className="path" scope="col">
              {text.columns.path}
            </th>
            <th scope="col">{text.columns.values}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, most).map((change, i) => (
            <tr key={i}>
              <td>{text.kinds[change.kind]}</td>
              <td className="mono">{change.path.join(' › ')}</td>
              <td>
                <Values change={change} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > most && <p className="hint">{dialogText.andMore(changes.length - most)}</p>}
    </>
  )
}

function Values({ change: { kind, name, from, to } }: { readonly change: ElementChange }) {
  if (kind !== 'attribute' && kind !== 'text') return null
  return (
    <>
      {kind === 'attribute' ? <span className="mono">{name}</span> : text.textOf}: {from || text.nothing} →{' '}
      {to || text.nothing}
    </>
  )
}
