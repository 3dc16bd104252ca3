import { change } from '#core/edit/change.ts'
import { rename } from '#core/edit/rename.ts'
import type { Site } from '#core/model/site.ts'
import { useAppHandle } from '../../store/context.tsx'
import { propertiesText as text } from '../../text/properties.ts'
import { TextField } from './fields.tsx'
import { FindingsHere, Head } from './Head.tsx'
import { NoteField } from './NoteField.tsx'

/** A central site: its name and where it is. */
export function SiteProperties({ site }: { readonly site: Site }) {
  const { store } = useAppHandle()
  const { id } = site
  const field = (name: 'description' | 'city' | 'state' | 'country' | 'worldRegion') => (
    <TextField
      label={text.fields[name]}
      value={site[name]}
      about={{ id, field: name }}
      onChange={(value) => store.getState().edit(change, { kind: 'site', id, fields: { [name]: value } })}
    />
  )
  return (
    <>
      <Head name={site.name} kind={text.kinds.site} />
      <div className="properties-body">
        <FindingsHere id={id} shown={['name', 'description', 'city', 'state', 'country', 'worldRegion']} />
        <TextField
          label={text.fields.name}
          value={site.name}
          about={{ id, field: 'name' }}
          required
          onChange={(name) => store.getState().edit(rename, { id, name })}
        />
        {field('description')}
        {field('city')}
        {field('state')}
        {field('country')}
        {field('worldRegion')}
        <NoteField id={id} />
      </div>
    </>
  )
}
