// Who may import what. The table says it for direct imports; the rules below it say what nobody in a pure folder may
// reach through any number of modules. `npm run imports` runs them, with a floor on how much it must have seen.

/** Tests and their builders are exempt from the table, and nothing else may import them. */
const TEST = '(\\.(test|live|browser)\\.ts$|/testing/)';

const OURS = '^(bin|src|gates|reports|tools|fixtures|bench)/';

/** Core modules that compute without touching the world. */
const PURE_CORE = ['crypto', 'path', 'path/posix', 'util', 'url', 'querystring', 'string_decoder', 'buffer', 'assert'];
const FILE_CORE = [...PURE_CORE, 'fs', 'fs/promises', 'os', 'perf_hooks', 'stream', 'stream/promises', 'zlib'];

/** What a folder may import: folders of ours beside itself, packages, modules of Node. */
const TABLE = [
  { folder: 'src/model', folders: [], packages: ['zod'], core: [] },
  { folder: 'src/shared', folders: [], packages: ['fastest-levenshtein'], core: [] },
  {
    folder: 'src/compose',
    folders: ['src/model', 'src/strict-yaml', 'src/shared'],
    packages: ['yaml', 'zod'],
    core: PURE_CORE,
  },
  {
    folder: 'src/derive',
    folders: ['src/model', 'src/shared', 'src/services', 'src/strict-yaml', 'src/assertions', 'src/flows'],
    packages: [],
    core: PURE_CORE,
  },
  { folder: 'src/fix', folders: ['src/model', 'src/services', 'src/shared'], packages: [], core: PURE_CORE },
  { folder: 'src/services', folders: ['src/model', 'src/shared'], packages: [], core: PURE_CORE },
  { folder: 'src/strict-yaml', folders: ['src/model', 'src/shared'], packages: ['yaml', 'zod'], core: [] },
  {
    folder: 'src/assertions',
    folders: ['src/model', 'src/shared'],
    packages: ['ajv', 'ajv-formats', 'json-p3', 're2js'],
    core: PURE_CORE,
  },
  {
    folder: 'src/flows',
    folders: ['src/model', 'src/assertions', 'src/strict-yaml', 'src/shared'],
    packages: [],
    core: [],
  },
  {
    folder: 'src/declared-checks',
    folders: ['src/model', 'src/assertions', 'src/flows', 'src/shared'],
    packages: ['zod'],
    core: PURE_CORE,
  },
  {
    // Threads of Node are what it is for.
    folder: 'src/plugins',
    folders: ['src/model', 'src/declared-checks', 'src/evaluate', 'src/shared'],
    packages: ['zod'],
    core: [...FILE_CORE, 'events', 'module', 'vm', 'worker_threads'],
  },
  { folder: 'src/compare', folders: ['src/model', 'src/shared'], packages: [], core: [] },
  {
    folder: 'src/evaluate',
    folders: ['src/model', 'src/derive', 'src/compare', 'src/shared'],
    packages: [],
    core: PURE_CORE,
  },
  {
    folder: 'gates',
    folders: ['src/model', 'src/derive', 'src/services', 'src/assertions', 'src/flows', 'src/shared'],
    packages: [],
    core: PURE_CORE,
  },
  {
    folder: 'reports',
    folders: ['src/model', 'src/history', 'src/shared'],
    packages: ['markdown-table', 'marked'],
    core: PURE_CORE,
  },
  {
    folder: 'src/settings',
    // Durations and sizes are written as in Compose files.
    folders: ['src/model', 'src/compose', 'src/declared-checks', 'src/strict-yaml', 'src/shared'],
    packages: ['re2js', 'zod'],
    core: FILE_CORE,
  },
  { folder: 'src/capture', folders: ['src/model', 'src/shared'], packages: ['p-limit', 'zod'], core: FILE_CORE },
  { folder: 'src/history', folders: ['src/model', 'src/shared'], packages: [], core: PURE_CORE },
  { folder: 'src/signing', folders: ['src/model', 'src/shared'], packages: ['zod'], core: PURE_CORE },
  {
    folder: 'src/runs',
    folders: ['src/model', 'src/history', 'src/signing', 'src/shared'],
    packages: ['p-limit', 'zod'],
    // The command that asks a time stamping authority is another program; a lock is waited for.
    core: [...FILE_CORE, 'child_process', 'timers/promises'],
  },
  {
    folder: 'src/collect',
    folders: [
      'src/model',
      'src/compose',
      'src/services',
      'src/strict-yaml',
      'src/assertions',
      'src/flows',
      'src/shared',
    ],
  },
];

const PURE =
  '^(src/(model|shared|compose|derive|fix|services|signing|history|strict-yaml|assertions|declared-checks|flows|compare|evaluate)|gates|reports)/';
const WORLD_CORE =
  'fs|fs/promises|net|child_process|http|http2|https|tls|dgram|dns|dns/promises|worker_threads|cluster|process|os';
