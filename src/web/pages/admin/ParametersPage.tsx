import { Button, Input, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { listParameters, reportParameter } from '#contract/admin';
import type { Answer } from '../../api/call.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ReportForm } from '../../components/form/ReportError.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { PageTrouble } from '../../shell/Fallbacks.tsx';
import { t } from '../../shell/language/index.ts';
import { useAddress, useSetAddress } from '../../shell/navigation.tsx';
import { ParameterDialog } from './ParameterDialog.tsx';

export type Parameter = Answer<typeof listParameters>['parameters'][number];
export type ParameterValue = Parameter['values'][number];

const STATUS = { inForce: t('现行'), past: t('已过期'), future: t('未到期') } as const;
const REGIONS: Readonly<Record<string, string>> = { CN: t('全国') };

const ORDER = ['inForce', 'future', 'past'] as const;

/** What holds first, then what comes, then what was, the latest first. */
const sorted = (values: readonly ParameterValue[]): ParameterValue[] =>
  [...values].sort(
    (one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status) || other.from.localeCompare(one.from),
  );

const Values = ({
  parameter,
  values,
  editable,
  onChange,
}: {
  parameter: Parameter;
  values: readonly ParameterValue[];
  editable: boolean;
  onChange: (value: ParameterValue) => void;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" aria-label={parameter.label} tabIndex={0}>
    <table className="yd-changes yd-values">
      <thead>
        <tr>
          <th scope="col">{t('状态')}</th>
          <th scope="col">{t('值')}</th>
          <th scope="col">{t('适用地区')}</th>
          <th scope="col">{t('自')}</th>
          <th scope="col">{t('至')}</th>
          <th scope="col">{t('依据')}</th>
          <th scope="col">{t('最近核对')}</th>
          <th scope="col">{t('操作')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((value) => (
          <tr key={value.id} className={value.status === 'inForce' ? 'is-current' : ''}>
            <td>{STATUS[value.status]}</td>
            <td className="yd-value">
              {value.text}
              {parameter.unit}
            </td>
            <td>{REGIONS[value.region] ?? value.region}</td>
            <td>
              <DateText value={value.from} />
            </td>
            <td>{value.to ? <DateText value={value.to} /> : t('长期')}</td>
            <td>
              {value.source}
              <span className="yd-muted"> {value.certaintyLabel}</span>
            </td>
            <td>{value.lastCheckedOn ? <DateText value={value.lastCheckedOn} /> : t('未核对')}</td>
            <td>
              {editable ? (
                <Button size="small" onClick={() => onChange(value)}>
                  {t('核对或更正')}
                </Button>
              ) : (
                <Report parameter={parameter} value={value} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** For whoever does not keep it: tells those who do. */
const Report = ({ parameter, value }: { parameter: Parameter; value: ParameterValue }) => {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const report = useAct(reportParameter, {
    errors: 'inline',
    success: t('已送出，登记管理人员会核对'),
    onDone: close,
  });
  return (
    <>
      <button
        type="button"
        className="yd-link"
        aria-label={t('报告错误：{label}', { label: `${parameter.label} ${value.from}` })}
        onClick={() => setOpen(true)}
      >
        {t('报告错误')}
      </button>
      {open && (
        <ReportForm
          of={parameter.label}
          pending={report.isPending}
          error={report.error}
          onSend={(detail) => report.mutate({ params: { id: value.id }, body: { detail } })}
          onClose={close}
        />
      )}
    </>
  );
};

const One = ({ parameter, editable }: { parameter: Parameter; editable: boolean }) => {
  const [open, setOpen] = useState<{ value?: ParameterValue }>();
  const [whole, setWhole] = useState(false);
  const past = parameter.values.filter(({ status }) => status === 'past').length;
  const values = sorted(parameter.values).filter(({ status }) => whole || !parameter.inForce || status !== 'past');
  const heading = (
    <>
      {parameter.label}
      {!parameter.inForce && <span className="yd-not-in-force">{t('未生效')}</span>}
      <span className="yd-keeper">{t('由{keeper}维护', { keeper: parameter.keeper })}</span>
    </>
  );
  const add = editable && <Button onClick={() => setOpen({})}>{t('添加新值')}</Button>;
  return (
    <Panel title={heading} extra={add}>
      {!parameter.inForce && (
        <p className="yd-not-in-force-why">{t('没有值在这一天有效，依此计算的结果会显示“未生效”，不会沿用旧值。')}</p>
      )}
      {parameter.values.length === 0 ? (
        <Empty title={t('还没有值')}>{t('请由{keeper}按依据添加。', { keeper: parameter.keeper })}</Empty>
      ) : (
        <Values parameter={parameter} values={values} editable={editable} onChange={(value) => setOpen({ value })} />
      )}
      {parameter.inForce && past > 0 && (
        <button type="button" className="yd-link yd-past" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('收起过往的值') : t('过往的值 {past} 条', { past })}
        </button>
      )}
      {open && (
        <ParameterDialog
          parameter={parameter}
          {...(open.value ? { value: open.value } : {})}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Panel>
  );
};

export default function ParametersPage() {
  const { instant, day } = useAsOf();
  const { show, find = '' } = useAddress<{ show: string; find: string }>();
  const setAddress = useSetAddress();
  const [words, setWords] = useState(find);
  const { data, error, isPending, refetch } = useCall(listParameters, { query: instant ? { asOf: instant } : {} });
  if (error) return <PageTrouble error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton active={false} className="yd-page" paragraph={{ rows: 8 }} />;
  const out = data.parameters.filter(({ inForce }) => !inForce);
  const shown = (show === 'out' ? out : data.parameters).filter(({ label, name }) =>
    `${label}${name}`.includes(words.trim()),
  );
  return (
    <Page title={t('参数')} subtitle={t('阈值、时限和日历按日期和地区生效，各有依据。超出有效期即为未生效。')}>
      <div className="yd-tools">
        <Input.Search
          placeholder={t('查找参数')}
          aria-label={t('查找参数')}
          allowClear
          style={{ width: 230 }}
          defaultValue={find}
          onChange={(event) => setWords(event.target.value)}
        />
        <Segmented
          aria-label={t('参数范围')}
          value={show === 'out' ? 'out' : 'all'}
          onChange={(next) => setAddress({ show: next === 'out' ? 'out' : undefined })}
          options={[
            { value: 'all', label: t('全部 {n}', { n: data.parameters.length }) },
            { value: 'out', label: t('未生效 {n}', { n: out.length }) },
          ]}
        />
      </div>
      {shown.length === 0 && (
        <Panel>
          <Empty title={show === 'out' ? t('没有未生效的参数') : t('没有符合的参数')}>
            {t('可以换个词，或在上方换一个截至日期。')}
          </Empty>
        </Panel>
      )}
      {shown.map((parameter) => (
        <One key={parameter.name} parameter={parameter} editable={data.editable && !day} />
      ))}
    </Page>
  );
}
