import { change } from '#core/edit/change.ts'
import { rename } from '#core/edit/rename.ts'
import type { FileStore } from '#core/model/store.ts'
import { useAppHandle } from '../../store/context.tsx'
import { propertiesText as text } from '../../text/properties.ts'
import { roleText } from '../../text/role-properties.ts'
import { AnswerField, TextField } from './fields.tsx'
import { FindingsHere, Head } from './Head.tsx'
import { NoteField } from './NoteField.tsx'
import { UsedBy } from './UsedBy.tsx'

/** A file store: the computer and the share. */
export function FileStoreProperties({ store: file }: { readonly store: FileStore }) {
  const { store } = useAppHandle()
  const { id } = file
  return (
    <>
      <Head name={`\\\\${file.fqdn}\\${file.share}`} kind={text.kinds.file} />
      <div className="properties-body">
        <FindingsHere id={id} shown={['fqdn', 'share', 'dfs']} />
        <TextField
          label={text.fields.fqdn}
          value={file.fqdn}
          about={{ id, field: 'fqdn' }}
          required
          onChange={(name) => store.getState().edit(rename, { id, name })}
        />
        <TextField
          label={text.fields.share}
          value={file.share}
          about={{ id, field: 'share' }}
          required
          onChange={(share) => store.getState().edit(change, { kind: 'file', id, fields: { share } })}
        />
        <AnswerField
          label={roleText.dfs}
          hint={roleText.dfsHint}
          value={file.dfs}
          about={{ id, field: 'dfs' }}
          onChange={(dfs) => store.getState().edit(change, { kind: 'file', id, fields: { dfs } })}
        />
        <UsedBy id={id} />
        <NoteField id={id} />
      </div>
    </>
  )
}
