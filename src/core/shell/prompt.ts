import type { Session } from './session.ts'

/** What stands before the cursor when the shell waits for a line. */
export function promptOf({ computer, location, enteredFrom }: Session): string {
  const prompt = `PS ${location}> `
  return enteredFrom === null ? prompt : `[${computer ?? ''}]: ${prompt}`
}

/** What stands before the cursor while a line is not complete yet. */
export const continuationPrompt = '>> '
