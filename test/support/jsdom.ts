import '@testing-library/jest-dom/vitest'
import 'fake-indexeddb/auto'
import { cleanup } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, vi } from 'vitest'

/*
 * What jsdom lacks for component tests. It does no layout: every rectangle is zero, so what measures itself has to be
 * told a size, and nothing about sizes or positions can be proved here.
 */

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

afterEach(() => {
  cleanup()
  localStorage.clear()
})

/** Reports once, at once: enough for what waits for a first size. */
class ObservedOnce implements ResizeObserver {
  readonly #callback: ResizeObserverCallback

  constructor(callback: ResizeObserverCallback) {
    this.#callback = callback
  }

  observe(target: Element): void {
    const { offsetWidth = 0, offsetHeight = 0 } = target instanceof HTMLElement ? target : {}
    const sizes = [{ inlineSize: offsetWidth, blockSize: offsetHeight }]
    const entry: ResizeObserverEntry = {
      target,
      contentRect: new DOMRect(0, 0, offsetWidth, offsetHeight),
      borderBoxSize: sizes,
      contentBoxSize: sizes,
      devicePixelContentBoxSize: sizes,
    }
    queueMicrotask(() => this.#callback([entry], this))
  }

  unobserve(): void {}
  disconnect(): void {}
}

/** React Flow reads the zoom out of the transform of its viewport, which jsdom does not parse. */
class Matrix {
  readonly m22: number

  constructor(transform?: string) {
    const scale = /scale\(([0-9.]+)\)/.exec(transform ?? '')?.[1]
    this.m22 = scale === undefined ? 1 : Number(scale)
  }
}

vi.stubGlobal('ResizeObserver', ObservedOnce)
vi.stubGlobal('DOMMatrixReadOnly', Matrix)
vi.stubGlobal('matchMedia', (media: string) =>
  Object.assign(new EventTarget(), { media, matches: false, onchange: null }),
)

/** A width or height that the element's own style states in pixels, else the size of a window. */
function stated(side: 'width' | 'height', otherwise: number) {
  return {
    configurable: true,
    get(this: HTMLElement): number {
      return Number.parseFloat(this.style[side]) || otherwise
    },
  }
}

Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: stated('width', 1280),
  offsetHeight: stated('height', 800),
  scrollIntoView: { configurable: true, value: () => {} },
  setPointerCapture: { configurable: true, value: () => {} },
  releasePointerCapture: { configurable: true, value: () => {} },
  hasPointerCapture: { configurable: true, value: () => false },
})

/** There is nothing to paint on: what paints leaves it. */
HTMLCanvasElement.prototype.getContext = () => null

Object.defineProperty(SVGElement.prototype, 'getBBox', {
  configurable: true,
  value: () => ({ x: 0, y: 0, width: 0, height: 0 }),
})

/**
 * react-resizable-panels takes every press on its separators for itself. Where all rectangles are zero that is every
 * press on the page, so the separators stand far outside it.
 */
Element.prototype.getBoundingClientRect = function (this: Element) {
  return this.hasAttribute('data-separator') ? new DOMRect(-10_000, -10_000, 1, 1) : new DOMRect()
}
