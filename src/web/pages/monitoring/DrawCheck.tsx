import { Button } from 'antd';
import { useState } from 'react';
import { verifyDraw } from '#contract/academic';
import { useCall } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Panel } from '../../components/Page.tsx';
import { t } from '../../shell/language/index.ts';

const said = (same: boolean): string => (same ? t('一致') : t('不一致'));

/** The sample drawn once more from the roll as it stood, against the one that was kept. */
export const DrawCheck = ({ id }: { id: string }) => {
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useCall(verifyDraw, { params: { id } }, { enabled: asked });
  return (
    <Panel
      title={t('核对抽样')}
      extra={
        <Button loading={isFetching} onClick={() => (asked ? void refetch() : setAsked(true))}>
          {t('重新抽取并比较')}
        </Button>
      }
    >
      <p className="yd-muted">{t('按抽样时的学籍名单和种子重新抽一次，与保存的名单比较；不改变任何记录。')}</p>
      <ErrorNotice error={error} />
      {data && (
        <dl className="yd-facts">
          <div>
            <dt>{t('抽样名单（{n}人）', { n: data.frame })}</dt>
            <dd>{said(data.sameFrame)}</dd>
          </div>
          <div>
            <dt>{t('抽中名单（{n}人）', { n: data.sampled })}</dt>
            <dd>{said(data.sameSample)}</dd>
          </div>
          <div className="is-wide">
            <dt>{t('种子')}</dt>
            <dd>
              <code className="yd-wrap-code">{data.seed}</code>
            </dd>
          </div>
        </dl>
      )}
    </Panel>
  );
};
