import type { Origin, TopologyDocument } from '#core/model/document.ts'
import type { Analyst } from './analyst-tasks.ts'
import type { Pictures } from './pictures.ts'
import type { Rehearser } from './rehearser-tasks.ts'
import type { Ticker } from './ticker.ts'
import type { ComparedFile, FileToRead, OriginalFile, ReadFile, WrittenFile } from './reader-tasks.ts'

/** Why a file could not be read at all, as a sentence with what to do. */
export interface FileRefusal {
  readonly name: string
  readonly refusal: string
}

/** What came of choosing, dropping or pasting something. */
export type GivenFile = FileToRead | FileRefusal

/** What a caller may want while a file is worked on. */
export interface Watch {
  /** Is told which part is done, from 0 to 1. Not called for what takes no time. */
  readonly onProgress?: (fraction: number) => void
  /** Ends the work. */
  readonly signal?: AbortSignal
}

/** The work kept in the browser. */
export interface SavedWork {
  readonly doc: TopologyDocument
  /** When it was saved, milliseconds since 1970 (real time). */
  readonly savedAt: number
  /** The file that it was imported from was not to be found any more: the document stands without it. */
  readonly originalLost?: true
  /** The simulation that was kept beside it, as it was handed over; left out where none was. */
  readonly simulation?: string
}

/** Work that was found in the browser and cannot be read any more. It is kept aside, so that it is found only once. */
export interface RefusedWork {
  /** What is wrong with it, as sentences. */
  readonly problems: readonly string[]
  /** What was kept, so that a person can look at it. */
  readonly text: string
}

/** Whether this tab may write the document, or another tab holds it. */
export type TabRole = 'writer' | 'reader'

/** The ways out of the browser. Everything else in the application is a function of the document. */
export interface Ports {
  /** Today as YYYY-MM-DD in local time, for overrides that expire. */
  today(): string
  /** Now as an ISO 8601 date and time in UTC, for publications. */
  now(): string
  readonly files: {
    /** Lets the person choose files; an empty list when they choose none. */
    pick(): Promise<readonly GivenFile[]>
    /** Takes a dropped file from the disk: refuses what is too large before reading it. */
    read(file: File): Promise<GivenFile>
    /** Hands a file to the person as a download: text in UTF-8, or bytes as they are. */
    download(name: string, content: string | Uint8Array<ArrayBuffer>): void
    /** Loads a sample that was built into the application, by its file name in `samples/`. */
    sample(name: string): Promise<GivenFile>
    /** Loads a ready scenario that was built into the application, by its file name in `scenarios/`. */
    scenario(name: string): Promise<GivenFile>
  }
  /**
   * The work with Microsoft's files, which takes seconds for large ones: the page goes on answering meanwhile. Each
   * resolves with `null` where the signal ended it, and rejects where the part that does it could not be loaded.
   */
  readonly reader: {
    /** Reads a file of any readable kind. */
    open(file: FileToRead, watch?: Watch): Promise<ReadFile | null>
    /** Compares the open document with what a file holds, piece by piece. */
    compare(open: TopologyDocument, incoming: TopologyDocument, watch?: Watch): Promise<ComparedFile | null>
    /** Reads the file again that a document was imported from; `null` also where there is none to be read. */
    original(doc: TopologyDocument, watch?: Watch): Promise<OriginalFile | null>
    /** Writes a document as one of Microsoft's files. */
    write(doc: TopologyDocument, to: Origin['format'], watch?: Watch): Promise<WrittenFile | null>
  }
  readonly analyst: Analyst
  readonly rehearser: Rehearser
  /** What was reached in the drills, and the attempt that is on its way. Both reject where nothing can be kept. */
  readonly progress: {
    load(key: 'progress' | 'attempt'): Promise<string | null>
    /** `null` forgets it. */
    keep(key: 'progress' | 'attempt', text: string | null): Promise<void>
  }
  readonly pictures: Pictures
  readonly ticker: Ticker
  readonly autosave: {
    /** The work of the last session, `null` where there is none. Rejects when the browser's storage is unusable. */
    load(): Promise<SavedWork | RefusedWork | null>
    /**
     * Keeps the document. Resolves with the time of saving (milliseconds since 1970) once it is safely stored; rejects
     * with the reason. Of several calls the last one wins, whichever ends first.
     */
    save(doc: TopologyDocument): Promise<number>
    /**
     * Keeps a simulation beside the document, until the next one; `null` for none. It is no part of any file. Rejects with
     * the reason where it cannot be kept.
     */
    keepSimulation(text: string | null): Promise<void>
    /** Calls back whenever another tab has saved. */
    watch(onSaved: () => void): void
  }
  readonly tabs: {
    /**
     * Asks to be the one tab that writes; calls back with the role as soon as it is known, and again whenever it changes.
     * `beforeLettingGo` saves what is not saved yet, before another tab takes over.
     */
    join(onRole: (role: TabRole) => void, beforeLettingGo: () => Promise<void>): void
    /** Takes the writing over from the other tab, once that has saved or does not answer. */
    takeOver(): void
  }
  readonly clipboard: {
    /** Puts text on the clipboard; resolves with whether the browser allowed it. */
    copy(text: string): Promise<boolean>
  }
  /** What was typed into the Management Shell in this browser. */
  readonly typed: {
    /** Oldest first. */
    load(): readonly string[]
    save(lines: readonly string[]): void
  }
  readonly theme: {
    load(): ThemeChoice
    save(choice: ThemeChoice): void
  }
}

/** What the person wants to see: the system's colours or one of ours. */
export type ThemeChoice = 'system' | 'light' | 'dark'
