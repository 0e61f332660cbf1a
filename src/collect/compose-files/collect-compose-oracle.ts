import { comparableJson } from '../../compose/render/comparable-json.ts';
import { composeJson } from '../../compose/render/compose-json.ts';
import type { Json } from '../../compose/render/json.ts';
import { type JsonDifference, jsonDifferences } from '../../compose/render/json-differences.ts';
import type { ComposeOracle } from '../../model/evidence/compose-oracle.ts';
import type { Intake } from '../../model/intake.ts';
import { askCompose, type ComposeQuestion } from './ask-compose.ts';
import type { CollectedFiles, ComposeTarget } from './collect-compose-files.ts';

const COLLECTOR = 'compose-oracle/1';
/** The words that may start Docker Compose; the second is how it is installed on its own. */
const PROGRAMS: readonly (readonly string[])[] = [['docker', 'compose'], ['docker-compose']];
/** Differences that are listed; the others are counted. */
const LISTED = 100;
const LONGEST_PATH = 300;

/** Docker Compose as it is installed here. */
interface Installed {
  readonly program: readonly string[];
  readonly version: string;
}

/**
 * Asks Docker Compose, where it is installed, what it makes of the files, and keeps whether both agree. It is asked
 * only when every file was read here within its limits: what was not looked at may be anything.
 */
export async function collectComposeOracle(
  intake: Intake,
  target: ComposeTarget,
  { project, resolved }: CollectedFiles,
): Promise<void> {
  if (project === undefined || resolved === undefined || project.unsupported.length > 0) return;
  const { workingDirectory: folder, environment } = target;
  const question = { folder, environment, signal: intake.signal };
  const installed = await findCompose(intake, question);
  if (installed === undefined) return;
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

async function findCompose(intake: Intake, question: ComposeQuestion): Promise<Installed | undefined> {
  for (const program of PROGRAMS) {
    const argv = [...program, 'version', '--short'];
    const reading = await intake.read({ collector: COLLECTOR, action: argv.join(' ') }, async () => {
      const { exitCode, stdout } = await askCompose(argv, question);
      return { value: exitCode === 0 ? stdout.trim() : '', bytes: stdout.length };
    });
    const [, version, major] = ('value' in reading && /^v?((\d+)\.[\w.+-]{1,50})$/.exec(reading.value)) || [];
    // The first version was another program.
    if (version !== undefined && Number(major) >= 2) return { program, version };
  }
  return undefined;
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
