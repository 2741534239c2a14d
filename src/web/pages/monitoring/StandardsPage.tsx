import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { openStandardGap, type StandardItem, type StandardResult, standardsPage } from '#contract/standards';
import { useAct, useCall } from '../../api/hooks.ts';
import { mayUse, useSession } from '../../api/session.ts';
import { Empty } from '../../components/Empty.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { numberText } from '../../components/Figures.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { comma, t } from '../../shell/language/index.ts';
import { PageLink } from '../../shell/navigation.tsx';
import { type PlainColumn, PlainTable } from '../seats/parts.tsx';
import { DueDialog, fixed, useDistrict, VerdictMark } from './parts.tsx';

type Line = StandardResult & {
  school: string;
  name: string;
  stage: string;
  stageLabel: string;
  of: StandardItem;
  under: string | undefined;
};
type Space = { id: string; name: string; label: string; students: number; land: number | null; floor: number | null };

const shareText = ({ met, schools, share }: { met: number; schools: number; share: number | null }): string =>
  `${met}/${schools}（${share === null ? '—' : `${share.toFixed(1)}%`}）`;

const ITEMS: readonly PlainColumn<StandardItem>[] = [
  { label: t('标准'), text: ({ id, label }) => <PageLink to={`/records/standard-items/${id}`}>{label}</PageLink> },
  { label: t('学段'), text: ({ stages }) => stages.join(comma) },
  {
    label: t('标准值'),
    text: ({ threshold, unit, direction }) =>
      threshold === null ? t('现场核查') : `${direction === 'atMost' ? '≤' : '≥'}${threshold}${unit ?? ''}`,
  },
  { label: t('达标'), right: true, text: shareText },
  { label: t('未达标'), right: true, text: ({ notMet }) => notMet },
  { label: t('无法计算'), right: true, text: ({ unknown }) => unknown },
  { label: t('依据'), text: ({ source }) => source },
];
const SPACE: readonly PlainColumn<Space>[] = [
  { label: t('学校'), text: ({ name }) => name },
  { label: t('学段'), text: ({ label }) => label },
  { label: t('学生'), right: true, text: ({ students }) => numberText(students) },
  { label: t('生均占地（平方米）'), right: true, text: ({ land }) => fixed(land) },
  { label: t('生均建筑（平方米）'), right: true, text: ({ floor }) => fixed(floor) },
];

const Value = ({ line }: { line: Line }) =>
  line.list ? (
    <PageLink to={`/records/${line.list.path}`} search={{ behind: line.list.behind, figure: line.of.label }}>
      {line.value === null ? t('打开登记') : fixed(line.value)}
    </PageLink>
  ) : (
    <span>{fixed(line.value)}</span>
  );

const lackColumns = (onGap: ((line: Line) => void) | null): readonly PlainColumn<Line>[] => [
  { label: t('学校'), text: ({ name, stageLabel }) => `${name}（${stageLabel}）` },
  { label: t('标准'), text: ({ of }) => of.label },
  { label: t('现值'), right: true, text: (line) => <Value line={line} /> },
  { label: t('结论'), text: ({ verdict, missing }) => <VerdictMark verdict={verdict} why={missing} /> },
  {
    label: t('差距'),
    text: ({ gap, gapUnit, missing }) =>
      gap === null ? missing.filter(Boolean).join(comma) || '—' : `${numberText(gap, 2)}${gapUnit ?? ''}`,
  },
  {
    label: t('一校一案'),
    text: (line) => {
      if (line.under) return <PageLink to={`/records/improvements/${line.under}`}>{t('改进中')}</PageLink>;
      return onGap && line.verdict === 'notMet' ? (
        <Button onClick={() => onGap(line)}>{t('建立改进事项')}</Button>
      ) : (
        '—'
      );
    },
  },
];

/** 标准化建设: each school against the standard items in force, what is below them, and the share that meets. */
export default function StandardsPage() {
  const { id } = useDistrict();
  const mayOpen = mayUse(useSession(), ['section', 'office', 'inspector']);
  const [gap, setGap] = useState<Line | null>(null);
  const asked = { params: { id: id ?? '' }, query: {} };
  const { data, error, refetch } = useCall(standardsPage, asked, { enabled: Boolean(id) });
  const open = useAct(openStandardGap, { success: t('已建立改进事项'), onDone: () => setGap(null) });
  const stages = (data?.schools ?? []).flatMap(({ school, name, stages: own }) =>
    own.map((stage) => ({ school, name, ...stage })),
  );
  const lacking = stages.flatMap(({ school, name, stage, label, results }) =>
    results.flatMap((one): Line[] => {
      const of = data?.items.find((item) => item.id === one.item);
      const key = `standard.${stage}.${of?.code}`;
      const under = data?.improvements.find((some) => some.school === school && some.item === key)?.id;
      return of && one.verdict !== 'met' ? [{ ...one, school, name, stage, stageLabel: label, of, under }] : [];
    }),
  );
  return (
    <Page
      title={t('学校标准化')}
      subtitle={data && t('{name}，{on}，由登记数据和核查结论算出', { name: data.organisation.name, on: data.on })}
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {data && (
        <>
          <Panel title={t('达标学校{share}', { share: shareText(data.totals) })}>
            {data.items.length === 0 ? (
              <Empty title={t('还没有标准')}>{t('请在“标准化建设标准”中登记本地办学标准。')}</Empty>
            ) : (
              <PlainTable caption={t('标准')} columns={ITEMS} rows={data.items} keyOf={(one) => one.id} />
            )}
          </Panel>
          <Panel title={t('未达标和无法计算（{n}）', { n: lacking.length })}>
            {lacking.length === 0 ? (
              <p>{t('没有低于标准的项目。')}</p>
            ) : (
              <PlainTable
                caption={t('未达标和无法计算')}
                columns={lackColumns(mayOpen ? setGap : null)}
                rows={lacking}
                keyOf={(one) => `${one.school} ${one.stage} ${one.item}`}
              />
            )}
          </Panel>
          {stages.length > 0 && (
            <Panel title={t('生均占地与建筑面积')}>
              <PlainTable
                caption={t('生均占地与建筑面积')}
                columns={SPACE}
                rows={stages.map((one) => ({
                  ...{ id: `${one.school} ${one.stage}`, name: one.name, label: one.label, students: one.students },
                  ...{ land: one.landPerPupil, floor: one.floorPerPupil },
                }))}
                keyOf={(one) => one.id}
              />
            </Panel>
          )}
        </>
      )}
      {gap && id && (
        <DueDialog
          title={`${gap.name}：${gap.of.label}`}
          pending={open.isPending}
          onClose={() => setGap(null)}
          onSend={(dueOn) =>
            open.mutate({ params: { id }, body: { school: gap.school, stage: gap.stage, item: gap.item, dueOn } })
          }
        />
      )}
    </Page>
  );
}
