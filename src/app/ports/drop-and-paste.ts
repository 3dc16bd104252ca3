import type { App } from '../store/context.tsx'
import { portText } from '../text/ports.ts'
import { openFile, openFiles } from '../session/opening.ts'

/**
 * Opens files that are dropped anywhere on the window, and a topology that is pasted outside a text field.
 * Gives the way to stop it.
 */
export function acceptDropAndPaste(app: App): () => void {
  const stop = new AbortController()
  const options = { signal: stop.signal }
  window.addEventListener('dragover', allowDrop, options)
  window.addEventListener('dragleave', (event) => !event.relatedTarget && showDropping(false), options)
  window.addEventListener('drop', (event) => void takeDrop(app, event), options)
  window.addEventListener('paste', (event) => void takePaste(app, event), options)
  return () => stop.abort()
}

function allowDrop(event: DragEvent): void {
  if (!event.dataTransfer || !carriesFiles(event.dataTransfer)) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'copy'
  showDropping(true)
}

function carriesFiles(transfer: DataTransfer): boolean {
  return transfer.types.includes('Files')
}

/** Outlines the window while a file is over it. */
function showDropping(on: boolean): void {
  document.documentElement.toggleAttribute('data-dropping', on)
}

async function takeDrop(app: App, event: DragEvent): Promise<void> {
  showDropping(false)
  if (!event.dataTransfer || !carriesFiles(event.dataTransfer)) return
  event.preventDefault() // else the browser leaves the page for the file
  await openAll(app, [...event.dataTransfer.files])
}

async function takePaste(app: App, event: ClipboardEvent): Promise<void> {
  if (event.defaultPrevented || isTextField(event.target) || app.store.getState().dialog !== null) return
  const transfer = event.clipboardData
  if (!transfer) return
  const files = [...transfer.files]
  const text = transfer.getData('text/plain')
  if (files.length === 0 && !looksLikeTopology(text)) {
    if (text.trim() !== '') app.store.getState().notify(portText.notOurs, null)
    return
  }
  event.preventDefault()
  if (files.length > 0) await openAll(app, files)
  else await openFile(app, { name: portText.pasted, text })
}

async function openAll(app: App, files: readonly File[]): Promise<void> {
  await openFiles(app, await Promise.all(files.map((file) => app.ports.files.read(file))))
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

/** Whether a text may be a topology: JSON or XML by its first sign, or a topology somewhere in a console's output. */
function looksLikeTopology(text: string): boolean {
  return /^[\s\uFEFF]*[{[<]/.test(text) || /<(\w+:)?Topology(Builder)?[\s>]/.test(text.slice(0, 20_000))
}
