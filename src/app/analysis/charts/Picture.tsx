import { createElement, useId, type ReactNode } from 'react'
import type { Drawing } from './drawing.ts'
import { elementsOf, type SvgElement } from './svg.ts'

/** A drawing in the page, in the colours of the present theme; to a screen reader one image with a name and what is to be seen in it. */
export function Picture({ drawing }: { readonly drawing: Drawing }) {
  const prefix = useId().replaceAll(/[^\w-]/g, '')
  const { width, height, name, says } = drawing
  return (
    <svg
      className="chart-picture"
      role="img"
      aria-label={`${name}. ${says}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {elementsOf(drawing, (tone) => `var(--${tone})`, prefix).map(asNode)}
    </svg>
  )
}

function asNode({ name, attributes, inside }: SvgElement, key: number): ReactNode {
  return createElement(name, { key, ...attributes }, typeof inside === 'string' ? inside : inside.map(asNode))
}
