import { StyleProvider } from '@ant-design/cssinjs';
import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useEffect } from 'react';
import { queryClient } from '../api/queryClient.ts';
import '../components/wallClock.ts';
import { language } from './language/index.ts';
import { useLargePrint } from './preferences.ts';
import { themeOf } from './theme.ts';
import { useMedia } from './useMedia.ts';
import { useNarrow } from './useNarrow.ts';

dayjs.locale(language === 'en' ? 'en-gb' : 'zh-cn');
document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';

const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Theme, language, styles for browsers without :where, messages and the query cache. */
export const Providers = ({ children }: { children: ReactNode }) => {
  const [large] = useLargePrint();
  const narrow = useNarrow();
  const still = useMedia(reduced);
  useEffect(() => {
    document.documentElement.classList.toggle('large', large);
    // On the root, so that drawers and dialogs, which stand outside the shell, are narrow as well.
    document.documentElement.classList.toggle('is-narrow', narrow);
  }, [large, narrow]);
  return (
    <StyleProvider hashPriority="high">
      <ConfigProvider
        locale={language === 'en' ? enGB : zhCN}
        theme={themeOf({ largePrint: large, narrow, still })}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
        form={{ scrollToFirstError: true }}
      >
        <App component={false} message={{ maxCount: 3 }} notification={{ placement: 'topRight', maxCount: 3 }}>
          <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
        </App>
      </ConfigProvider>
    </StyleProvider>
  );
};
