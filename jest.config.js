/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Most end-to-end tests wait for engines and servers, so every core gets a worker; none of them is about time.
  maxWorkers: '100%',
  // For what hangs; a busy machine is no failure.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  globalSetup: '<rootDir>/scripts/test-folder.mjs',
  setupFilesAfterEnv: ['<rootDir>/__tests__/helpers/setup.ts'],
  restoreMocks: true,
  injectGlobals: false,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2023',
          transform: { verbatimModuleSyntax: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  collectCoverageFrom: ['src/**/*.ts'],
  coverageProvider: 'babel',
  coverageReporters: ['text', 'lcov'],
}
