import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Libraries that every page needs go into long-lived chunks; echarts stays with the pages that draw. */
const vendor = (name: string, test: RegExp, priority: number) => ({ name, test, priority });

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
            vendor('echarts', /node_modules[\\/](echarts|zrender)[\\/]/, 25),
            vendor('pinyin', /node_modules[\\/]pinyin-pro[\\/]/, 25),
          ],
        },
      },
    },
  },
});
