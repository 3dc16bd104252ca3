import type { ReactNode } from 'react'

/** What is only to be read in a dialog that may have to scroll: it takes the focus, so that keys can do that. */
export function Region({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and may hold nothing else to focus
    <section aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
