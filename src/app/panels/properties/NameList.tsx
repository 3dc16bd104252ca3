import { Plus, Trash2 } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { useApp } from '../../store/context.tsx'

/** What the controls of a list of names are called. */
export interface NameListWords {
  readonly one: (position: number) => string
  readonly fresh: string
  /** The words on the button, and its whole name where there are several such buttons. */
  readonly add: string
  readonly addTo?: string
  readonly remove: (name: string) => string
}

/** Names that can be changed, removed and added: Enter keeps a name, Escape brings the old one back. */
export function NameList({
  names,
  words,
  placeholder,
  long = false,
  onChange,
  onRemove,
  children,
}: {
  readonly names: readonly string[]
  readonly words: NameListWords
  readonly placeholder?: string
  /** Whether the names are long, as URLs are: each gets the whole width, with what belongs to it below. */
  readonly long?: boolean
  readonly onChange: (names: readonly string[]) => void
  /** What a removal does; takes the name off the list where it is left out. */
  readonly onRemove?: (name: string) => void
  /** What else stands beside a name. */
  readonly children?: (name: string) => ReactNode
}) {
  const readOnly = useApp((state) => state.role === 'reader')
  const list = useRef<HTMLUListElement>(null)
  const remove = onRemove ?? ((name) => onChange(names.filter((other) => other !== name)))
  return (
    <div className={long ? 'names long' : 'names'}>
      {names.length > 0 && (
        <ul className="name-list" ref={list} tabIndex={-1}>
          {names.map((name, i) => (
            <li key={`${i} ${name}`}>
              <NameInput
                label={words.one(i + 1)}
                value={name}
                onKeep={(next) => next !== '' && !names.includes(next) && onChange(names.with(i, next))}
              />
              {children?.(name)}
              <button
                type="button"
                className="button quiet icon"
                aria-label={words.remove(name)}
                aria-disabled={readOnly}
                onClick={() => {
                  if (readOnly) return
                  list.current?.focus()
                  remove(name)
                }}
              >
                <Trash2 size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <NewName
          words={words}
          placeholder={placeholder}
          taken={names}
          onAdd={(name) => onChange([...names, name])}
        />
      )}
    </div>
  )
}

function NameInput({
  label,
  value,
  onKeep,
}: {
  readonly label: string
  readonly value: string
  readonly onKeep: (value: string) => void
}) {
  const readOnly = useApp((state) => state.role === 'reader')
  return (
    <input
      className="input"
      aria-label={label}
      defaultValue={value}
      readOnly={readOnly}
      spellCheck={false}
      autoComplete="off"
      onBlur={(event) => {
        const next = event.currentTarget.value.trim()
        event.currentTarget.value = value
        if (next !== value) onKeep(next)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') event.currentTarget.value = value
      }}
    />
  )
}

function NewName({
  words,
  placeholder,
  taken,
  onAdd,
}: {
  readonly words: NameListWords
  readonly placeholder: string | undefined
  readonly taken: readonly string[]
  readonly onAdd: (name: string) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const add = () => {
    const name = input.current?.value.trim() ?? ''
    input.current?.focus()
    if (!input.current || name === '' || taken.includes(name)) return
    input.current.value = ''
    onAdd(name)
  }
  return (
    <div className="name-new">
      <input
        className="input"
        ref={input}
        aria-label={words.fresh}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={(event) => event.key === 'Enter' && add()}
      />
      <button type="button" className="button" aria-label={words.addTo ?? words.add} onClick={add}>
        <Plus size={14} aria-hidden />
        {words.add}
      </button>
    </div>
  )
}
