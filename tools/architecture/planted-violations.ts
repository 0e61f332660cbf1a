/** A file that breaks a rule, and what else must be there for it. */
interface Plant {
  readonly from: string;
  readonly imports: string;
  readonly beside?: Readonly<Record<string, string>>;
}

const PACKAGES = ['zod', 'yaml', 'json-p3', 'dockerode', 'undici', 'fast-check'];
const DEVELOPMENT = ['fast-check'];

/** What every planted tree has: packages, and one sound module per folder that the planted files can import. */
export const GROUND: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    dependencies: Object.fromEntries(PACKAGES.filter((name) => !DEVELOPMENT.includes(name)).map((name) => [name, '*'])),
    devDependencies: Object.fromEntries(DEVELOPMENT.map((name) => [name, '*'])),
  }),
  ...Object.fromEntries(
    PACKAGES.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'module.exports = {};\n'],
    ]),
  ),
  'src/model/sound.ts': "import 'zod';\n",
  'src/shared/sound.ts': 'export const sound = 1;\n',
  'src/compose/sound.ts': "import 'yaml';\nimport '../model/sound.ts';\n",
  'src/derive/sound.ts': "import '../model/sound.ts';\nimport '../services/sound.ts';\n",
  'src/services/sound.ts': "import '../shared/sound.ts';\n",
  'src/strict-yaml/sound.ts': "import 'yaml';\nimport 'zod';\nimport '../model/sound.ts';\n",
  'src/assertions/sound.ts': "import 'node:util';\nimport 'json-p3';\nimport '../model/sound.ts';\n",
  'src/flows/sound.ts': "import '../assertions/sound.ts';\nimport '../strict-yaml/sound.ts';\n",
  'src/evaluate/sound.ts': "import 'node:crypto';\nimport '../derive/sound.ts';\n",
  'src/settings/sound.ts': "import 'node:fs/promises';\nimport '../strict-yaml/sound.ts';\n",
  'src/capture/sound.ts': "import 'node:fs';\nimport '../shared/sound.ts';\n",
  'src/collect/engine/sound.ts': "import 'dockerode';\nimport 'undici';\nimport '../../compose/sound.ts';\n",
  'src/collect/http/sound.ts': "import 'undici';\nimport '../../services/sound.ts';\n",
  'src/cli/sound.ts': "import '../../gates/index.generated.ts';\nimport('../collect/http/sound.ts');\n",
  'gates/index.generated.ts': "import './g1-config/ports/sound.ts';\n",
  'gates/g1-config/ports/sound.ts': "import '../../../src/derive/sound.ts';\n",
  'gates/g3-functional/flows/sound.ts':
    "import '../../../src/assertions/sound.ts';\nimport '../../../src/flows/sound.ts';\n",
  'gates/g1-config/ports/sound.test.ts': "import '../../testing/sound.ts';\nimport 'fast-check';\n",
  'gates/testing/sound.ts': "import '../../src/evaluate/sound.ts';\n",
  'reports/sound.ts': "import '../src/shared/sound.ts';\n",
  'bin/gates.js': "import '../dist/main.js';\n",
  'tools/sound.ts': "import '../src/model/sound.ts';\n",
};

