import { memo, type ReactNode } from 'react'
import { tokensOf } from '#core/shell/language/tokens.ts'

/** So much of a text is coloured: a pasted book is not read over and over. */
const mostColoured = 20_000

/** A command as text, coloured as the console colours it. */
export const ColouredLine = memo(function ColouredLine({ text }: { readonly text: string }) {
  return <>{piecesOf(text)}</>
})

function piecesOf(text: string): readonly ReactNode[] {
  if (text.length > mostColoured) return [text]
  const pieces: ReactNode[] = []
  let at = 0
  for (const { kind, from, to } of tokensOf(text)) {
    if (from > at) pieces.push(text.slice(at, from))
    pieces.push(
      <span key={from} className={`token-${kind}`}>
        {text.slice(from, to)}
      </span>,
    )
    at = to
  }
  pieces.push(text.slice(at))
  return pieces
}
