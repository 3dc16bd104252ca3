import { memo, useEffect, useLayoutEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react'
import { continuationPrompt } from '#core/shell/prompt.ts'
import { useShellState } from '../store/shell-state.ts'
import { clockText } from '../text/simulation.ts'
import { shellText as text } from '../text/shell.ts'
import type { Block } from './blocks.ts'
import type { Shell } from './shell.ts'
import { ColouredLine } from './ColouredLine.tsx'

/** Pixels from the end at which the screen still follows what is written. */
const near = 40

/** What was typed and shown, with the line that is being typed below it. It follows what is written while its end is seen. */
export function Screen({
  shell: { store, setColumns },
  scroller,
  children,
}: {
  readonly shell: Shell
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}) {
  const all = useShellState(store, ({ blocks }) => blocks)
  const clearedTo = useShellState(store, (state) => state.clearedTo)
  const isStrict = useShellState(store, (state) => state.isStrict)
  const follows = useRef(true)
  const blocks = useMemo(
    () => all.filter(({ id, kind }) => id >= clearedTo && !(isStrict && kind === 'coach')),
    [all, clearedTo, isStrict],
  )
  const log = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && follows.current) toEnd(element)
  })
  useEffect(() => {
    const element = scroller.current
    if (!element || !log.current) return undefined
    const watch = new ResizeObserver(() => {
      const columns = columnsIn(element, ruler.current)
      if (columns !== null) setColumns(columns)
      if (follows.current) toEnd(element)
    })
    watch.observe(element)
    watch.observe(log.current)
    return () => watch.disconnect()
  }, [scroller, setColumns])
  return (
    <div
      ref={scroller}
      className="shell-screen"
      onInput={() => (follows.current = true)}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < near
      }}
    >
      <span ref={ruler} className="shell-ruler" aria-hidden />
      <div ref={log} role="log" aria-label={text.output} aria-live="polite" aria-relevant="additions">
        {(all[0]?.id ?? 1) > 1 && clearedTo <= 1 && <p className="shell-note">{text.gone}</p>}
        {blocks.map((block) => (
          <OneBlock key={block.id} block={block} />
        ))}
      </div>
      {children}
    </div>
  )
}

/** The fewest and the most columns that a table is laid out for: a narrower screen is scrolled. */
const fewest = 56
const most = 240

/** How many letters fit beside each other; `null` where nothing is laid out. The ruler is 100 letters wide. */
function columnsIn(screen: HTMLElement, ruler: HTMLElement | null): number | null {
  const letter = (ruler?.getBoundingClientRect().width ?? 0) / 100
  if (letter === 0) return null
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(screen)
  const width = screen.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd)
  return Math.min(most, Math.max(fewest, Math.floor(width / letter)))
}

function toEnd(element: HTMLElement): void {
  element.scrollTo?.({ top: element.scrollHeight }) // nothing to scroll where nothing is laid out
}

const OneBlock = memo(function OneBlock({ block }: { readonly block: Block }) {
  const { kind, lines, at, isOwn, isTakenBack, isQuiet } = block
  return (
    <div
      className={`shell-block shell-${kind}${isTakenBack ? ' taken-back' : ''}`}
      {...(isQuiet ? { 'aria-live': 'off' as const } : {})}
      {...(kind === 'typed' ? { title: text.at(at) } : {})}
    >
      {isOwn && (
        <span className="shell-sign own" title={text.ownMeans}>
          {text.own}
        </span>
      )}
      {isTakenBack && <span className="shell-sign">{text.takenBack}</span>}
      {kind === 'coach' && <span className="shell-sign">{text.coach}: </span>}
      {kind === 'typed' ? (
        <Typed block={block} />
      ) : kind === 'asked' ? (
        `${block.prompt}${lines.join('\n')}`
      ) : (
        lines.map((line) => (line === '' ? '\u00a0' : line)).join('\n')
      )}
    </div>
  )
})

/** A line behind its prompt, with the time at which it was typed. */
function Typed({ block: { lines, prompt, at, isFromCanvas } }: { readonly block: Block }) {
  const rest = lines.slice(1).map((line, i) => (
    <span key={i}>
      {`\n${continuationPrompt}`}
      <ColouredLine text={line} />
    </span>
  ))
  return (
    <>
      <span className="shell-time" aria-hidden>
        {clockText(at)}
      </span>
      {isFromCanvas && (
        <span className="shell-sign" title={text.fromCanvasMeans}>
          {text.fromCanvas}
        </span>
      )}
      {prompt}
      <ColouredLine text={lines[0] ?? ''} />
      {rest}
    </>
  )
}
