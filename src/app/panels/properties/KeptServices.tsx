import { roleText } from '../../text/role-properties.ts'

const text = roleText.other

/** Services that this product does not model: only to be read. */
export function KeptServices({ services }: { readonly services: readonly string[] }) {
  return (
    <section className="field" data-field="services">
      <h3 className="field-label">{text.services}</h3>
      <p className="hint">{text.hint}</p>
      {services.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ul className="plain-list">
          {services.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