const WORLD = `^(${WORLD_CORE})$|(^|/)node_modules/(@types/)?(dockerode|undici|pg|ioredis)/`;

/** How flows speak to an engine, to Postgres and to Redis: the clients of those who read them, and what failures mean. */
const SPOKEN = [
  '^src/collect/engine/(endpoint|engine-client|engine-clock|shape-container|list-again)\\.ts$',
  '^src/collect/engine/(answer-failure|connection-failure)\\.ts$',
  '^src/collect/engine/logs/(frame-reader|line-joiner|read-tail|terminal-reader)\\.ts$',
  '^src/collect/postgres/(connection|session-failure)\\.ts$',
  '^src/collect/redis/(client-options|redis-failure)\\.ts$',
];

/** The rules of one row; a row without packages or core modules leaves these free. */
function rowRules({ folder, folders, packages, core }) {
  const from = { path: `^${folder}/`, pathNot: TEST };
  const rule = (what, to) => ({ name: `${folder.replace('/', '-')}-${what}`, severity: 'error', from, to });
  const rules = [rule('folders', { path: OURS, pathNot: [folder, ...folders].map((each) => `^${each}/`) })];
  if (packages) {
    const allowed = packages.map((each) => `(^|/)node_modules/(@types/)?${each}/`);
    rules.push(rule('packages', { path: '(^|/)node_modules/', pathNot: allowed }));
  }
  if (core) rules.push(rule('core', { dependencyTypes: ['core'], pathNot: core.map((each) => `^${each}$`) }));
  return rules;
}

module.exports = {
  forbidden: [
    ...TABLE.flatMap(rowRules),
    {
      name: 'pure-reaches-no-world',
      comment: 'Also not through a helper: what is pure must give the same bytes anywhere, any day.',
      severity: 'error',
      from: { path: PURE, pathNot: TEST },
      to: { path: WORLD, reachable: true },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'a-source-knows-no-other',
      comment: 'A collector reads one source. What two of them need is a file beside the folders, or in shared.',
      severity: 'error',
      from: { path: '^src/collect/([^/]+)/', pathNot: ['^src/collect/flow/', TEST] },
      to: { path: '^src/collect/[^/]+/', pathNot: '^src/collect/$1/' },
    },
    {
      name: 'flows-speak-as-the-sources-do',
      comment: 'A flow goes through many sources. It may have the way they speak, never what they collect.',
      severity: 'error',
      from: { path: '^src/collect/flow/', pathNot: TEST },
      to: { path: '^src/collect/[^/]+/', pathNot: ['^src/collect/flow/', ...SPOKEN] },
    },
    {
      name: 'only-two-kinds-of-steps-change-an-engine',
      comment: 'The client of the audit has no call that writes; these have few, on a list of their own.',
      severity: 'error',
      from: { path: OURS, pathNot: ['^src/collect/flow/(engine-write|service|container)/', TEST] },
      to: { path: '^src/collect/flow/engine-write/' },
    },
    {
      name: 'a-gate-knows-no-other',
      severity: 'error',
      from: { path: '^gates/(g[^/]+)/', pathNot: TEST },
      to: { path: '^gates/', pathNot: ['^gates/$1/', '^gates/testing/'] },
    },
    {
      name: 'only-the-engine-client-holds-dockerode',
      severity: 'error',
      from: { path: OURS, pathNot: ['^src/collect/engine/', '^fixtures/', TEST] },
      to: { path: '(^|/)node_modules/(@types/)?dockerode/' },
    },
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      from: { path: '^(src|gates|reports)/', pathNot: ['^src/cli/', TEST] },
      to: { path: '^src/cli/' },
    },
    {
      name: 'the-command-line-imports-gates-by-the-index',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: '^gates/', pathNot: '\\.generated\\.ts$' },
    },
    {
      name: 'the-program-imports-only-main',
      severity: 'error',
      from: { path: '^bin/' },
      to: { pathNot: '(^|/)dist/main\\.cjs$' },
    },
    {
      name: 'tests-are-imported-by-tests',
      comment:
        'The fault matrix is asserted by tests and printed by a tool: it audits a system made as the tests make it.',
      severity: 'error',
      from: { path: OURS, pathNot: `${TEST}|^fixtures/faults/` },
      to: { path: TEST },
    },
    {
      name: 'the-house-stands-without-its-scaffolding',
      comment: 'Tools, fixtures and benchmarks are not shipped.',
      severity: 'error',
      from: { path: '^(bin|src|gates|reports)/', pathNot: TEST },
      to: { path: '^(tools|fixtures|bench)/' },
    },
    {
      name: 'what-is-shipped-depends-on-what-is-installed',
      comment: 'A package in devDependencies is not there after `npm install gates`.',
      severity: 'error',
      from: { path: '^(bin|src|gates|reports)/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'what-is-imported-exists',
      severity: 'error',
      from: { pathNot: '^bin/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
