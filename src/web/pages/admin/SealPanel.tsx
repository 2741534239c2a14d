import { Alert, Button } from 'antd';
import { sealHeads, sealState, startVerification } from '#contract/journal';
import { download } from '../../api/download.ts';
import { useAct, useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';
import { SealWitnesses } from './SealWitnesses.tsx';

/** How the journal is sealed, when it was verified and with which outcome. */
export const SealPanel = () => {
  const { data, error, refetch } = useCall(sealState, {}, { refetchInterval: 10_000 });
  const verify = useAct(startVerification, { success: t('已开始核验，完成后结果显示在这里') });
  if (!data) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  const { head, verified, running, mayVerify, witnesses, mayChange } = data;
  return (
    <section className="yd-panel" aria-label={t('日志封存')} style={{ marginBottom: 12 }}>
      <p>
        {head ? (
          <>
            {t('第{number}次封存，共{size}条，校验值 {root}', {
              number: String(head.number),
              size: String(head.size),
              root: head.shortRoot,
            })}{' '}
            <DateText value={head.at} withTime />
          </>
        ) : (
          t('还没有封存过。系统按参数“日志封存间隔”自动封存。')
        )}
      </p>
      {verified && (
        <Alert
          type={verified.sound ? 'success' : 'error'}
          showIcon
          style={{ marginTop: 10 }}
          title={
            <>
              {verified.sound
                ? t('{by}核验{checked}条，没有发现删除、改动、调换、插入或倒签', {
                    by: verified.by,
                    checked: String(verified.checked),
                  })
                : t('{by}核验{checked}条，{found}处不一致。{first}', {
                    by: verified.by,
                    checked: String(verified.checked),
                    found: String(verified.found),
                    first: verified.first ?? '',
                  })}{' '}
              <DateText value={verified.at} withTime />
            </>
          }
        />
      )}
      <p style={{ marginTop: 10 }}>
        {mayVerify && (
          <Button onClick={() => verify.mutate({})} loading={running || verify.isPending}>
            {running ? t('正在核验') : t('开始核验')}
          </Button>
        )}{' '}
        {head && (
          <Button onClick={() => void download(sealHeads, {}, { name: t('日志封存头.json') })}>
            {t('下载封存头')}
          </Button>
        )}
      </p>
      <SealWitnesses witnesses={witnesses} mayChange={mayChange} onChanged={() => void refetch()} />
    </section>
  );
};
