import { type DocumentContent } from '../api/content';
import { rememberShell } from './shell';

/** A dossier kept in this browser to be read without a network. */
export interface KeptDossier {
  readonly documentId: string;
  readonly title: string;
  readonly ordinal: number;
  readonly versionId: string;
  /** Opened here, and the server was not told yet that it was read. */
  readonly openedUntold?: boolean;
  readonly fingerprint: string;
  readonly keptAt: string;
  readonly size: number;
  /** Whose it is: it goes when somebody else signs in. */
  readonly person: { readonly id: string; readonly name: string };
  readonly content: DocumentContent;
  readonly parts: readonly { readonly title: string; readonly kind: string }[];
}

const STORE = 'banhanh-ho-so';
const textKey = (documentId: string): string => `/giu/${documentId}/van-ban.json`;
const pdfKey = (documentId: string): string => `/giu/${documentId}/ho-so.pdf`;

/** Browsers keep such stores for pages that came over a safe line only. */
export const canKeep = (): boolean => 'caches' in window && 'serviceWorker' in navigator;

export async function keepDossier(dossier: Omit<KeptDossier, 'size' | 'keptAt'>, pdf: Blob): Promise<void> {
  const store = await caches.open(STORE);
  await store.put(pdfKey(dossier.documentId), new Response(pdf, { headers: { 'content-type': 'application/pdf' } }));
  const kept: KeptDossier = { ...dossier, size: pdf.size, keptAt: new Date().toISOString() };
  await store.put(textKey(dossier.documentId), new Response(JSON.stringify(kept), { headers: { 'content-type': 'application/json' } }));
  await rememberShell();
}

/** What is kept, newest first. */
export async function keptDossiers(): Promise<KeptDossier[]> {
  if (!canKeep() || !(await caches.has(STORE))) return [];
  const store = await caches.open(STORE);
  const kept: KeptDossier[] = [];
  for (const request of await store.keys()) {
    if (!request.url.endsWith('.json')) continue;
    const found = await store.match(request);
    if (found) kept.push((await found.json()) as KeptDossier);
  }
  return kept.sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

/** Its owner opened it here; told to the server as soon as there is a network. */
export const markOpened = (kept: KeptDossier): Promise<void> => rewrite({ ...kept, openedUntold: true });

/** What was read here without a network is told, so that a vote on it is taken. What cannot be told now is told another time. */
export async function tellOpened(personId: string, tell: (documentId: string, versionId: string) => Promise<unknown>): Promise<void> {
  for (const kept of await keptDossiers()) {
    if (kept.openedUntold !== true || kept.person.id !== personId) continue;
    const told = await tell(kept.documentId, kept.versionId).then(
      () => true,
      () => false,
    );
    if (told) await rewrite({ ...kept, openedUntold: false });
  }
}

async function rewrite(kept: KeptDossier): Promise<void> {
  const store = await caches.open(STORE);
  await store.put(textKey(kept.documentId), new Response(JSON.stringify(kept), { headers: { 'content-type': 'application/json' } }));
}

export async function keptPdf(documentId: string): Promise<Blob | null> {
  const found = await (await caches.open(STORE)).match(pdfKey(documentId));
  return found ? found.blob() : null;
}

export async function dropDossier(documentId: string): Promise<void> {
  const store = await caches.open(STORE);
  await Promise.all([store.delete(textKey(documentId)), store.delete(pdfKey(documentId))]);
}

/** Everything goes: at signing out, and where somebody else than its owner signs in. */
export async function dropAll(): Promise<void> {
  if ('caches' in window) await caches.delete(STORE);
}

/** Takes away what another person kept on this device. */
export async function dropOfOthers(personId: string): Promise<void> {
  if ((await keptDossiers()).some(({ person }) => person.id !== personId)) await dropAll();
}
