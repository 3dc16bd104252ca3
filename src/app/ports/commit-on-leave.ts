/**
 * Ends what is being typed when the page is left, so that it is kept like everything else: fields keep their text when
 * they lose the focus. To be called before the saving is wired, which then stores it.
 */
export function commitOnLeave(): void {
  const commit = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  window.addEventListener('beforeunload', commit, { capture: true })
  window.addEventListener('pagehide', commit, { capture: true })
}
