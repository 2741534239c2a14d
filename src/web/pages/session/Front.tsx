import type { ReactNode } from 'react';
import { ConnectionBar } from '../../shell/ConnectionBar.tsx';
import { language, product, switchLanguage, t } from '../../shell/language/index.ts';
import { useLargePrint } from '../../shell/preferences.ts';
import { Mark } from '../../shell/SideMenu.tsx';

/** The face of the product before sign-in: one sentence, then the form. */
export const Front = ({
  bureau,
  below,
  children,
}: {
  bureau?: string | null;
  /** Under the sentence on wide screens, under the form on phones. */
  below?: ReactNode;
  children: ReactNode;
}) => {
  const [large, setLarge] = useLargePrint();
  return (
    <div className="yd-front">
      <ConnectionBar />
      <header className="yd-front-top">
        <span>{bureau ?? ''}</span>
        <span className="yd-front-choices">
          <button type="button" className="yd-link" onClick={switchLanguage} lang={language === 'en' ? 'zh-CN' : 'en'}>
            {language === 'en' ? '中文' : 'English'}
          </button>
          <button type="button" className="yd-link" aria-pressed={large} onClick={() => setLarge(!large)}>
            {large ? t('标准版') : t('大字版')}
          </button>
        </span>
      </header>
      <main className="yd-front-main">
        <div className="yd-front-face">
          <Mark size={48} />
          <p className="yd-front-name">{product}</p>
          <p className="yd-front-line">{t('从工作要点里的一句话，到证明它的那条记录。')}</p>
        </div>
        <div className="yd-front-form">{children}</div>
        {below && <div className="yd-front-below">{below}</div>}
      </main>
    </div>
  );
};
