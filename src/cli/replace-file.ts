import { chmod, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Puts a file in place at once: it is written beside its place and then renamed, so that whoever reads finds the old
 * content or the new one. Links are followed, permissions stay. Rejects when it cannot be written.
 */
export async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const place = await realpath(path).catch(() => path)
  const old = await stat(place).catch(() => null)
  if (old && !old.isFile()) return writeFile(place, content) // a device or a pipe has no place to be put into
  const beside = join(dirname(place), `.${basename(place)}.${process.pid}.part`)
  const claimed = await open(beside, 'wx')
  await claimed.close()
  try {
    await writeFile(beside, content)
    if (old) await chmod(beside, old.mode)
    await rename(beside, place)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
