/** How a column of a table is set: words to the left, numbers to the right. */
export type Align = 'left' | 'right'

/** A table of a report. Every cell is plain text, as long as there are columns; names in it are data. */
export interface ReportTable {
  /** What it shows, to stand above it and to be read out. */
  readonly caption: string
  readonly columns: readonly { readonly name: string; readonly align: Align }[]
  readonly rows: readonly (readonly string[])[]
}

/** A list of a report; plain text. */
export interface ReportList {
  /** What it lists; '' where the heading of the section says it. */
  readonly caption: string
  readonly items: readonly string[]
}

/**
 * A part of a report under a heading of its own: first the paragraphs, then the tables, then the lists. Every text is
 * plain: names from files stand in it as they are, and who prints it escapes it.
 */
export interface ReportSection {
  /** Stands still while the report is written anew, and is legal in an address: `pool-12`. */
  readonly id: string
  /** 2 for the parts of the report, 3 for the parts of those. */
  readonly level: 2 | 3
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly tables: readonly ReportTable[]
  readonly lists: readonly ReportList[]
}

/** A whole analysis for paper, to be set as HTML, Markdown or text. */
export interface AnalysisReport {
  readonly title: string
  /** What it is about and on what it rests: the deployment, the chances, the readings. A line each. */
  readonly about: readonly string[]
  readonly sections: readonly ReportSection[]
}
