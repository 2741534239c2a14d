import type { BalanceStage } from '#contract/balance';
import { numberText } from '../../components/Figures.tsx';
import { Panel } from '../../components/Page.tsx';
import { comma, t } from '../../shell/language/index.ts';
import { fixed, VerdictMark } from './parts.tsx';
import { WideTable } from './WideTable.tsx';

/** The first few of what is missing, and how many more. */
const missingText = (missing: readonly string[]): string =>
  missing.slice(0, 3).join(comma) + (missing.length > 3 ? t('等{n}项', { n: missing.length }) : '');

/** 基本均衡 of a stage: eight values of each school, how far they differ, and the mean of the eight against its limit. */
export const BasicBalance = ({ stage: { basic, label } }: { stage: BalanceStage }) => (
  <Panel
    title={t('{label}综合差异系数{value}，上限{limit}', {
      label,
      value: fixed(basic.coefficient, 3),
      limit: basic.limit,
    })}
  >
    <p>
      <VerdictMark verdict={basic.verdict} />
      {basic.missing.length > 0 &&
        t('：{missing}。请在教师、校舍、设备和图书登记簿里补录。', { missing: missingText(basic.missing) })}
    </p>
    <WideTable label={t('{label}基本均衡八项指标', { label })}>
      <table className="yd-plain yd-monitor-table is-wide">
        <thead>
          <tr>
            <th>{t('学校')}</th>
            <th className="is-number">{t('学生')}</th>
            {basic.indicators.map((one) => (
              <th key={one.key} className="is-number">
                {one.label}
                <span className="yd-monitor-gap yd-muted">{one.unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {basic.schools.map((school) => (
            <tr key={school.school}>
              <td>{school.name}</td>
              <td className="is-number">{numberText(school.students)}</td>
              {school.values.map((value, at) => (
                <td key={basic.indicators[at]?.key} className="is-number">
                  {fixed(value, 3)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{t('平均')}</td>
            <td />
            {basic.indicators.map((one) => (
              <td key={one.key} className="is-number">
                {fixed(one.mean, 3)}
              </td>
            ))}
          </tr>
          <tr>
            <td>{t('差异系数')}</td>
            <td />
            {basic.indicators.map((one) => (
              <td key={one.key} className="is-number" title={one.missing.join('；')}>
                {one.coefficient === null ? t('无法计算') : fixed(one.coefficient, 3)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </WideTable>
    <p className="yd-muted">
      {t(
        '差异系数按学生数加权，八项的平均数为综合差异系数（教督〔2012〕3号）。只要一所学校缺一项数据，就不能计算，不按0处理。',
      )}
    </p>
  </Panel>
);
