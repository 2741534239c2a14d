import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Libraries that every page needs go into long-lived chunks. */
const vendor = (name: string, test: RegExp, priority: number) => ({ name, test, priority });

/** What every page draws with; tables, pickers, forms and trees come with the first page that needs them. */
const ANTD_CORE =
  /node_modules[\\/](antd[\\/]es[\\/](_util|alert|app|badge|button|config-provider|drawer|dropdown|empty|locale|menu|message|modal|notification|popover|skeleton|space|spin|style|theme|tooltip)|@ant-design|@emotion|stylis|@rc-component[\\/](context|dialog|drawer|dropdown|menu|motion|notification|overflow|portal|resize-observer|tooltip|trigger|util))[\\/]/;

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Older government browsers: Chrome 87 is the floor (ARCHITECTURE, Stack).
    target: 'chrome87',
    cssTarget: 'chrome87',
    // A strict CSP forbids inlined data: scripts; assets stay files.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            vendor('react', /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/, 30),
            vendor('antd', ANTD_CORE, 20),
            vendor('pinyin', /node_modules[\\/]pinyin-pro[\\/]/, 25),
          ],
        },
      },
    },
  },
});
