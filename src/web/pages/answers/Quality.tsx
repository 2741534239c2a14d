import { indicatorQuality } from '#contract/answers';
import { useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { numberText } from '../../components/Figures.tsx';
import { PageLink } from '../../shell/navigation.tsx';

/** How sound the data behind the figure are, and which registers they stand in. */
export const Quality = ({ name, unit }: { name: string; unit: string }) => {
  const { data } = useCall(indicatorQuality, { params: { name }, query: { unit } });
  if (!data) return null;
  return (
    <>
      {data.datasets.length > 0 ? (
        <ul className="yd-lines">
          {data.datasets.map(({ dataset, label, score, errors, warnings }) => (
            <li key={dataset}>
              <span>
                {label}数据：
                <b className="yd-num">{score === null ? '没有核对' : `${numberText(score, 1)}分`}</b>
              </span>
              <PageLink to="/quality" search={{ school: unit }}>
                {errors}处错误，{warnings}处提示
              </PageLink>
            </li>
          ))}
        </ul>
      ) : (
        <p className="yd-muted">这些数据还没有核对过质量，或您的岗位不能查看得分。</p>
      )}
      <p className="yd-muted">
        {data.judgedAt && (
          <>
            最近核对：
            <DateText value={data.judgedAt} withTime />。
          </>
        )}
        {data.registers.length > 0 && '取自：'}
        {data.registers.map(({ path, label }, at) => (
          <span key={path}>
            {at > 0 && '、'}
            <PageLink to={`/records/${path}`}>{label}</PageLink>
          </span>
        ))}
      </p>
    </>
  );
};
