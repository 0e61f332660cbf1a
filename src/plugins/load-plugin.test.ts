import nodeModule from 'node:module';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderWith } from '../../tools/testing/temporary-folder.ts';
import { judge as judgeOfTheProgram } from '../model/check.ts';
import { loadPlugins, PLUGIN_DEADLINES } from './load-plugin.ts';
import { judge } from './plugin.mjs';
import { loaded, pluginText } from './testing/plant-plugin.ts';

const SOUND = "return judge(containers, [], 'there is no container');";

/** What is said of a plugin that cannot be used. */
async function refusal(files: Readonly<Record<string, string>>, name = `./${Object.keys(files)[0]}`): Promise<string> {
  const folder = await folderWith(files);
  return loadPlugins([name], folder, { ...PLUGIN_DEADLINES, loadMs: 2000 }).then(
    () => 'accepted',
    (error: unknown) => String(error).replaceAll(folder, '…'),
  );
}

describe('loading a plugin', () => {
  test('reads what it says of its checks, with defaults', async () => {
    const plugin = await loaded({ 'checks.mjs': pluginText([SOUND]) });
    expect(plugin.checks).toMatchObject([
      { meta: { id: 'container-unowned', effort: 'small' }, gate: 'g2', section: 'own-checks', needs: ['containers'] },
    ]);
  });

  test('its digest is that of all its files', async () => {
    const withLabel = (label: string) => ({
      'checks.mjs': pluginText([SOUND], "import './label.mjs';"),
      'label.mjs': `export const LABEL = '${label}';`,
    });
    const [first, same, other] = await Promise.all(['a', 'a', 'b'].map((label) => loaded(withLabel(label))));
    expect(first?.sha256).toBe(same?.sha256);
    expect(first?.sha256).not.toBe(other?.sha256);
    expect(first?.files.size).toBe(2);
  });

  test('finds an installed package by its name', async () => {
    const folder = await folderWith({
      'gates.yaml': '',
      'node_modules/@team/checks/package.json':
        '{ "name": "@team/checks", "type": "module", "exports": "./lib/index.js" }',
      'node_modules/@team/checks/lib/index.js': pluginText([SOUND], "import '../shared.js';"),
      'node_modules/@team/checks/shared.js': 'export const x = 1;',
    });
    const [plugin] = await loadPlugins(['@team/checks'], folder);
    expect([...(plugin?.files.keys() ?? [])]).toEqual(['lib/index.js', 'shared.js']);
  });

  test('takes the types off TypeScript where Node can', async () => {
    // What Node 22.18 has; the compiler stands for it where the tests run on an older one.
    const had = Reflect.get(nodeModule, 'stripTypeScriptTypes') as unknown;
    const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2023, verbatimModuleSyntax: true };
    const strip = (text: string) => transpileModule(text, { compilerOptions }).outputText;
    Reflect.set(nodeModule, 'stripTypeScriptTypes', had ?? strip);
    onTestFinished(() => void Reflect.set(nodeModule, 'stripTypeScriptTypes', had));
    const plugin = await loaded({ 'checks.ts': pluginText([`const none: readonly never[] = []; ${SOUND}`]) });
    expect(plugin.checks).toHaveLength(1);
  });
});

/** None where Node takes types off itself. */
const IN_TYPESCRIPT =
  Reflect.get(nodeModule, 'stripTypeScriptTypes') === undefined ? [{ 'checks.ts': 'export default {};' }] : [];

describe('a plugin that cannot be used is refused with the reason', () => {
  test.each<[string, Record<string, string>, string | RegExp]>([
    ['is not there', { 'other.mjs': '' }, /no such file or directory/],
    ['is no JavaScript', { 'checks.mjs': 'export default {' }, /SyntaxError/],
    ['throws', { 'checks.mjs': "throw new RangeError('boom');" }, /RangeError: boom/],
    ['never ends', { 'checks.mjs': 'for (;;);' }, /no answer within 2000 ms/],
    ['waits for ever', { 'checks.mjs': 'await new Promise(() => {});' }, /no answer within 2000 ms/],
    ['exports nothing', { 'checks.mjs': 'export const x = 1;' }, /its default export has no checks/],
    ['has no checks', { 'checks.mjs': 'export default {};' }, /its default export has no checks/],
    [
      'wants files',
      { 'checks.mjs': "import 'node:fs'; export default {};" },
      /it imports "node:fs": a plugin may import "gates\/plugin"/,
    ],
    ['wants packages', { 'checks.mjs': "import 'undici'; export default {};" }, /it imports "undici"/],
    [
      'leaves its folder',
      { 'gates/checks.mjs': "import '../secret.mjs';", 'secret.mjs': '' },
      /lies outside of the plugin/,
    ],
    ['is CommonJS', { 'checks.cjs': 'module.exports = {};' }, /is no module/],
    [
      'needs what is no evidence',
      { 'checks.mjs': pluginText([SOUND]).replace("['containers']", "['container']") },
      /needs "container", which is no kind of evidence. Did you mean "containers"\?/,
    ],
    [
      'says less than it must',
      { 'checks.mjs': pluginText([SOUND]).replace("why: 'Somebody has to be woken.',", '') },
      /checks\[0\]: .*why/,
    ],
    [
      'says more than is known',
      { 'checks.mjs': pluginText([SOUND]).replace('needs:', 'need: [], needs:') },
      /Unrecognized key: "need"/,
    ],
  ])('%s', async (_, files, reason) => {
    const name = files['other.mjs'] === undefined ? undefined : './checks.mjs';
    expect(await refusal(files, name)).toMatch(reason);
  });

  test.each(IN_TYPESCRIPT)('TypeScript where Node cannot read it: the alternatives are named', async (files) => {
    expect(await refusal(files)).toMatch(
      /checks\.ts is TypeScript, which Node .* cannot read\. Use Node 22\.18 or newer, or write it as JavaScript/,
    );
  });
});

test('judges like the checks of the program', () => {
  const pieces = [{ evidence: 'E1' }, { evidence: 'E1' }, { evidence: 'E2' }] as const;
  const open = [{ kind: 'containers', subject: 'db', code: 'x', message: 'y' }];
  const draft = { subject: { service: 'a' }, message: 'm', observed: 'o', expected: 'e', evidence: ['E1'] } as const;
  for (const examined of [[], pieces])
    for (const findings of [[], [draft]])
      for (const unobserved of [[], open])
        expect(judge(examined, findings, 'n', unobserved)).toEqual(
          judgeOfTheProgram(examined, findings, 'n', unobserved),
        );
});
