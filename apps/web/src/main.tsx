import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/parts.css';
import './styles/lists.css';
import './styles/overlays.css';
import './styles/document.css';
import './styles/appraisal.css';
import './styles/editor.css';
import './styles/pdf.css';
import './styles/imports.css';
import './styles/links.css';
import './styles/sessions.css';
import './styles/inspections.css';
import './styles/findings.css';
import './styles/print.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Problem } from './api/problem';
import { createAppRouter } from './router';
import { firstTexts, LanguageProvider } from './texts/language';
import { ToastProvider } from './ui/toast';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal is an answer; only what may pass by itself is asked for again.
      retry: (count, error) => count < 2 && !(error instanceof Problem && error.status < 500),
    },
  },
});
const router = createAppRouter(queries);

const root = document.getElementById('root');
const texts = await firstTexts();
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider first={texts}>
        <QueryClientProvider client={queries}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}
