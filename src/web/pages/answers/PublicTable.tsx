import type { publicIndicators } from '#contract/answers';
import type { Answer } from '../../api/index.ts';
import { numberText } from '../../components/Figures.tsx';
import { STATES, type State, standardText, valueText } from './words.ts';
import '../../components/chart/chart.css';
import './answers.css';

type Published = Answer<typeof publicIndicators>['publications'][number];
export type PublicContent = Omit<Published, 'id' | 'title' | 'note' | 'on' | 'publishedOn'>;
type Cell = PublicContent['parts'][number];

const countText = (count: number | null): string => (count === null ? '—' : numberText(count, 2));

/** Columns that say what others leave open: no count that is the figure itself, no remarks where there are none. */
const columnsOf = ({ denominator, threshold, total, parts }: PublicContent) => ({
  count: denominator !== null,
  remark: threshold !== null || [...parts, ...(total ? [total] : [])].some(({ because }) => because),
});

const Row = ({ cell, of, head = false }: { cell: Cell; of: PublicContent; head?: boolean }) => (
  <tr className={head ? 'is-total' : ''}>
    <th scope="row">{cell.name}</th>
    {cell.held ? (
      <td colSpan={1 + (columnsOf(of).count ? 2 : 0) + (columnsOf(of).remark ? 1 : 0)} className="yd-muted">
        人数较少，不公布
      </td>
    ) : (
      <>
        <td className="is-right yd-num">{valueText(cell.value, of)}</td>
        {columnsOf(of).count && (
          <>
            <td className="is-right yd-num">{countText(cell.numerator)}</td>
            <td className="is-right yd-num">{countText(cell.denominator)}</td>
          </>
        )}
        {columnsOf(of).remark && (
          <td>
            {cell.state === 'noStandard' ? '' : STATES[cell.state as State]?.word}
            {cell.because && `：${cell.because}`}
          </td>
        )}
      </>
    )}
  </tr>
);

/** A published table as everybody sees it, with what was held back and why. */
export const PublicTable = ({ of }: { of: PublicContent }) => (
  <>
    <div className="yd-public-scroll">
      <table className="yd-figure-table">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col" className="is-right">
              {of.label}
            </th>
            {columnsOf(of).count && (
              <>
                <th scope="col" className="is-right">
                  {of.numerator}
                </th>
                <th scope="col" className="is-right">
                  {of.denominator}
                </th>
              </>
            )}
            {columnsOf(of).remark && <th scope="col">{of.threshold ? '结论' : '备注'}</th>}
          </tr>
        </thead>
        <tbody>
          {of.total && <Row cell={of.total} of={of} head />}
          {of.parts.map((cell) => (
            <Row key={cell.name} cell={cell} of={of} />
          ))}
        </tbody>
      </table>
    </div>
    <p className="yd-muted">
      {of.threshold && `标准：${standardText(of.threshold.value, of)}，依据：${of.threshold.source}。`}
      计算方法：{of.formula}。定义的依据：{of.source}。{of.exclusions && `不计入：${of.exclusions}。`}
      不足{of.least}人的数，以及能据以推算它的数，为保护个人信息不公布。
    </p>
  </>
);
