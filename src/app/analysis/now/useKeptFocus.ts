import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'
import { useApp } from '../../store/context.tsx'

/**
 * Keeps the focus in a place whose buttons go with what they did: when the one that had it is gone, the place itself takes
 * it, or something in it. What takes it has to take focus (`tabIndex={-1}`).
 */
export function useKeptFocus<E extends HTMLElement>(
  taker: (place: E) => HTMLElement | null = (place) => place,
): {
  readonly ref: RefObject<E | null>
  readonly onFocus: () => void
  readonly onBlur: (event: { readonly relatedTarget: EventTarget | null }) => void
} {
  const ref = useRef<E>(null)
  const held = useRef(false)
  const outage = useApp((state) => state.outage)
  const seen = useRef(outage)
  const recover = useEffectEvent(() => {
    if (held.current && document.activeElement === document.body && ref.current) taker(ref.current)?.focus()
  })
  useLayoutEffect(() => {
    if (seen.current === outage) return
    seen.current = outage
    recover()
  }, [outage])
  return {
    ref,
    onFocus: () => {
      held.current = true
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget instanceof Node) held.current = ref.current?.contains(relatedTarget) ?? false
    },
  }
}
