import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, DatePicker, Select, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { indicatorSheet } from '#contract/answers';
import { getIndicator, type IndicatorView, type ValueView } from '#contract/measures';
import { download, MEDIA } from '../../api/download.ts';
import { useCall } from '../../api/hooks.ts';
import { today } from '../../components/china.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { useAsOf } from '../../shell/asOf.ts';
import { useAddress, useParam, useSetAddress } from '../../shell/navigation.tsx';
import { Comparison, Distribution } from './Comparison.tsx';
import { Explain } from './Explain.tsx';
import { Quality } from './Quality.tsx';
import { SchoolsMap } from './SchoolsMap.tsx';
import { Trend } from './Trend.tsx';
import { useUnitOptions } from './useIndicators.ts';
import { Lead } from './Verdict.tsx';
import './answers.css';

type Asked = { readonly unit: string | undefined; readonly on: string; readonly asOf: string | undefined };

/** What is asked stands in the address: unit, day, and the instant as of which the records are read. */
const useAsked = (): Asked => {
  const { unit, on } = useAddress<{ unit: string; on: string }>();
  const { day, instant } = useAsOf();
  return { unit, on: on ?? day ?? today(), asOf: instant };
};

const queryOf = ({ on, asOf }: Asked) => ({ on, ...(asOf ? { asOf } : {}) });

const Chooser = ({ asked, unit }: { asked: Asked; unit: string }) => {
  const setAddress = useSetAddress();
  const options = useUnitOptions();
  return (
    <div className="yd-asked">
      <div className="yd-asked-one">
        <span>单位</span>
        <Select
          aria-label="单位"
          showSearch={{ optionFilterProp: 'label' }}
          value={unit}
          options={options}
          onChange={(next) => setAddress({ unit: next }, { push: true })}
        />
      </div>
      <div className="yd-asked-one">
        <span>统计日期</span>
        <DatePicker
          aria-label="统计日期"
          value={dayjs(asked.on)}
          allowClear={false}
          disabledDate={(date) => date.format('YYYY-MM-DD') > today()}
          onChange={(value) => setAddress({ on: value?.format('YYYY-MM-DD') }, { push: true })}
        />
      </div>
      <p className="yd-muted">
        {asked.asOf ? '按截至日当天的记录计算。' : '按现在的记录计算。要看过去某日当时的记录，请用右上角的截至日期。'}
      </p>
    </div>
  );
};

const sheetOf = (name: string, asked: Asked, unit: string, hasSchools: boolean) =>
  download(
    indicatorSheet,
    {
      params: { name },
      query: { ...queryOf(asked), ...(hasSchools ? { under: unit, kind: 'school' } : { units: unit }) },
    },
    { accept: MEDIA.xlsx },
  );

const Schools = ({
  schools,
  indicator,
  on,
}: {
  schools: readonly ValueView[];
  indicator: IndicatorView;
  on: string;
}) => {
  const known = schools.filter(({ value }) => value !== null).length;
  return (
    <>
      <Panel title="各校比较">
        <Comparison values={schools} indicator={indicator} on={on} />
      </Panel>
      <Panel title="地图">
        <SchoolsMap values={schools} indicator={indicator} on={on} />
      </Panel>
      {known > 2 && (
        <Panel title="分布">
          <Distribution values={schools} indicator={indicator} on={on} />
        </Panel>
      )}
    </>
  );
};

const Definition = ({ indicator }: { indicator: IndicatorView }) => (
  <dl className="yd-facts">
    <div className="is-wide">
      <dt>公式</dt>
      <dd>{indicator.formula}</dd>
    </div>
    <div className="is-wide">
      <dt>定义的依据</dt>
      <dd>{indicator.source}</dd>
    </div>
    <div>
      <dt>方向</dt>
      <dd>{indicator.direction === 'atLeast' ? '越高越好' : '越低越好'}</dd>
    </div>
    {indicator.keeper && (
      <div>
        <dt>负责科室</dt>
        <dd>{indicator.keeper}</dd>
      </div>
    )}
  </dl>
);

/** One indicator answered: how much, against what, since when, who, why, and how far to be trusted. */
export default function IndicatorPage() {
  const name = useParam('name');
  const asked = useAsked();
  const query = queryOf(asked);
  const own = useCall(
    getIndicator,
    { params: { name }, query: { ...query, ...(asked.unit ? { units: asked.unit } : {}) } },
    { keepPrevious: true, live: !query.asOf },
  );
  const value = own.data?.values[0];
  const below = useCall(
    getIndicator,
    { params: { name }, query: { ...query, under: value?.unit ?? '', kind: 'school' } },
    { enabled: Boolean(value), keepPrevious: true },
  );
  const schools = useMemo(
    () => (below.data?.values ?? []).filter(({ unit }) => unit !== value?.unit),
    [below.data, value?.unit],
  );
  const indicator = own.data?.indicator;
  const hasSchools = schools.length > 1;
  return (
    <Page
      title={indicator?.label ?? '指标'}
      back={{ to: '/indicators', label: '指标目录' }}
      subtitle={value && `${value.unitName}，统计日期${own.data?.on}${asked.asOf ? '，按截至日的记录' : ''}`}
      actions={
        value && (
          <>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              打印
            </Button>
            <Button
              icon={<FileExcelOutlined aria-hidden />}
              onClick={() => void sheetOf(name, asked, value.unit, hasSchools)}
            >
              导出Excel
            </Button>
          </>
        )
      }
    >
      <ErrorNotice error={own.error} onRetry={() => void own.refetch()} />
      {!own.data && !own.error && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {value && indicator && (
        <>
          <Chooser asked={asked} unit={value.unit} />
          <div className="yd-answer">
            <div className="yd-answer-side">
              <Panel>
                <Lead value={value} indicator={indicator} />
              </Panel>
              <Panel title="怎么算出来的">
                <Explain value={value} indicator={indicator} />
              </Panel>
              <Panel title="数据质量">
                <Quality name={name} unit={value.unit} />
              </Panel>
              <div className="yd-answer-last">
                <Panel title="定义">
                  <Definition indicator={indicator} />
                </Panel>
              </div>
            </div>
            <div className="yd-answer-side">
              <Panel title="变化">
                <Trend name={name} unit={value.unit} on={asked.on} asOf={asked.asOf} />
              </Panel>
              {hasSchools && <Schools schools={schools} indicator={indicator} on={asked.on} />}
            </div>
          </div>
        </>
      )}
    </Page>
  );
}
