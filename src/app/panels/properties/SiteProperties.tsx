import { change } from '#core/edit/change.ts'
import { rename } from '#core/edit/rename.ts'
import type { Site } from '#core/model/site.ts'
import { siteSections } from '#core/vocabulary/site.ts'
import { useAppHandle } from '../../store/context.tsx'
import { propertiesText as text } from '../../text/properties.ts'
import { roleText } from '../../text/role-properties.ts'
import { differing } from './differing.ts'
import { FieldSections, shownIn } from './FieldSections.tsx'
import { TextField } from './fields.tsx'
import { FindingsHere, Head } from './Head.tsx'
import { NoteField } from './NoteField.tsx'
import { UsedBy } from './UsedBy.tsx'

/** A central or branch site: its name, where it is, and its settings. */
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
      <Head
        name={site.name}
        kind={site.branch === null ? roleText.siteKinds.central : roleText.siteKinds.branch}
      />
      <div className="properties-body">
        <FindingsHere
          id={id}
          shown={[
            'name',
            'description',
            'city',
            'state',
            'country',
            'worldRegion',
            ...shownIn(siteSections, site),
          ]}
        />
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
        <FieldSections
          id={id}
          of={site}
          sections={siteSections}
          onChange={(next) =>
            store.getState().edit(change, { kind: 'site', id, fields: differing(site, next) })
          }
        />
        <UsedBy id={id} quiet />
        <NoteField id={id} />
      </div>
    </>
  )
}
