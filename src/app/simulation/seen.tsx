import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { Pool } from '#core/model/pool.ts'

/** Whether an element is in view. Where a browser cannot tell, everything is. */
function useSeen<E extends Element>(): { readonly ref: RefObject<E | null>; readonly seen: boolean } {
  const ref = useRef<E>(null)
  const [seen, setSeen] = useState(true)
  useEffect(() => {
    if (!ref.current || !('IntersectionObserver' in window)) return undefined
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1)
      if (last) setSeen(last.isIntersecting)
    })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return { ref, seen }
}

/** Rows that come into view, or leave it, together. */
const together = 20

/**
 * The body of a table with a row for each pool. Long ones stand in groups, whose rows are told whether they are in view, so
 * that nothing is drawn where nobody looks.
 */
export function PoolRows({
  pools,
  children,
}: {
  readonly pools: readonly Pool[]
  readonly children: (pool: Pool, seen: boolean) => ReactNode
}) {
  const groups = Array.from({ length: Math.ceil(pools.length / together) }, (_, i) => i * together)
  return groups.map((from) => (
    <RowGroup key={from} pools={pools.slice(from, from + together)}>
      {children}
    </RowGroup>
  ))
}

function RowGroup({
  pools,
  children,
}: {
  readonly pools: readonly Pool[]
  readonly children: (pool: Pool, seen: boolean) => ReactNode
}) {
  const { ref, seen } = useSeen<HTMLTableSectionElement>()
  return <tbody ref={ref}>{pools.map((pool) => children(pool, seen))}</tbody>
}