/** For each rule a file that breaks it. */
export const VIOLATIONS: Readonly<Record<string, Plant>> = {
  'src-model-folders': { from: 'src/model/a.ts', imports: '../shared/sound.ts' },
  'src-model-packages': { from: 'src/model/b.ts', imports: 'yaml' },
  'src-model-core': { from: 'src/model/c.ts', imports: 'node:crypto' },
  'src-shared-folders': { from: 'src/shared/a.ts', imports: '../model/sound.ts' },
  'src-shared-packages': { from: 'src/shared/b.ts', imports: 'zod' },
  'src-shared-core': { from: 'src/shared/c.ts', imports: 'node:path' },
  'src-compose-folders': { from: 'src/compose/a.ts', imports: '../derive/sound.ts' },
  'src-compose-packages': { from: 'src/compose/b.ts', imports: 'undici' },
  'src-compose-core': { from: 'src/compose/c.ts', imports: 'node:fs' },
  'src-derive-folders': { from: 'src/derive/a.ts', imports: '../evaluate/sound.ts' },
  'src-derive-packages': { from: 'src/derive/b.ts', imports: 'zod' },
  'src-derive-core': { from: 'src/derive/c.ts', imports: 'node:os' },
  'src-fix-folders': { from: 'src/fix/a.ts', imports: '../derive/sound.ts' },
  'src-fix-packages': { from: 'src/fix/b.ts', imports: 'yaml' },
  'src-fix-core': { from: 'src/fix/c.ts', imports: 'node:fs' },
  'src-services-folders': { from: 'src/services/a.ts', imports: '../derive/sound.ts' },
  'src-services-packages': { from: 'src/services/b.ts', imports: 'yaml' },
  'src-services-core': { from: 'src/services/c.ts', imports: 'node:net' },
  'src-strict-yaml-folders': { from: 'src/strict-yaml/a.ts', imports: '../flows/sound.ts' },
  'src-strict-yaml-packages': { from: 'src/strict-yaml/b.ts', imports: 'undici' },
  'src-strict-yaml-core': { from: 'src/strict-yaml/c.ts', imports: 'node:fs' },
  'src-assertions-folders': { from: 'src/assertions/a.ts', imports: '../flows/sound.ts' },
  'src-assertions-packages': { from: 'src/assertions/b.ts', imports: 'yaml' },
  'src-assertions-core': { from: 'src/assertions/c.ts', imports: 'node:net' },
  'src-flows-folders': { from: 'src/flows/a.ts', imports: '../derive/sound.ts' },
  'src-flows-packages': { from: 'src/flows/b.ts', imports: 'undici' },
  'src-flows-core': { from: 'src/flows/c.ts', imports: 'node:fs' },
  'src-evaluate-folders': { from: 'src/evaluate/a.ts', imports: '../../gates/index.generated.ts' },
  'src-evaluate-packages': { from: 'src/evaluate/b.ts', imports: 'zod' },
  'src-evaluate-core': { from: 'src/evaluate/c.ts', imports: 'node:process' },
  'gates-folders': { from: 'gates/g1-config/ports/a.ts', imports: '../../../src/evaluate/sound.ts' },
  'gates-packages': { from: 'gates/g1-config/ports/b.ts', imports: 'zod' },
  'gates-core': { from: 'gates/g1-config/ports/c.ts', imports: 'node:child_process' },
  'reports-folders': { from: 'reports/a.ts', imports: '../src/derive/sound.ts' },
  'reports-packages': { from: 'reports/b.ts', imports: 'zod' },
  'reports-core': { from: 'reports/c.ts', imports: 'node:fs' },
  'src-settings-folders': { from: 'src/settings/a.ts', imports: '../capture/sound.ts' },
  'src-settings-packages': { from: 'src/settings/b.ts', imports: 'undici' },
  'src-settings-core': { from: 'src/settings/c.ts', imports: 'node:http' },
  'src-capture-folders': { from: 'src/capture/a.ts', imports: '../collect/http/sound.ts' },
  'src-capture-packages': { from: 'src/capture/b.ts', imports: 'undici' },
  'src-capture-core': { from: 'src/capture/c.ts', imports: 'node:child_process' },
  'src-collect-folders': { from: 'src/collect/http/a.ts', imports: '../../derive/sound.ts' },
  'pure-reaches-no-world': {
    from: 'gates/g1-config/ports/reach.ts',
    imports: '../../../src/derive/passes-on.ts',
    beside: {
      'src/derive/passes-on.ts': "import '../shared/opens-files.ts';\n",
      'src/shared/opens-files.ts': "import 'node:fs/promises';\n",
    },
  },
  'no-cycles': {
    from: 'src/cli/back.ts',
    imports: './there.ts',
    beside: { 'src/cli/there.ts': "import type { back } from './back.ts';\n" },
  },
  'a-source-knows-no-other': { from: 'src/collect/http/other.ts', imports: '../engine/sound.ts' },
  'flows-speak-as-the-sources-do': { from: 'src/collect/flow/http/other.ts', imports: '../../engine/sound.ts' },
  'only-two-kinds-of-steps-change-an-engine': {
    from: 'src/collect/flow/log/writing.ts',
    imports: '../engine-write/writer.ts',
    beside: { 'src/collect/flow/engine-write/writer.ts': 'export {};\n' },
  },
  'a-gate-knows-no-other': { from: 'gates/g2-runtime/ports/other.ts', imports: '../../g1-config/ports/sound.ts' },
  'only-the-engine-client-holds-dockerode': { from: 'src/collect/http/docker.ts', imports: 'dockerode' },
  'nothing-imports-the-command-line': { from: 'src/capture/line.ts', imports: '../cli/sound.ts' },
  'the-command-line-imports-gates-by-the-index': {
    from: 'src/cli/direct.ts',
    imports: '../../gates/g1-config/ports/sound.ts',
  },
  'the-program-imports-only-main': { from: 'bin/other.js', imports: '../src/cli/sound.ts' },
  'tests-are-imported-by-tests': { from: 'src/cli/tested.ts', imports: '../../gates/testing/sound.ts' },
  'the-house-stands-without-its-scaffolding': { from: 'src/cli/scaffold.ts', imports: '../../tools/sound.ts' },
  'what-is-shipped-depends-on-what-is-installed': { from: 'src/cli/development.ts', imports: 'fast-check' },
  'what-is-imported-exists': { from: 'src/cli/nowhere.ts', imports: './not-there.ts' },
};
