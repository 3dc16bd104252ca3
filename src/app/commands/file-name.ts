/** A name for a download that every file system takes. */
export function fileNameOf(name: string): string {
  return name.replace(/[^\p{L}\p{N} ._-]+/gu, '-').trim() || 'topology'
}
