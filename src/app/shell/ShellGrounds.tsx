import { useState } from 'react'
import { shellGrounds, type ShellGround } from '#core/shell/grounds.ts'
import { shellText } from '../text/shell.ts'
import { Select } from '../ui/Select.tsx'

const text = shellText.grounds

const every = 'every'
const wanteds = [every, 'documented', 'known', 'assumed'] as const

/** What the Management Shell says and shows, and what that rests on. */
export function ShellGrounds() {
  const [wanted, setWanted] = useState<(typeof wanteds)[number]>(every)
  const shown = shellGrounds.filter(({ basis }) => wanted === every || basis === wanted)
  return (
    <section aria-label={text.title}>
      <h3 className="dialog-section">{text.title}</h3>
      <p className="hint">{text.intro}</p>
      <div className="grounds-bar">
        <Select
          label={text.basisOf}
          value={wanted}
          choices={wanteds.map((one) =>
            one === every
              ? { value: one, label: text.every }
              : { value: one, label: text.bases[one], hint: text.basisMeans[one] },
          )}
          onChange={setWanted}
        />
        <span className="hint" role="status">
          {text.shown(shown.length, shellGrounds.length)}
        </span>
      </div>
      <table className="now-table grounds">
        <caption className="visually-hidden">{text.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.basis}</th>
            <th scope="col">{text.source}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((ground) => (
            <Row key={`${ground.what} ${ground.source}`} ground={ground} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ ground: { what, basis, source } }: { readonly ground: ShellGround }) {
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>
        <span className={`tag ${basis === 'assumed' ? 'warning' : 'info'}`} title={text.basisMeans[basis]}>
          {text.bases[basis]}
        </span>
      </td>
      <td className="grounds-source">{source ?? text.noSource}</td>
    </tr>
  )
}
