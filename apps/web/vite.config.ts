import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { vietnameseStrings } from './vietnamese-strings';

// The built page is served by the gateway; `vite dev` asks the gateway on its usual port.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [vietnameseStrings(), react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Assets are never inlined: the policy allows no data: URLs for fonts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: {
      input: { index: resolve(import.meta.dirname, 'index.html'), 'ngoai-mang': resolve(import.meta.dirname, 'src/offline/worker.ts') },
      // A worker answers for what lies below its own address, so it stands at the root; the server asks for it anew each time.
      output: { entryFileNames: ({ name }) => (name === 'ngoai-mang' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
  optimizeDeps: { exclude: ['react-aria-components', 'react-aria', 'react-stately'] },
  server: { port: 5173, proxy: { '/api': 'http://localhost:8080' } },
});
