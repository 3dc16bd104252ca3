import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useId } from 'react'
import { documentedReading, voteModels, type Reading } from '#core/quorum/reading.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { nowText } from '../../text/analysis-now.ts'
import { BasisMark } from './BasisMark.tsx'
import { Check } from './Check.tsx'

const text = nowText.reading

/** How the printed tables are read where they leave room; the documented reading is the default. */
export function ReadingSettings() {
  const { store } = useAppHandle()
  const reading = useApp((state) => state.settings.reading)
  const labelId = useId()
  const change = (some: Partial<Reading>) =>
    store.getState().setSettings({ reading: { ...reading, ...some } })
  const documented = reading.votes === documentedReading.votes && !reading.strictNote && !reading.earlierTable
  return (
    <div className="settings">
      <p className="field-label" id={labelId}>
        {text.votes}
      </p>
      <RadioGroup
        value={reading.votes}
        onValueChange={(votes) => change({ votes })}
        aria-labelledby={labelId}
        className="readings"
      >
        {voteModels.map((model) => (
          <label key={model} className="reading">
            <Radio.Root value={model} className="radio">
              <Radio.Indicator className="radio-dot" />
            </Radio.Root>
            <span>
              <b>{text.models[model].label}</b>{' '}
              {model === documentedReading.votes && <span className="tag">{text.default}</span>}{' '}
              <BasisMark basis={model === documentedReading.votes ? 'documented' : 'assumed'} />
              <small className="hint">{text.models[model].means}</small>
            </span>
          </label>
        ))}
      </RadioGroup>
      <p className="hint properties-gap">{text.allFit}</p>
      <Check
        label={text.strict}
        means={text.strictMeans}
        checked={reading.strictNote}
        onChange={(strictNote) => change({ strictNote })}
      />
      <Check
        label={text.earlier}
        means={text.earlierMeans}
        checked={reading.earlierTable}
        onChange={(earlierTable) => change({ earlierTable })}
      />
      {!documented && (
        <p className="note warning">
          {text.changed}{' '}
          <button
            type="button"
            className="link"
            onClick={() => store.getState().setSettings({ reading: documentedReading })}
          >
            {text.reset}
          </button>
        </p>
      )}
    </div>
  )
}
