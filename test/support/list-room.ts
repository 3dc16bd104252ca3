/*
 * Room for lists that draw only what is in view: jsdom does no layout, so each list is told to be 600 pixels high and
 * each of its lines to be 40.
 */
Object.defineProperties(Element.prototype, {
  clientWidth: { configurable: true, get: () => 800 },
  clientHeight: { configurable: true, get: () => 600 },
})
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 40 })

export {}
