import { connection, useOffline } from '../api/connection.ts';
import { t } from './language/index.ts';

/** Appears while the server cannot be reached; what is typed stays on the page. */
export const ConnectionBar = () => {
  if (!useOffline()) return null;
  return (
    <div className="yd-bar yd-bar-offline" role="alert">
      {t('网络中断，没有连上服务器。已填写的内容还在本页，连上后会自动继续。')}
      <button type="button" className="yd-link" onClick={() => void connection.retry()}>
        {t('立即重试')}
      </button>
    </div>
  );
};
