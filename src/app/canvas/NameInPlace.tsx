import type { ReactNode } from 'react'
import { rename } from '#core/edit/rename.ts'
import type { Id } from '#core/model/id.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { commandText } from '../text/commands.ts'

/** A name on the canvas that F2 turns into a field: Enter keeps it, Escape and leaving it unchanged do not. */
export function NameInPlace({
  id,
  name,
  shown = name,
  className,
}: {
  readonly id: Id
  readonly name: string
  /** What is shown until it is edited, where the name itself is too long. */
  readonly shown?: ReactNode
  readonly className: string
}) {
  const { store } = useAppHandle()
  const editing = useApp(({ renaming }) => renaming?.id === id && renaming.where === 'canvas')
  if (!editing)
    return (
      <span className={className} title={name}>
        {shown}
      </span>
    )
  const finish = (value: string | null, input: HTMLInputElement) => {
    if (store.getState().renaming === null) return
    const node = input.closest<HTMLElement>('.react-flow__node')
    store.getState().rename(null)
    if (value !== null && value.trim() !== '' && value !== name)
      store.getState().edit(rename, { id, name: value.trim() })
    node?.focus()
  }
  return (
    <input
      className={`input nodrag nopan nowheel ${className}`}
      aria-label={commandText.rename}
      defaultValue={name}
      ref={focusAndSelect}
      onBlur={(event) => finish(event.currentTarget.value, event.currentTarget)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') finish(event.currentTarget.value, event.currentTarget)
        if (event.key === 'Escape') finish(null, event.currentTarget)
      }}
    />
  )
}

function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}
