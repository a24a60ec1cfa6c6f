const SHELL = 'banhanh-khung';

/**
 * Keeps the page itself (not its data) so that it opens without a network, and the worker that answers then. Only on a device where
 * somebody kept a dossier: everywhere else the page comes from the server alone.
 */
export async function rememberShell(): Promise<void> {
  // The pages that are needed without a network must have been loaded once to be kept.
  await Promise.all([import('../pages/desk/kept-page'), import('../pages/sign-in'), import('../texts/en')]);
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith('/assets/'));
  const store = await caches.open(SHELL);
  await store.addAll(['/', '/bieu-tuong.svg', ...new Set(loaded)]);
  await navigator.serviceWorker.register('/ngoai-mang.js');
}

export async function forgetShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await caches.delete(SHELL);
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
}
