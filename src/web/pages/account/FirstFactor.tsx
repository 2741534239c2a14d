import { ownAccount } from '#contract/own-account';
import { useCall } from '../../api/hooks.ts';
import { useSession } from '../../api/session.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { t } from '../../shell/language/index.ts';
import { Mark } from '../../shell/SideMenu.tsx';
import { Factors } from './Factors.tsx';
import './account.css';

/** The first sign-in after second factors became a rule: nothing else opens before one is set up. */
export default function FirstFactor() {
  const { person } = useSession();
  const { data, error, refetch } = useCall(ownAccount, {});
  return (
    <main className="yd-front-single">
      <div className="yd-front-form">
        <Mark size={36} />
        <h1>{t('{name}，请先启用第二验证方式', { name: person.name })}</h1>
        <p className="yd-front-hint">
          {t('本单位要求登录时除密码外再验证一次。请添加动态口令或通行密钥，完成后即可开始使用。')}
        </p>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {data && <Factors account={data} onSettled={() => window.location.reload()} />}
      </div>
    </main>
  );
}
