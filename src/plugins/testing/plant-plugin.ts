import { captureOf, type GivenPiece } from '../../../gates/testing/capture.ts';
import { folderWith } from '../../../tools/testing/temporary-folder.ts';
import { indexEvidence } from '../../evaluate/evidence-index.ts';
import { type CheckOutcome, runCheck } from '../../evaluate/run-check.ts';
import { pluginChecks } from '../judge-with-plugins.ts';
import { type LoadedPlugin, loadPlugins, PLUGIN_DEADLINES } from '../load-plugin.ts';

const META = `{
  id: 'container-unowned', priority: 'P1', title: 'Every container names its owner',
  failureTitle: 'Containers name no owner', why: 'Somebody has to be woken.', fix: 'Add the label.' }`;

/** The text of a plugin with one check for each of these bodies of `evaluate`; more lines may stand before it. */
export function pluginText(bodies: readonly string[], before = ''): string {
  const checks = bodies.map((body, index) => {
    const meta = `{ ...${META}, id: 'container-unowned${index === 0 ? '' : `-${index}`}' }`;
    return `defineCheck({ meta: ${meta}, needs: ['containers'], evaluate({ containers }) { ${body} } })`;
  });
  return `import { defineCheck, definePlugin, judge } from 'gates/plugin';\n${before}\nexport default definePlugin({ checks: [${checks.join(', ')}] });\n`;
}

/** Loads a plugin of these files; the first is its entry. */
export async function loaded(files: Readonly<Record<string, string>>): Promise<LoadedPlugin> {
  const folder = await folderWith(files);
  const [plugin] = await loadPlugins([`./${Object.keys(files)[0]}`], folder);
  if (!plugin) throw new RangeError('no plugin was loaded');
  return plugin;
}

/** What each check of a plugin comes to on these pieces, as the runner tells it. */
export async function outcomes(
  plugin: LoadedPlugin,
  pieces: readonly GivenPiece[],
  {
    atHand = [plugin],
    judgeMs = PLUGIN_DEADLINES.judgeMs,
  }: { atHand?: readonly LoadedPlugin[]; judgeMs?: number } = {},
): Promise<readonly CheckOutcome[]> {
  const { name, sha256, checks, files } = plugin;
  const capture = captureOf(...pieces, ['plugins', name, { name, sha256, files: files.size, checks: [...checks] }]);
  const placed = await pluginChecks(capture, atHand, { ...PLUGIN_DEADLINES, judgeMs });
  return placed.map(({ check }) => runCheck(check, indexEvidence(capture)));
}
