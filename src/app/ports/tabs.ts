import type { Ports } from './ports.ts'

const lockName = 'topology-builder-document'
const channelName = 'topology-builder-take-over'

/** How long the writing tab has to save before the writing is taken from it, in milliseconds. */
const patience = 1500

type Message = 'please save' | 'saved'

/**
 * One tab writes, the others read. The browser's lock says which one, so that a tab that crashes lets go of it. Where the
 * browser has no locks every tab writes.
 */
export function browserTabs(): Ports['tabs'] {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : null
  let writing = false
  let waiting: AbortController | null = null
  let stealing = false

  /** Holds the lock until it is taken away; comes back at once where it is not to be had. */
  async function hold(options: LockOptions, onWriter: () => void): Promise<void> {
    try {
      await navigator.locks.request(lockName, options, (lock) => {
        if (!lock) return undefined
        writing = true
        onWriter()
        return new Promise(() => undefined) // until the tab closes or the lock is taken away
      })
    } catch (thrown) {
      const takenAway = thrown instanceof DOMException && thrown.name === 'AbortError'
      if (!takenAway) throw thrown
    } finally {
      writing = false
    }
  }

  async function compete(onRole: (role: 'writer' | 'reader') => void): Promise<void> {
    const onWriter = () => onRole('writer')
    await hold({ ifAvailable: true }, onWriter)
    for (;;) {
      if (stealing) {
        stealing = false
        await hold({ steal: true }, onWriter)
      } else {
        onRole('reader')
        waiting = new AbortController()
        await hold({ signal: waiting.signal }, onWriter)
      }
    }
  }

  return {
    join(onRole, beforeLettingGo) {
      if (!('locks' in navigator)) return onRole('writer')
      channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        if (data !== 'please save' || !writing) return
        void beforeLettingGo().finally(() => channel.postMessage('saved' satisfies Message))
      })
      compete(onRole).catch(() => onRole('writer')) // locks are forbidden here
    },
    takeOver() {
      if (writing) return
      void answerOf(channel).then(() => {
        stealing = true
        waiting?.abort()
      })
    },
  }
}

/** Asks the writing tab to save, and waits until it has or the patience is at its end. */
function answerOf(channel: BroadcastChannel | null): Promise<void> {
  return new Promise((resolve) => {
    const given = setTimeout(done, channel ? patience : 0)
    function done(): void {
      clearTimeout(given)
      channel?.removeEventListener('message', listen)
      resolve()
    }
    function listen({ data }: MessageEvent<Message>): void {
      if (data === 'saved') done()
    }
    channel?.addEventListener('message', listen)
    channel?.postMessage('please save' satisfies Message)
  })
}
