import { Button, Skeleton } from 'antd';
import { statesDiagram } from '#contract/records';
import { type DefinitionView, stateLabel, useDefinition } from '../../api/definitions.ts';
import { saveBlob } from '../../api/download.ts';
import { useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Page, Panel } from '../../components/Page.tsx';
import { NotFoundPage } from '../../shell/Fallbacks.tsx';
import { comma, t } from '../../shell/language/index.ts';
import { useRegisterPath } from '../../shell/navigation.tsx';

type States = NonNullable<DefinitionView['states']>;

/** Every step in words: for those who do not see the picture, and to look one up. */
const Steps = ({ definition, states }: { definition: DefinitionView; states: States }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a page of reading alone must be reachable and scrolled by keyboard (WCAG 2.1.1)
  <section className="yd-scroll" aria-label={t('每一步')} tabIndex={0}>
    <table className="yd-changes">
      <thead>
        <tr>
          <th scope="col">{t('办理')}</th>
          <th scope="col">{t('由')}</th>
          <th scope="col">{t('变为')}</th>
        </tr>
      </thead>
      <tbody>
        {states.transitions.map(({ verb, label, from, to }) => (
          <tr key={`${verb}-${from.join('-')}-${to}`}>
            <th scope="row">{label}</th>
            <td>{from.map((state) => stateLabel(definition, state)).join(comma)}</td>
            <td>{to.map((state) => stateLabel(definition, state)).join(comma)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Diagram = ({ definition, states }: { definition: DefinitionView; states: States }) => {
  const { data, error, refetch } = useCall(
    statesDiagram,
    { params: { name: definition.name } },
    { staleTime: 300_000 },
  );
  const title = t('{label}的办理流程', { label: definition.label });
  const save = (svg: string) => saveBlob(new Blob([svg], { type: 'image/svg+xml' }), `${title}.svg`);
  return (
    <Page
      title={title}
      subtitle={t('粗框是终点；右侧是往前的步骤，左侧是退回的步骤。')}
      back={{ to: `/records/${definition.path}`, label: definition.label }}
      actions={
        data && (
          <>
            <Button onClick={() => save(data.svg)}>{t('下载流程图')}</Button>
            <Button onClick={() => window.print()}>{t('打印')}</Button>
          </>
        )
      }
    >
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active={false} paragraph={{ rows: 10 }} />}
      {data && (
        <Panel title={t('流程图')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on phones the picture keeps its size and is scrolled (WCAG 2.1.1) */}
          <section className="yd-scroll" aria-label={t('流程图')} tabIndex={0}>
            <img
              className="yd-states-picture"
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(data.svg)}`}
              alt={t('流程图；每一步在下表里')}
            />
          </section>
        </Panel>
      )}
      <Panel title={t('每一步')}>
        <Steps definition={definition} states={states} />
      </Panel>
    </Page>
  );
};

/** 办理流程图: the state table of a register, as it is enforced; to look at and to print. */
export default function StatesPage() {
  const definition = useDefinition(useRegisterPath());
  if (!definition?.states) return <NotFoundPage />;
  return <Diagram definition={definition} states={definition.states} />;
}
