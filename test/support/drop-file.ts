import type { Page } from '@playwright/test'

/** Drops a file onto the page, as a person would from a file manager. */
export async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([file.content], file.name))
      return transfer
    },
    { name, content },
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer })
  await dataTransfer.dispose()
}
