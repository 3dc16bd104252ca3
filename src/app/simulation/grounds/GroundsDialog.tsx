import { lazy, Suspense, useState } from 'react'
import { groundsOf, type GroundRow, type GroundsOfBehaviour } from '#core/simulate/grounds.ts'
import { limits } from '#core/simulate/limits.ts'
import type { Basis } from '#core/quorum/reading.ts'
import { BasisMark } from '../../analysis/now/BasisMark.tsx'
import { nowText } from '../../text/analysis-now.ts'
import { shellText } from '../../text/shell.ts'
import { simulationGroundsText as text } from '../../text/simulation-grounds.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { useMoment } from '../now.ts'
import '../../style/analysis-now.css'
import '../../style/simulation-grounds.css'

/** What the shell rests on stands with its cmdlets, which are many. */
const ShellGrounds = lazy(async () => {
  try {
    return { default: (await import('../../shell/ShellGrounds.tsx')).ShellGrounds }
  } catch {
    return { default: () => <p role="alert">{shellText.notLoaded}</p> }
  }
})

const bases = ['documented', 'derived', 'assumed'] as const satisfies readonly Basis[]
const every = 'every'

type Wanted = Basis | typeof every

const wanteds: readonly Wanted[] = [every, ...bases]

/** Every value that the simulation works with and what it rests on, and what it leaves out. */
export function GroundsDialog({ onClose }: { readonly onClose: () => void }) {
  const setting = useMoment()?.world.setting
  const [basis, setBasis] = useState<Wanted>(every)
  const all = groundsOf(setting)
  const shown = all
    .map(({ behaviour, rows }) => ({ behaviour, rows: rows.filter((row) => isOf(row, basis)) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <Dialog
      title={text.title}
      description={text.intro}
      width={980}
      onClose={onClose}
      footer={
        <button type="button" className="button" onClick={onClose}>
          {text.close}
        </button>
      }
    >
      <div className="grounds-bar">
        <Select
          label={text.basis}
          value={basis}
          choices={wanteds.map((one) => ({
            value: one,
            label: text.choice(one === every ? text.every : text.bases[one], countOf(all, one)),
            ...(one === every ? {} : { hint: nowText.basis.means[one] }),
          }))}
          onChange={setBasis}
        />
        <span className="hint" role="status">
          {text.shown(countOf(shown, every), countOf(all, every))}
        </span>
      </div>
      <table className="now-table grounds">
        <caption className="visually-hidden">{text.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.basis}</th>
            <th scope="col">{text.source}</th>
          </tr>
        </thead>
        {shown.map(({ behaviour, rows }) => (
          <tbody key={behaviour}>
            <tr>
              <th scope="rowgroup" colSpan={4} className="grounds-part">
                {behaviour}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        ))}
      </table>
      <h3 className="dialog-section">{text.limits}</h3>
      <dl className="grounds-limits">
        {limits.map(({ about, text: limit }) => (
          <div key={about}>
            <dt>{about}</dt>
            <dd>{limit}</dd>
          </div>
        ))}
      </dl>
      <Suspense fallback={null}>
        <ShellGrounds />
      </Suspense>
    </Dialog>
  )
}

function Row({ row: { name, value, usual, basis, source } }: { readonly row: GroundRow }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {value}
        {usual !== null && (
          <span className="hint grounds-usual">
            <span className="tag accent">{text.setBy}</span> {text.usual(usual)}
          </span>
        )}
      </td>
      <td>
        <BasisMark basis={basis} />
      </td>
      <td className="grounds-source">{source ?? text.noSource}</td>
    </tr>
  )
}

function isOf({ basis }: GroundRow, wanted: Wanted): boolean {
  return wanted === every || basis === wanted
}

function countOf(parts: readonly GroundsOfBehaviour[], basis: Wanted): number {
  return parts.reduce((sum, { rows }) => sum + rows.filter((row) => isOf(row, basis)).length, 0)
}
