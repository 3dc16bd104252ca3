import type { ImportNote } from '#core/exchange/import-note.ts'
import { poolsOf, type Topology } from '#core/model/topology.ts'
import { docOf } from '../store/selectors.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { dialogText } from '../text/dialogs.ts'
import { Dialog } from '../ui/Dialog.tsx'

const text = dialogText.importNotes

/** Says what an import found, what of the file is not modelled, and what is unusual about it. */
export function ImportNotesDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useAppHandle()
  const { name, topology } = useApp(docOf)
  const notes = useApp((state) => state.notes)
  return (
    <Dialog
      title={text.title}
      width={680}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <button
            type="button"
            className="button"
            onClick={() => {
              onClose()
              app.store.getState().showDrawer('problems')
            }}
          >
            {text.showProblems}
          </button>
          <button type="button" className="button primary" onClick={onClose}>
            {dialogText.close}
          </button>
        </>
      }
    >
      <h3 className="dialog-section">{text.found(name)}</h3>
      <dl className="counts">
        {countsOf(topology).map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count.toLocaleString('en-US')}</dd>
          </div>
        ))}
      </dl>
      <NoteList title={text.notModelled} hint={text.notModelledHint} notes={notes} kind="not modelled" />
      <NoteList title={text.unusual} hint={text.unusualHint} notes={notes} kind="unusual" />
    </Dialog>
  )
}

function NoteList({
  title,
  hint,
  notes,
  kind,
}: {
  readonly title: string
  readonly hint: string
  readonly notes: readonly ImportNote[]
  readonly kind: ImportNote['kind']
}) {
  const own = notes.filter((note) => note.kind === kind)
  return (
    <section>
      <h3 className="dialog-section">{title}</h3>
      <p className="hint">{own.length === 0 ? text.none : hint}</p>
      <ul className="note-list">
        {own.map((note, i) => (
          <li key={i}>{note.message}</li>
        ))}
      </ul>
    </section>
  )
}

function countsOf(topology: Topology): [string, number][] {
  const pools = poolsOf(topology)
  const standard = pools.filter((pool) => pool.edition === 'standard').length
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
  return [
    [text.counts.sites, topology.sites.length],
    [text.counts.enterprise, pools.length - standard],
    [text.counts.standard, standard],
    [text.counts.servers, sum(pools.map((pool) => pool.servers.length))],
    [text.counts.sqlStores, sum(topology.sites.map((site) => site.sqlStores.length))],
    [text.counts.fileStores, sum(topology.sites.map((site) => site.fileStores.length))],
    [text.counts.pairings, topology.pairings.length],
    [text.counts.domains, (topology.sipDomain === '' ? 0 : 1) + topology.additionalSipDomains.length],
  ]
}
