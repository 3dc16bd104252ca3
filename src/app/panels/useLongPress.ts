import { useRef, type PointerEvent } from 'react'

/** Milliseconds until a touch that rests asks for the menu. */
const rest = 500

/** A touch that rests, for browsers that send no context menu for it. */
export function useLongPress(
  onPress: (event: { readonly target: EventTarget; x: number; y: number }) => void,
) {
  const timer = useRef<number | undefined>(undefined)
  return {
    start(event: PointerEvent) {
      const { target, clientX: x, clientY: y } = event
      if (event.pointerType === 'touch')
        timer.current = window.setTimeout(() => onPress({ target, x, y }), rest)
    },
    end() {
      window.clearTimeout(timer.current)
    },
  }
}
