import type { ElementChange } from '#core/exchange/xml/difference.ts'
import type { ImportNote } from '#core/exchange/import-note.ts'
import type { NamedChange } from '#core/merge/comparison.ts'
import type { Piece } from '#core/merge/piece.ts'
import type { Origin, TopologyDocument } from '#core/model/document.ts'
import type { SiteId } from '#core/model/id.ts'
import type { originalOf } from '#core/open/original.ts'
import type { Problem } from '#core/open/open.ts'

/*
 * What is done with files, as plain data in and out: it runs in the page for small files and in a worker for large ones.
 */

/** Text that a person pasted, with a name for it. */
export interface FileText {
  readonly name: string
  readonly text: string
}

/** A file that a person gave us, as it stands on the disk. */
export interface FileBytes {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What can be read: of any readable kind; the document takes its name from `name`. */
export type FileToRead = FileText | FileBytes

/** What a file holds, or why it cannot be read. */
export type ReadFile =
  | {
      readonly ok: true
      readonly doc: TopologyDocument
      readonly notes: readonly ImportNote[]
      readonly format: 'json' | Origin['format']
      /** How what the file shows differs from what was published; `null` where it does not tell the two apart. */
      readonly unpublished: readonly NamedChange[] | null
    }
  | {
      readonly ok: false
      readonly problems: readonly Problem[]
      /** The text that was refused, '' where it is none. */
      readonly text: string
    }

/** A piece with the site that it is about, as the open document names it; `null` for the deployment as a whole. */
export interface PlacedPiece extends Piece {
  readonly site: { readonly id: SiteId; readonly name: string } | null
}

/** How the open document and a file differ. */
export interface ComparedFile {
  readonly pieces: readonly PlacedPiece[]
  /** Whether the file of the last import could be read again, so that it is known who changed what. */
  readonly hasBase: boolean
}

/** What the original file of a document says, under the ids of the document. */
export type OriginalFile = NonNullable<ReturnType<typeof originalOf>>

/** A document as a file of Microsoft's, or why it cannot be written. */
export type WrittenFile =
  | {
      readonly ok: true
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly encoding: Origin['encoding']
      readonly changes: readonly ElementChange[]
      readonly notes: readonly string[]
    }
  | { readonly ok: false; readonly message: string }

/** One thing to be done. */
export type Task =
  | { readonly does: 'open'; readonly file: FileToRead }
  | { readonly does: 'compare'; readonly open: TopologyDocument; readonly incoming: TopologyDocument }
  | { readonly does: 'original'; readonly doc: TopologyDocument }
  | { readonly does: 'write'; readonly doc: TopologyDocument; readonly to: Origin['format'] }

/** What came of it. */
export type Outcome =
  | { readonly did: 'open'; readonly read: ReadFile }
  | { readonly did: 'compare'; readonly compared: ComparedFile }
  | { readonly did: 'original'; readonly original: OriginalFile | null }
  | { readonly did: 'write'; readonly written: WrittenFile }
