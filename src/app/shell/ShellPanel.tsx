import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import '../style/shell.css'
import { useApp, useAppHandle } from '../store/context.tsx'
import type { AppStore } from '../store/store.ts'
import { useShellState } from '../store/shell-state.ts'
import { shellText as text } from '../text/shell.ts'
import { HistorySearch } from './HistorySearch.tsx'
import { InputLine } from './InputLine.tsx'
import type { Shell } from './shell.ts'
import { RunStrip } from './RunStrip.tsx'
import { Screen } from './Screen.tsx'
import { ShellHead } from './ShellHead.tsx'
import { optionId, Suggestions, type Row } from './Suggestions.tsx'
import { useTyping } from './useTyping.ts'

/** The Management Shell: its screen with the line that is being typed, what helps with that, and what runs. */
export function ShellPanel({ shell }: { readonly shell: Shell }) {
  const { store } = shell
  const field = useRef<HTMLTextAreaElement | HTMLInputElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const history = useShellState(store, (state) => state.typed)
  const hands = useTyping(shell, scroller)
  const { typing } = hands
  const listId = useId()
  useCalls(field)
  const toField = () => field.current?.focus({ preventScroll: true })
  const { list } = typing
  const rows = list?.is === 'completions' ? completionRows(list) : list ? historyRows(history) : []
  const chosen = list && list.is !== 'search' ? list.index : -1
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+C wherever the focus is in it
    <section className="shell" aria-label={text.label} onKeyDown={(event) => onConsoleKey(event, shell)}>
      <ShellHead shell={shell} />
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a press beside the line leads to it, as in a console */}
      <div
        className="shell-room"
        onClick={(event) => {
          const isOfScreen = event.target instanceof Element && event.target.closest('.shell-dock') === null
          if (isOfScreen && window.getSelection()?.isCollapsed !== false) toField()
        }}
      >
        <Screen shell={shell} scroller={scroller}>
          <InputLine
            shell={shell}
            typing={typing}
            field={field}
            list={chosen < 0 || rows.length === 0 ? null : { id: listId, active: optionId(listId, chosen) }}
            onText={hands.onText}
            onKeyDown={hands.onKeyDown}
            onPaste={hands.onPaste}
          />
        </Screen>
        {list && list.is !== 'search' && (
          <Suggestions
            id={listId}
            label={list.is === 'history' ? text.history : text.completions}
            rows={rows}
            chosen={chosen}
            empty={list.is === 'history' ? text.noHistory : text.completionCount(0)}
            onChoose={hands.choose}
          />
        )}
        {list?.is === 'search' && (
          <HistorySearch
            history={history}
            query={list.query}
            skipped={list.skipped}
            onQuery={hands.search}
            onRun={(line) => {
              toField()
              hands.take('')
              shell.submit(line)
            }}
            onTake={(line) => {
              toField()
              hands.take(line)
            }}
            onEnd={() => {
              toField()
              hands.take(typing.text)
            }}
          />
        )}
      </div>
      <RunStrip shell={shell} onDone={toField} />
    </section>
  )
}

/** Ctrl+C wherever the focus is in the shell: copies what is selected, else interrupts what runs. */
function onConsoleKey(event: KeyboardEvent, shell: Shell): void {
  const isCopy = event.ctrlKey && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'c'
  if (event.defaultPrevented || !isCopy || window.getSelection()?.isCollapsed === false) return
  if (shell.store.getState().doing === 'ready') return
  event.preventDefault()
  shell.interrupt()
}

const served = new WeakMap<AppStore, number>()

/** The focus goes into the line whenever the shell is called. */
function useCalls(field: { readonly current: HTMLElement | null }): void {
  const { store } = useAppHandle()
  const calls = useApp((state) => state.shellCalls)
  useEffect(() => {
    if (calls <= (served.get(store) ?? 0)) return
    served.set(store, calls)
    field.current?.focus()
  }, [calls, store, field])
}

function completionRows({
  completion,
}: {
  readonly completion: ReturnType<Shell['complete']>
}): readonly Row[] {
  return completion.items.map(({ text: words, kind, detail }, i) => ({
    key: `${i} ${words}`,
    words,
    kind: text.kinds[kind],
    detail,
  }))
}

function historyRows(history: readonly string[]): readonly Row[] {
  return history.map((words, i) => ({ key: String(i), words, kind: '', detail: '' }))
}
