import { useEffect, useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react'
import { isIncomplete } from '#core/shell/run-line.ts'
import { useAppHandle } from '../store/context.tsx'
import type { ShellStore } from '../store/shell-state.ts'
import { shellText as text } from '../text/shell.ts'
import type { Shell } from './shell.ts'
import { nothingTyped, recalled, tabbed, taken, typedText, withText, type Typing } from './typing.ts'

/** The last draft of each shell that was taken. */
const served = new WeakMap<ShellStore, number>()

type Field = HTMLTextAreaElement | HTMLInputElement

/** What the hands of a person do with the line that is being typed. */
export interface Hands {
  readonly typing: Typing
  onText(this: void, value: string, caret: number): void
  onKeyDown(this: void, event: KeyboardEvent<Field>): void
  onPaste(this: void, event: ClipboardEvent<Field>): void
  /** A row of the open list goes into the line. */
  choose(this: void, index: number): void
  search(this: void, query: string, skipped: number): void
  /** Another text in the line; what was open below it is closed. */
  take(this: void, line: string): void
}

/** The keys of a console over the line of a shell. */
export function useTyping(shell: Shell, scroller: RefObject<HTMLElement | null>): Hands {
  const { store: app } = useAppHandle()
  const { store } = shell
  const [typing, setTyping] = useState<Typing>(nothingTyped)
  const tell = (words: string) => app.getState().announce(words)

  useEffect(() => {
    const takeDraft = () => {
      const { text: drafted, count, isWhole } = store.getState().draft
      if (count <= (served.get(store) ?? 0)) return
      served.set(store, count)
      setTyping((now) => withText(now, isWhole ? drafted : drafted + now.text))
    }
    takeDraft() // it may have come while the shell was not shown
    return store.subscribe(takeDraft)
  }, [store])

  const clear = () => setTyping((now) => withText(now, ''))

  const submit = () => {
    const line = typing.text
    const { doing } = store.getState()
    if (doing !== 'asking' && isIncomplete(line) && !line.endsWith('\n')) {
      setTyping(withText(typing, `${line}\n`))
      return
    }
    setTyping({ ...withText(typing, ''), tabLeaves: typing.tabLeaves })
    shell.submit(line)
  }

  const openCompletions = (caret: number) => {
    const completion = shell.complete(typing.text, caret)
    tell(text.completionCount(completion.items.length))
    setTyping({ ...typing, caret, list: { is: 'completions', completion, index: 0 } })
  }

  const complete = (event: KeyboardEvent<Field>, by: 1 | -1): boolean => {
    const { tabLeaves, list, text: line } = typing
    if (list) {
      if (list.is === 'completions') setTyping(taken(typing, list.index))
      return true
    }
    if (tabLeaves !== 'no' || line === '' || store.getState().doing === 'asking') {
      if (tabLeaves === 'once') setTyping({ ...typing, tabLeaves: 'no' })
      return false
    }
    const caret = event.currentTarget.selectionStart ?? line.length
    const next = tabbed({ ...typing, caret }, by, (before) => shell.complete(before, caret))
    if (next.cycle === null) tell(text.completionCount(0))
    else tell(next.cycle.completion.items[next.cycle.index]?.text ?? '')
    setTyping(next)
    return true
  }

  const inList = (by: number): boolean => {
    const { list } = typing
    if (!list || list.is === 'search') return false
    const count = list.is === 'completions' ? list.completion.items.length : store.getState().typed.length
    const index = Math.min(Math.max(0, list.index + by), Math.max(0, count - 1))
    setTyping({ ...typing, list: { ...list, index } })
    return true
  }

  const vertical = (event: KeyboardEvent<Field>, by: 1 | -1): boolean => {
    if (inList(by)) return true
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const edge = by === -1 ? value.slice(0, selectionStart ?? 0) : value.slice(selectionEnd ?? 0)
    if (edge.includes('\n') && typing.recall === null) return false
    if (store.getState().doing === 'asking') return false
    setTyping(recalled(typing, store.getState().typed, by))
    return true
  }

  const choose = (index: number) => {
    const { list } = typing
    if (list?.is === 'completions') setTyping(taken(typing, index))
    else if (list?.is === 'history') setTyping(withText(typing, store.getState().typed[index] ?? ''))
  }

  const escape = (): boolean => {
    if (typing.list) setTyping({ ...typing, list: null })
    else if (typing.text !== '') clear()
    else {
      tell(text.tabLeaves)
      setTyping({ ...typing, tabLeaves: typing.tabLeaves === 'always' ? 'always' : 'once' })
    }
    return true
  }

  const interrupt = (event: KeyboardEvent<Field>): boolean => {
    const { selectionStart, selectionEnd } = event.currentTarget
    if (selectionStart !== selectionEnd || window.getSelection()?.isCollapsed === false) {
      const isOfField = window.getSelection()?.toString() === ''
      if (selectionStart !== selectionEnd || !isOfField) return false
    }
    if (store.getState().doing === 'ready') shell.cancel(typing.text)
    else shell.interrupt()
    clear()
    return true
  }

  const scroll = (by: 1 | -1): boolean => {
    const element = scroller.current
    element?.scrollBy?.({ top: by * element.clientHeight * 0.9 })
    return true
  }

  const toggleTab = (): boolean => {
    const tabLeaves = typing.tabLeaves === 'always' ? 'no' : 'always'
    tell(tabLeaves === 'always' ? text.tabLeaves : text.tabCompletes)
    setTyping({ ...typing, tabLeaves })
    return true
  }

  const withControl: Readonly<Record<string, (event: KeyboardEvent<Field>) => boolean>> = {
    ' ': (event) => {
      openCompletions(event.currentTarget.selectionStart ?? typing.text.length)
      return true
    },
    c: interrupt,
    l: () => {
      shell.clear()
      return true
    },
    m: toggleTab,
    r: () => {
      setTyping({ ...typing, list: { is: 'search', query: '', skipped: 0 } })
      return true
    },
  }

  const plain: Readonly<Record<string, (event: KeyboardEvent<Field>) => boolean>> = {
    Enter: (event) => {
      if (event.shiftKey) return false
      if (typing.list && typing.list.is !== 'search') choose(typing.list.index)
      else submit()
      return true
    },
    Tab: (event) => complete(event, event.shiftKey ? -1 : 1),
    Escape: escape,
    ArrowUp: (event) => vertical(event, -1),
    ArrowDown: (event) => vertical(event, 1),
    PageUp: () => inList(-10) || scroll(-1),
    PageDown: () => inList(10) || scroll(1),
    F7: () => {
      const { typed } = store.getState()
      setTyping({ ...typing, list: { is: 'history', index: typed.length - 1 } })
      return true
    },
    F8: (event) => {
      const prefix = typing.recall?.prefix ?? typing.text
      setTyping(recalled(typing, store.getState().typed, event.shiftKey ? 1 : -1, prefix))
      return true
    },
  }

  return {
    typing,
    onText: (value, caret) => setTyping((now) => typedText(now, value, caret)),
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || event.altKey || event.metaKey) return
      const keys = event.ctrlKey ? (event.shiftKey ? {} : withControl) : plain
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      if (keys[key]?.(event) === true) event.preventDefault()
    },
    onPaste: (event) => {
      const pasted = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n').replaceAll('\r', '\n')
      if (!pasted.includes('\n')) return
      event.preventDefault()
      const { value, selectionStart, selectionEnd } = event.currentTarget
      const whole = value.slice(0, selectionStart ?? 0) + pasted + value.slice(selectionEnd ?? value.length)
      const lines = whole.split('\n')
      const rest = lines.pop() ?? ''
      setTyping(withText(typing, rest))
      shell.paste(lines)
    },
    choose,
    search: (query, skipped) => setTyping((now) => ({ ...now, list: { is: 'search', query, skipped } })),
    take: (line) => setTyping((now) => withText(now, line)),
  }
}
