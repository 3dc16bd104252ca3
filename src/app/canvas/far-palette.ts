/** The colours and the font of the far layer, as CSS writes them. */
export interface Palette {
  readonly panel: string
  readonly line: string
  readonly ink: string
  readonly quiet: string
  readonly accent: string
  readonly pairing: string
  readonly ok: string
  readonly okWeak: string
  readonly warning: string
  readonly warningWeak: string
  readonly error: string
  readonly errorWeak: string
  /** A list of font families. */
  readonly font: string
}

/** The tokens of the theme. */
const tokens: Palette = {
  panel: '--panel',
  line: '--line2',
  ink: '--ink',
  quiet: '--ink2',
  accent: '--accent',
  pairing: '--purple',
  ok: '--ok',
  okWeak: '--ok-weak',
  warning: '--warn',
  warningWeak: '--warn-weak',
  error: '--bad',
  errorWeak: '--bad-weak',
  font: '--sans',
}

/** Where the system chooses the colours there are only a few: shapes and patterns say the rest. */
const forced = {
  panel: 'Canvas',
  line: 'CanvasText',
  ink: 'CanvasText',
  quiet: 'CanvasText',
  accent: 'Highlight',
  pairing: 'LinkText',
  ok: 'CanvasText',
  okWeak: 'Canvas',
  warning: 'CanvasText',
  warningWeak: 'Canvas',
  error: 'CanvasText',
  errorWeak: 'Canvas',
} satisfies Omit<Palette, 'font'>

/** The colours as they are now on an element: those of its theme, or those that the system forces upon the page. */
export function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element)
  const token = (name: keyof Palette) => style.getPropertyValue(tokens[name]).trim()
  const system = window.matchMedia('(forced-colors: active)').matches
  const colour = (name: keyof typeof forced) => (system ? resolved(element, forced[name]) : token(name))
  return {
    panel: colour('panel'),
    line: colour('line'),
    ink: colour('ink'),
    quiet: colour('quiet'),
    accent: colour('accent'),
    pairing: colour('pairing'),
    ok: colour('ok'),
    okWeak: colour('okWeak'),
    warning: colour('warning'),
    warningWeak: colour('warningWeak'),
    error: colour('error'),
    errorWeak: colour('errorWeak'),
    font: token('font') || 'sans-serif',
  }
}

/** Calls back whenever the colours may have changed; returns what ends it. */
export function watchPalette(onChange: () => void): () => void {
  const forcedColors = window.matchMedia('(forced-colors: active)')
  const theme = new MutationObserver(onChange)
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  forcedColors.addEventListener('change', onChange)
  return () => {
    theme.disconnect()
    forcedColors.removeEventListener('change', onChange)
  }
}

/** What a name of the system's colours stands for on this page; a canvas would take it for that of a plain page. */
function resolved(element: HTMLElement, name: string): string {
  const before = element.style.color
  element.style.color = name
  const { color } = getComputedStyle(element)
  element.style.color = before
  return color
}
