import { exact, gaps, grounds } from './honesty.ts'
import type { ReportSection } from './report.ts'

/** What the answers rest on, what is exact in them and what they leave out. */
export const groundsSection: ReportSection = {
  id: 'limits',
  level: 2,
  heading: 'Limits of the model',
  paragraphs: [],
  tables: [
    {
      caption: 'What the answers rest on',
      columns: [
        { name: 'About', align: 'left' },
        { name: 'Basis', align: 'left' },
        { name: 'What is taken to be so', align: 'left' },
      ],
      rows: grounds.map(({ about, basis, text }) => [about, basis, text]),
    },
  ],
  lists: [
    { caption: 'What is exact', items: exact },
    { caption: 'What is not modelled', items: gaps.map(({ about, text }) => `${about}: ${text}`) },
  ],
}
