import { useEffect } from 'react'
import { useApp, useAppHandle } from '../store/context.tsx'

/** Puts the chosen theme on the root element, follows the system where that is the choice, and remembers it. */
export function useTheme(): void {
  const { ports } = useAppHandle()
  const theme = useApp((state) => state.theme)
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches)
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
    }
    apply()
    ports.theme.save(theme)
    system.addEventListener('change', apply)
    return () => system.removeEventListener('change', apply)
  }, [ports, theme])
}
