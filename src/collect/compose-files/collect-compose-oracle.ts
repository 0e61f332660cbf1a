import { comparableJson } from '../../compose/render/comparable-json.ts';
import { composeJson } from '../../compose/render/compose-json.ts';
import type { Json } from '../../compose/render/json.ts';
import { type JsonDifference, jsonDifferences } from '../../compose/render/json-differences.ts';
import type { ComposeOracle } from '../../model/evidence/compose-oracle.ts';
import type { Intake } from '../../model/intake.ts';
import { askCompose } from './ask-compose.ts';
import type { CollectedFiles, ComposeTarget } from './collect-compose-files.ts';
import { findCompose } from './find-compose.ts';

const COLLECTOR = 'compose-oracle/1';
/** Differences that are listed; the others are counted. */
const LISTED = 100;
const LONGEST_PATH = 300;

/**
 * Asks Docker Compose, where it is installed, what it makes of the files, and keeps whether both agree. It is asked
 * only when every file was read here within its limits, because what was not looked at may be anything, and not when
 * the settings want the files to be read as another version.
 */
export async function collectComposeOracle(
  intake: Intake,
  target: ComposeTarget,
  { project, resolved }: CollectedFiles,
): Promise<void> {
  if (project === undefined || resolved === undefined || project.unsupported.length > 0) return;
  const installed = target.installed ?? (await findCompose(intake, target));
  if (installed === 'none') return;
  const asked = project.composeVersion;
  if (asked?.from === 'settings' && asked.version !== installed.version) return;
  const { workingDirectory: folder, environment } = target;
  const question = { folder, environment, signal: intake.signal, callMs: intake.limits.programCall };
  const argv = [...installed.program, ...optionsOf(target), 'config', '--format', 'json'];
  const command = argv.join(' ');
  const here = project.diagnostics.every(({ level }) => level !== 'error');
  const reading = await intake.read({ collector: COLLECTOR, action: command }, async () => {
    const { exitCode, stdout } = await askCompose(argv, question);
    const byCompose = exitCode === 0;
    const differences = here && byCompose ? compared(composeJson(resolved), stdout) : [];
    return { value: { byCompose, differences }, bytes: Buffer.byteLength(stdout) };
  });
  // It is no source of the audit: without its answer there is nothing to compare, and nothing is missing.
  if (!('value' in reading)) return;
  intake.keep('composeOracle', project.files.join(', '), reading, ({ byCompose, differences }) => {
    return { version: installed.version, command, accepted: { here, byCompose }, ...listed(differences) };
  });
}

function optionsOf({ files, projectDirectory, project, profiles, envFiles }: ComposeTarget): readonly string[] {
  return [
    ...files.flatMap((file) => ['-f', file]),
    ...(projectDirectory === undefined ? [] : ['--project-directory', projectDirectory]),
    ...(project === undefined ? [] : ['-p', project]),
    ...profiles.flatMap((profile) => ['--profile', profile]),
    ...envFiles.flatMap((file) => ['--env-file', file]),
  ];
}

function compared(ours: Json, printed: string): readonly JsonDifference[] {
  const theirs = JSON.parse(printed.replaceAll('$$', '$')) as Json;
  return jsonDifferences(comparableJson(ours), comparableJson(theirs));
}

const KINDS = {
  'only in the first': 'only-here',
  'only in the second': 'only-in-compose',
  'not equal': 'not-equal',
} as const;

function listed(differences: readonly JsonDifference[]): Pick<ComposeOracle, 'differences' | 'total'> {
  const shown = differences.slice(0, LISTED);
  return {
    differences: shown.map(({ path, kind }) => ({ path: path.slice(0, LONGEST_PATH), kind: KINDS[kind] })),
    total: differences.length,
  };
}
