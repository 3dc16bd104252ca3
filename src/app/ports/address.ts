import type { App } from '../store/context.tsx'

const rulePart = /^#rule=([A-Za-z]+-\d+)$/

/** The rule that an address names after its `#`, such as `#rule=PAIR-002`; `null` for none. */
export function ruleIn(hash: string): string | null {
  return rulePart.exec(hash)?.[1]?.toUpperCase() ?? null
}

/** Gives the page of each rule an address: opens the page that the address names, and names the page that is open. */
export function followAddress({ store }: App): void {
  const read = () => {
    const rule = ruleIn(location.hash)
    if (rule !== null) store.getState().show({ kind: 'rule', rule })
  }
  store.subscribe(({ dialog }, before) => {
    if (dialog === before.dialog) return
    const rule = dialog?.kind === 'rule' ? dialog.rule : null
    if (rule !== null) history.replaceState(null, '', `#rule=${rule}`)
    else if (ruleIn(location.hash) !== null)
      history.replaceState(null, '', location.pathname + location.search)
  })
  addEventListener('hashchange', read)
  read()
}
