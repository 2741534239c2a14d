import { exactText, type Line, NATURES, SIGNS, VerdictMark } from './parts.tsx';

type Props = {
  readonly lines: readonly Line[];
  readonly chosen?: string | undefined;
  readonly onChoose?: (id: string) => void;
};

/** Target over result, year beside year. */
export const Grid = ({ lines, chosen, onChoose }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
  <section className="yd-scroll yd-longterm-grid" aria-label="指标逐年对照表" tabIndex={0}>
    <table>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">属性</th>
          <th scope="col">责任科室</th>
          <th scope="col">基期</th>
          {lines[0]?.cells.map(({ year }) => (
            <th key={year} scope="col" className="yd-num">
              {year}年
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className={line.id === chosen ? 'is-chosen' : ''}>
            <th scope="row">
              {onChoose ? (
                <button type="button" aria-pressed={line.id === chosen} onClick={() => onChoose(line.id)}>
                  {line.name}
                </button>
              ) : (
                line.name
              )}
              <span className="yd-muted">（{line.measuredIn}）</span>
            </th>
            <td>{NATURES[line.nature]}</td>
            <td>{line.section.name}</td>
            <td className="yd-num">
              {exactText(line.baseValue)}
              {line.baseYear && <span className="yd-muted">（{line.baseYear}）</span>}
            </td>
            {line.cells.map((cell) => (
              <td key={cell.year} className="yd-num">
                <span className="yd-longterm-target">
                  {cell.target === null ? '—' : `${SIGNS[line.direction]}${exactText(cell.target)}`}
                </span>
                <b>{exactText(cell.value)}</b>
                <VerdictMark state={cell.state} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
