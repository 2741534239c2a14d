/** The borders of the house (ARCHITECTURE.md): kernel ← modules ← app; the web client knows the contract only. */
const TESTS = '\\.(test|child)\\.tsx?$';
const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    error(
      'no-cycle',
      'Two rooms that need each other are one room.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    error(
      'unresolved',
      'An import that leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: '\\?url$|\\.css$|^virtual:|^vite/client$' },
    ),
    error(
      'kernel-knows-kernel',
      'The kernel serves modules and knows none.',
      { path: '^src/kernel/' },
      { path: '^src/(modules|app|web)/' },
    ),
    error(
      'modules-know-kernel',
      'Modules do not reach into the application or the client.',
      { path: '^src/modules/' },
      { path: '^src/(app|web)/' },
    ),
    error(
      'contract-knows-nothing',
      'Both sides share the contract, so it depends on neither.',
      { path: '^src/contract/' },
      { path: '^src/(kernel|modules|app|web)/' },
    ),
    error(
      'web-knows-contract',
      'The client knows the API only.',
      { path: '^src/web/' },
      { path: '^(src/(kernel|modules|app)|fixtures|tests|scripts)/' },
    ),
    error(
      'server-knows-no-web',
      'No server code imports the client.',
      { path: '^src/(kernel|modules|contract|app)/' },
      { path: '^src/web/' },
    ),
    error(
      'source-knows-no-tests',
      'What ships does not import what proves it.',
      { path: '^src/', pathNot: TESTS },
      { path: '^(tests|bench|scripts)/' },
    ),
    error(
      'module-door',
      'Modules reach one another through index.ts.',
      { path: '^src/modules/([^/]+)/' },
      { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    ),
    error(
      'kernel-door',
      'Rooms of the kernel reach one another through index.ts; the embedded server has a door of its own.',
      { path: '^src/kernel/([^/]+)/', pathNot: TESTS },
      {
        path: '^src/kernel/([^/]+)/',
        pathNot: ['^src/kernel/$1/', '^src/kernel/[^/]+/index\\.ts$', '^src/kernel/store/embedded/index\\.ts$'],
      },
    ),
    error(
      'front-door',
      'The application comes in by the same doors.',
      { path: '^src/app/', pathNot: TESTS },
      {
        path: '^src/(kernel|modules)/[^/]+/',
        // The embedded server is a room inside the store, with a door of its own: commands start it without the store.
        pathNot: '^src/(kernel|modules)/[^/]+/index\\.ts$|^src/kernel/store/embedded/index\\.ts$',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|node_modules/.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
    skipAnalysisNotInRules: false,
  },
};
