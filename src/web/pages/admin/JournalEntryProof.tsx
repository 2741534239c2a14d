import { Alert, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { entryProof } from '#contract/journal';
import { useCall } from '../../api/hooks.ts';
import { DateText } from '../../components/DateText.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';

const Proof = ({ id }: { id: string }) => {
  const { data, error, isPending, refetch } = useCall(entryProof, { params: { id } });
  if (isPending || !data) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  const { proof } = data;
  if (!proof) return <p className="yd-muted">{t('这条日志还没有封存，下一次封存后可以核对。')}</p>;
  return (
    <>
      <Alert
        type={proof.holds ? 'success' : 'error'}
        showIcon
        title={
          <>
            {proof.holds
              ? t('与第{head}次封存一致，是{size}条中的第{position}条', {
                  head: String(proof.head),
                  size: String(proof.size),
                  position: String(proof.position + 1),
                })
              : t('与第{head}次封存不一致，请核验日志', { head: String(proof.head) })}{' '}
            <DateText value={proof.at} withTime />
          </>
        }
      />
      <dl className="yd-facts">
        <div className="is-wide">
          <dt>{t('本条校验值')}</dt>
          <dd className="yd-hash">{proof.leaf}</dd>
        </div>
        <div className="is-wide">
          <dt>{t('封存校验值')}</dt>
          <dd className="yd-hash">{proof.root}</dd>
        </div>
        <div className="is-wide">
          <dt>{t('从本条到封存的路径（RFC 6962）')}</dt>
          <dd className="yd-hash">
            {proof.path.map((hash) => (
              <div key={hash}>{hash}</div>
            ))}
          </dd>
        </div>
      </dl>
    </>
  );
};

/** The proof that an entry stands in the sealed journal, worked out when it is asked for. */
export const JournalEntryProof = ({ id }: { id: string }) => {
  const [asked, setAsked] = useState(false);
  if (asked) return <Proof id={id} />;
  return (
    <Button type="link" onClick={() => setAsked(true)}>
      {t('核对封存')}
    </Button>
  );
};
