import type { ChartTable } from './chart.ts'

/** More than these stand closer together. */
const fewColumns = 7

/** The numbers of a chart, or any table of a report, as a real table. */
export function ChartTableView({ table }: { readonly table: ChartTable }) {
  const { caption, columns, rows } = table
  return (
    <div className="chart-table-room">
      <table className={columns.length > fewColumns ? 'chart-table wide' : 'chart-table'}>
        {caption !== '' && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ name, align }) => (
              <th key={name} scope="col" className={align === 'right' ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {columns.map(({ name, align }, column) =>
                column === 0 ? (
                  <th key={name} scope="row" className={align === 'right' ? 'number' : undefined}>
                    {row[column]}
                  </th>
                ) : (
                  <td key={name} className={align === 'right' ? 'number' : undefined}>
                    {row[column]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
