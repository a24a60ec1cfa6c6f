// One configuration, one project a kind of test; swc compiles, real PostgreSQL and Redis serve.
const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'es6' },
      jsc: {
        target: 'es2022',
        keepClassNames: true,
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      },
    },
  ],
};
const kind = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((m) => '<rootDir>/' + m),
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform,
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testPathIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: {
    '^@app/([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '/worker-thread\\.js$': '<rootDir>/test/support/reading-thread.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  ...more,
});
const servers = {
  setupFilesAfterEnv: ['<rootDir>/test/support/leaks.ts'],
  globalSetup: '<rootDir>/test/support/servers-start.mjs',
  globalTeardown: '<rootDir>/test/support/servers-stop.mjs',
};
export default {
  workerIdleMemoryLimit: '500MB',
  // Real servers on two shared cores: a test that is merely slow has not failed.
  testTimeout: 30_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/slow-first.mjs',
  reporters: ['default', '<rootDir>/test/support/count-reporter.mjs'],
  projects: [
    kind('unit', ['libs/**/*.spec.ts', 'apps/*/src/**/*.spec.ts']),
    kind('architecture', ['test/architecture/**/*.spec.ts']),
    kind('property', ['test/property/**/*.spec.ts']),
    kind('integration', ['test/integration/**/*.int-spec.ts'], servers),
    kind('conformance', ['test/conformance/**/*.spec.ts'], servers),
    kind('e2e', ['test/e2e/**/*.e2e-spec.ts']),
    kind('browser', ['test/browser/**/*.browser-spec.ts']),
    kind('chaos', ['test/chaos/**/*.chaos-spec.ts']),
  ],
};
