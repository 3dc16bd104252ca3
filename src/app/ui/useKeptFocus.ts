import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * Keeps the focus in a place whose buttons go with what they did: when the one that had it is gone, the place itself takes
 * it, or something in it. What takes it has to take focus (`tabIndex={-1}`). `when` changes with what they do.
 */
export function useKeptFocus<E extends HTMLElement>(
  when: unknown,
  taker: (place: E) => HTMLElement | null = (place) => place,
): {
  readonly ref: RefObject<E | null>
  readonly onFocus: () => void
  readonly onBlur: (event: { readonly relatedTarget: EventTarget | null }) => void
} {
  const ref = useRef<E>(null)
  const held = useRef(false)
  const seen = useRef(when)
  const recover = useEffectEvent(() => {
    if (held.current && document.activeElement === document.body && ref.current) taker(ref.current)?.focus()
  })
  useLayoutEffect(() => {
    if (seen.current === when) return
    seen.current = when
    recover()
  }, [when])
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
