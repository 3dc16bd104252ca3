import type { TopologyDocument } from '#core/model/document.ts'

/** A file that a person gave us, decoded. */
export interface FileText {
  readonly name: string
  readonly text: string
}

/** Why a file could not be read at all, as a sentence with what to do. */
export interface FileRefusal {
  readonly name: string
  readonly refusal: string
}

/** The work kept in the browser. */
export interface SavedWork {
  readonly doc: TopologyDocument
  /** When it was saved, milliseconds since 1970 (real time). */
  readonly savedAt: number
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
    /** Lets the person choose a file; `null` when they choose none. */
    pick(): Promise<FileText | FileRefusal | null>
    /** Reads a dropped file: refuses what is too large before reading it. */
    read(file: File): Promise<FileText | FileRefusal>
    /** Hands a text file to the person as a download. */
    download(name: string, text: string): void
    /** Loads a sample that was built into the application, by its file name in `samples/`. */
    sample(name: string): Promise<FileText | FileRefusal>
  }
  readonly autosave: {
    /** The work of the last session, `null` where there is none. Rejects when the browser's storage is unusable. */
    load(): Promise<SavedWork | RefusedWork | null>
    /**
     * Keeps the document. Resolves with the time of saving (milliseconds since 1970) once it is safely stored; rejects
     * with the reason. Of several calls the last one wins, whichever ends first.
     */
    save(doc: TopologyDocument): Promise<number>
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
  readonly theme: {
    load(): ThemeChoice
    save(choice: ThemeChoice): void
  }
}

/** What the person wants to see: the system's colours or one of ours. */
export type ThemeChoice = 'system' | 'light' | 'dark'
