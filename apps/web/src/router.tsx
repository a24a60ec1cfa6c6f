import { type QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { whenSignedOut } from './api/client';
import { sessionQuery, systemQuery } from './api/session';
import { Problem } from './api/problem';
import { keptDossiers } from './offline/kept-dossiers';
import { Frame } from './frame/frame';
import { BrokenPage, LostPage } from './frame/lost-page';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  validateSearch: (search): { ve?: string } => ({ ve: text(search['ve']) }),
  component: lazyRouteComponent(() => import('./pages/sign-in'), 'SignIn'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/thiet-lap',
  validateSearch: (search): { token?: string } => ({ token: text(search['token']) }),
  component: lazyRouteComponent(() => import('./pages/setup/setup'), 'Setup'),
});

/** What was kept on this device is read without asking the server who reads it: it is there only until its owner signs out. */
const keptHere = createRoute({
  getParentRoute: () => root,
  path: '/doc-ngoai-mang',
  component: lazyRouteComponent(() => import('./pages/desk/kept-page'), 'KeptPage'),
});

/** Everything a signed-in person sees stands inside the frame. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    const system = await context.queries.ensureQueryData(systemQuery).catch(() => null);
    if (system && !system.initialised) redirect({ to: '/thiet-lap', throw: true });
    const session = await context.queries.ensureQueryData(sessionQuery).catch(async (error: unknown) => {
      if (error instanceof Problem && error.code === 'network' && (await keptDossiers()).length > 0)
        redirect({ to: '/doc-ngoai-mang', throw: true });
      return null;
    });
    if (!session) redirect({ to: '/dang-nhap', search: location.href === '/' ? {} : { ve: location.href }, throw: true });
    else if (session.mustChange && location.pathname !== '/doi-mat-khau') redirect({ to: '/doi-mat-khau', throw: true });
  },
});

const under = <P extends string>(path: P) => ({ getParentRoute: () => inside, path }) as const;

const home = createRoute({
  ...under('/'),
  beforeLoad: () => {
    redirect({ to: '/viec-cua-toi', throw: true });
  },
});
const work = createRoute({ ...under('/viec-cua-toi'), component: lazyRouteComponent(() => import('./pages/my-work'), 'MyWork') });
const substitutes = createRoute({
  ...under('/lam-thay'),
  component: lazyRouteComponent(() => import('./pages/substitutes/substitutes-page'), 'SubstitutesPage'),
});
const desk = createRoute({
  ...under('/ban-lam-viec'),
  component: lazyRouteComponent(() => import('./pages/desk/member-desk'), 'MemberDesk'),
});
const sitting = createRoute({
  ...under('/ban-lam-viec/phieu'),
  validateSearch: (search): { phieu?: string } => ({ phieu: text(search['phieu']) }),
  component: lazyRouteComponent(() => import('./pages/desk/sitting'), 'Sitting'),
});
const password = createRoute({ ...under('/doi-mat-khau'), component: lazyRouteComponent(() => import('./pages/password'), 'Password') });
const alerts = createRoute({ ...under('/canh-bao'), component: lazyRouteComponent(() => import('./pages/alerts'), 'Alerts') });

const documents = createRoute({
  ...under('/van-ban'),
  validateSearch: (search): { giaiDoan?: string; loai?: string; tim?: string } => ({
    giaiDoan: text(search['giaiDoan']),
    loai: text(search['loai']),
    tim: text(search['tim']),
  }),
  component: lazyRouteComponent(() => import('./pages/documents/documents-list'), 'DocumentsList'),
});
const importFile = createRoute({
  ...under('/van-ban/nhap-tep'),
  validateSearch: (search): { tep?: string; baoCao?: string } => ({ tep: text(search['tep']), baoCao: text(search['baoCao']) }),
  component: lazyRouteComponent(() => import('./pages/documents/import-file'), 'ImportFile'),
});
const newDraft = createRoute({
  ...under('/van-ban/soan-moi'),
  component: lazyRouteComponent(() => import('./pages/documents/new-draft'), 'NewDraft'),
});

const oneDocument = createRoute({
  ...under('/van-ban/$documentId'),
  component: lazyRouteComponent(() => import('./pages/document/document-frame'), 'DocumentFrame'),
});
const part = <P extends string>(path: P) => ({ getParentRoute: () => oneDocument, path }) as const;
const documentParts = [
  createRoute({ ...part('/'), component: lazyRouteComponent(() => import('./pages/document/content-page'), 'ContentPage') }),
  createRoute({ ...part('/soan-thao'), component: lazyRouteComponent(() => import('./pages/document/edit-page'), 'EditPage') }),
  createRoute({
    ...part('/phien-ban'),
    validateSearch: (search): { tu?: string; den?: string } => ({ tu: text(search['tu']), den: text(search['den']) }),
    component: lazyRouteComponent(() => import('./pages/document/versions-page'), 'VersionsPage'),
  }),
  createRoute({ ...part('/tham-dinh'), component: lazyRouteComponent(() => import('./pages/document/appraisal-page'), 'AppraisalPage') }),
  createRoute({
    ...part('/tham-dinh/sua-the-thuc'),
    component: lazyRouteComponent(() => import('./pages/document/form-page'), 'FormPage'),
  }),
  createRoute({ ...part('/tham-dinh/bang'), component: lazyRouteComponent(() => import('./pages/document/taken-in-page'), 'TakenInPage') }),
  createRoute({ ...part('/lay-y-kien'), component: lazyRouteComponent(() => import('./pages/rounds/rounds-page'), 'RoundsPage') }),
  createRoute({ ...part('/lay-y-kien/$roundId'), component: lazyRouteComponent(() => import('./pages/rounds/round-page'), 'RoundPage') }),
  createRoute({ ...part('/bieu-quyet'), component: lazyRouteComponent(() => import('./pages/document/vote-page'), 'VotePage') }),
  createRoute({ ...part('/ho-so'), component: lazyRouteComponent(() => import('./pages/document/dossier-page'), 'DossierPage') }),
  createRoute({ ...part('/ban-hanh'), component: lazyRouteComponent(() => import('./pages/document/issue-page'), 'IssuePage') }),
  createRoute({
    ...part('/noi-nhan'),
    validateSearch: (search): { giaiDoan?: string; tim?: string } => ({ giaiDoan: text(search['giaiDoan']), tim: text(search['tim']) }),
    component: lazyRouteComponent(() => import('./pages/document/recipients-page'), 'RecipientsPage'),
  }),
  createRoute({ ...part('/theo-doi'), component: lazyRouteComponent(() => import('./pages/document/follow-page'), 'FollowPage') }),
  createRoute({ ...part('/duong-di'), component: lazyRouteComponent(() => import('./pages/document/path-page'), 'PathPage') }),
] as const;

const inbox = createRoute({
  ...under('/van-den'),
  validateSearch: (search): { giaiDoan?: string } => ({ giaiDoan: text(search['giaiDoan']) }),
  component: lazyRouteComponent(() => import('./pages/inbox/inbox'), 'Inbox'),
});
const askedRound = createRoute({
  ...under('/gop-y/$roundId'),
  component: lazyRouteComponent(() => import('./pages/rounds/asked-round'), 'AskedRoundPage'),
});
const owedPapers = createRoute({
  ...under('/tai-lieu-phai-gui'),
  component: lazyRouteComponent(() => import('./pages/owed-papers'), 'OwedPapers'),
});
const delivery = createRoute({
  ...under('/van-den/$deliveryId'),
  component: lazyRouteComponent(() => import('./pages/inbox/delivery'), 'DeliveryPage'),
});
const followUp = createRoute({
  ...under('/theo-doi'),
  validateSearch: (search): { muc?: string; vai?: string; trangThai?: string } => ({
    muc: text(search['muc']),
    vai: text(search['vai']),
    trangThai: text(search['trangThai']),
  }),
  component: lazyRouteComponent(() => import('./pages/followup/follow-up'), 'FollowUp'),
});
const report = createRoute({
  ...under('/bao-cao/$reportId'),
  component: lazyRouteComponent(() => import('./pages/followup/report'), 'ReportPage'),
});
const inspections = createRoute({
  ...under('/kiem-tra'),
  validateSearch: (search): { muc?: string; loai?: string; het?: string } => ({
    muc: text(search['muc']),
    loai: text(search['loai']),
    het: text(search['het']),
  }),
  component: lazyRouteComponent(() => import('./pages/inspections/inspections'), 'Inspections'),
});
const inspectionProgramme = createRoute({
  ...under('/kiem-tra/chuong-trinh/$programmeId'),
  component: lazyRouteComponent(() => import('./pages/inspections/programme'), 'ProgrammePage'),
});
const inspectionTask = createRoute({
  ...under('/kiem-tra/viec/$taskId'),
  component: lazyRouteComponent(() => import('./pages/inspections/task'), 'TaskPage'),
});
const inspectionBoard = createRoute({
  ...under('/kiem-tra/$inspectionId'),
  component: lazyRouteComponent(() => import('./pages/inspections/board'), 'InspectionBoard'),
});
const delegation = createRoute({
  ...under('/kiem-tra/$inspectionId/doan/$delegationId'),
  component: lazyRouteComponent(() => import('./pages/inspections/delegation'), 'DelegationPage'),
});
const subject = createRoute({
  ...under('/kiem-tra/doi-tuong/$subjectId'),
  component: lazyRouteComponent(() => import('./pages/inspections/subject-frame'), 'SubjectFrame'),
});
const ofSubject = <P extends string>(path: P) => ({ getParentRoute: () => subject, path }) as const;
const subjectParts = [
  createRoute({ ...ofSubject('/'), component: lazyRouteComponent(() => import('./pages/inspections/dossier-page'), 'DossierPage') }),
  createRoute({
    ...ofSubject('/nhan-xet'),
    component: lazyRouteComponent(() => import('./pages/inspections/findings-page'), 'FindingsPage'),
  }),
  createRoute({
    ...ofSubject('/doi-soat'),
    component: lazyRouteComponent(() => import('./pages/inspections/reconciliation-page'), 'ReconciliationPage'),
  }),
] as const;
const inspectionPapers = createRoute({
  ...under('/kiem-tra/cuoc/$inspectionId/van-ban'),
  component: lazyRouteComponent(() => import('./pages/inspections/papers-page'), 'PapersPage'),
});
const directory = createRoute({
  ...under('/danh-ba'),
  validateSearch: (search): { muc?: string; tim?: string } => ({ muc: text(search['muc']), tim: text(search['tim']) }),
  component: lazyRouteComponent(() => import('./pages/directory/directory'), 'Directory'),
});
const organisation = createRoute({
  ...under('/danh-ba/$organisationId'),
  component: lazyRouteComponent(() => import('./pages/directory/organisation'), 'OrganisationPage'),
});
const directoryImport = createRoute({
  ...under('/danh-ba/nhap'),
  component: lazyRouteComponent(() => import('./pages/directory/directory-import'), 'DirectoryImport'),
});
const officeWords = createRoute({
  ...under('/danh-ba/tu-ngu'),
  component: lazyRouteComponent(() => import('./pages/imports/words-page'), 'WordsPage'),
});
const registers = createRoute({
  ...under('/so-van-ban'),
  component: lazyRouteComponent(() => import('./pages/registers'), 'Registers'),
});

const sessions = createRoute({
  ...under('/hoi-nghi'),
  validateSearch: (search): { tapThe?: string; tinhTrang?: string; thang?: string } => ({
    tapThe: text(search['tapThe']),
    tinhTrang: text(search['tinhTrang']),
    thang: text(search['thang']),
  }),
  component: lazyRouteComponent(() => import('./pages/sessions/sessions-list'), 'SessionsList'),
});
const newSession = createRoute({
  ...under('/hoi-nghi/moi'),
  component: lazyRouteComponent(() => import('./pages/sessions/new-session'), 'NewSession'),
});
const oneSession = createRoute({
  ...under('/hoi-nghi/$sessionId'),
  component: lazyRouteComponent(() => import('./pages/sessions/session-frame'), 'SessionFrame'),
});
const ofSession = <P extends string>(path: P) => ({ getParentRoute: () => oneSession, path }) as const;
const sessionParts = [
  createRoute({ ...ofSession('/'), component: lazyRouteComponent(() => import('./pages/sessions/agenda-page'), 'AgendaPage') }),
  createRoute({ ...ofSession('/giay-moi'), component: lazyRouteComponent(() => import('./pages/sessions/people-page'), 'PeoplePage') }),
  createRoute({ ...ofSession('/phong-hop'), component: lazyRouteComponent(() => import('./pages/sessions/room-page'), 'RoomPage') }),
] as const;
/** The screen on the wall fills the screen: no frame around it. */
const screen = createRoute({
  getParentRoute: () => root,
  id: 'screen',
  component: Outlet,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery).catch(() => null);
    if (!session) redirect({ to: '/dang-nhap', search: { ve: location.href }, throw: true });
  },
});
const projector = createRoute({
  getParentRoute: () => screen,
  path: '/hoi-nghi/$sessionId/man-chieu',
  component: lazyRouteComponent(() => import('./pages/sessions/projector'), 'Projector'),
});

const tree = root.addChildren([
  signIn,
  setup,
  keptHere,
  inside.addChildren([
    home,
    work,
    desk,
    substitutes,
    sitting,
    password,
    alerts,
    documents,
    importFile,
    newDraft,
    oneDocument.addChildren(documentParts),
    inbox,
    delivery,
    askedRound,
    owedPapers,
    followUp,
    report,
    inspections,
    inspectionProgramme,
    inspectionTask,
    inspectionBoard,
    delegation,
    subject.addChildren(subjectParts),
    inspectionPapers,
    directory,
    organisation,
    directoryImport,
    officeWords,
    registers,
    sessions,
    newSession,
    oneSession.addChildren(sessionParts),
  ]),
  screen.addChildren([projector]),
]);

/** The map of the whole page: Vietnamese addresses, each page loaded when it is first opened. */
export function createAppRouter(queries: QueryClient) {
  const router = createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultNotFoundComponent: LostPage,
    defaultErrorComponent: BrokenPage,
  });
  whenSignedOut(() => {
    queries.removeQueries({ queryKey: ['session'] });
    const here = router.state.location.href;
    if (!here.startsWith('/dang-nhap')) void router.navigate({ to: '/dang-nhap', search: { ve: here } });
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
