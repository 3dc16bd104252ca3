import {
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { continuationPrompt, promptOf } from '#core/shell/prompt.ts'
import { useShellState } from '../store/shell-state.ts'
import { shellText as text } from '../text/shell.ts'
import { ColouredLine } from './ColouredLine.tsx'
import type { Shell } from './shell.ts'
import type { Typing } from './typing.ts'

/** So long a prompt stands before the line; a longer one stands above it. */
const longestBefore = 44

/** The line that is being typed, behind its prompt. Its colours lie below a text field with the same letters. */
export function InputLine({
  shell,
  typing,
  field,
  list,
  onText,
  onKeyDown,
  onPaste,
}: {
  readonly shell: Shell
  readonly typing: Typing
  readonly field: RefObject<HTMLTextAreaElement | HTMLInputElement | null>
  /** The id of the list that is open, and of what is chosen in it. */
  readonly list: { readonly id: string; readonly active: string | null } | null
  readonly onText: (text: string, caret: number) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>) => void
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement | HTMLInputElement>) => void
}) {
  const hint = useId()
  const { before, isAsked, isSecret } = usePrompt(shell)
  const place = useEffectEvent((_moves: number) =>
    field.current?.setSelectionRange(typing.caret, typing.caret),
  )
  useLayoutEffect(() => {
    place(typing.moves)
  }, [typing.moves])
  // Not everywhere to be had, and in some browsers a promise.
  const follow = useEffectEvent((_text: string) => {
    field.current?.scrollIntoView?.({ block: 'nearest' })
  })
  useEffect(() => follow(typing.text), [typing.text])
  const keepFocus = useEffectEvent((_isSecret: boolean) => {
    if (document.activeElement === document.body) field.current?.focus()
  })
  const seen = useRef(isSecret)
  // The one field takes the place of the other, and with it the focus.
  useLayoutEffect(() => {
    if (seen.current !== isSecret) keepFocus(isSecret)
    seen.current = isSecret
  }, [isSecret])
  const isAbove = before.length > longestBefore
  const lines = typing.text.split('\n')
  const shared = {
    className: 'shell-field',
    value: typing.text,
    'aria-label': isAsked ? before.trim() : text.input,
    'aria-describedby': hint,
    autoComplete: 'off',
    autoCapitalize: 'off',
    autoCorrect: 'off',
    spellCheck: false,
    onChange: ({ target }: { readonly target: HTMLTextAreaElement | HTMLInputElement }) =>
      onText(target.value, target.selectionStart ?? target.value.length),
    onKeyDown,
    onPaste,
  }
  // The custom property is of ours: React's type knows only those of CSS.
  const gutter = { '--gutter': `${isAbove ? 0 : before.length}ch` } as CSSProperties
  return (
    <div className="shell-input" style={gutter}>
      {isAbove && <div className="shell-prompt">{before}</div>}
      <div className="shell-lines">
        <div aria-hidden>
          {lines.map((line, i) => (
            <div key={i} className="shell-line">
              <span className="shell-prompt">{i > 0 ? continuationPrompt : isAbove ? '' : before}</span>
              <span className="shell-typed">
                {isSecret ? '*'.repeat(line.length) : <ColouredLine text={line} />}
                {'\u200b'}
              </span>
            </div>
          ))}
        </div>
        {isSecret ? (
          <input {...shared} ref={inputOf(field)} type="password" />
        ) : (
          <textarea
            {...shared}
            ref={inputOf(field)}
            rows={1}
            aria-autocomplete="list"
            aria-haspopup="listbox"
            {...(list === null ? {} : { 'aria-controls': list.id })}
            {...(list?.active == null ? {} : { 'aria-activedescendant': list.active })}
          />
        )}
      </div>
      <p id={hint} className="visually-hidden">
        {text.inputHint}
      </p>
    </div>
  )
}

/** One ref for both kinds of field. */
function inputOf(field: RefObject<HTMLTextAreaElement | HTMLInputElement | null>) {
  return (element: HTMLTextAreaElement | HTMLInputElement | null) => {
    field.current = element
  }
}

/** What stands before the line: the question that waits, nothing while something runs, else the prompt. */
function usePrompt({ store }: Shell) {
  const session = useShellState(store, (state) => state.session)
  const prompt = useShellState(store, (state) => state.prompt)
  const doing = useShellState(store, (state) => state.doing)
  if (prompt) return { before: prompt.label, isAsked: prompt.label.trim() !== '', isSecret: prompt.isSecret }
  return { before: doing === 'ready' ? promptOf(session) : '', isAsked: false, isSecret: false }
}
