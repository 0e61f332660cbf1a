import { parseArgs } from 'node:util';
import { command } from '../../fixtures/engine/command.ts';
import { provideOtherEngine, stopOtherEngine } from '../../fixtures/engine/other-engines.ts';
import { regenerate } from '../generate/regenerate.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { DIFFERENCES, differenceOf } from './differences.ts';
import { chosenFiles } from './live-files.ts';
import { runFile } from './run-file.ts';
import { TARGET_NAMES, TARGETS, type TargetName } from './targets.ts';
import { recordRun, type TriedEngine, type TriedFile } from './tried.ts';

const USAGE = `npm run engines -- [WORD…] [--on ENGINE]… [--keep]
Runs the live tests whose path contains a WORD (without one: all that take an engine) on ${TARGET_NAMES.join(', ')},
records what came of it, and writes the table of docs/engines.md. Engines are stopped afterwards unless they are kept.`;

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      on: { type: 'string', multiple: true, default: [...TARGET_NAMES] },
      keep: { type: 'boolean', default: false },
    },
  });
  const unknown = values.on.filter((name) => !TARGET_NAMES.some((known) => known === name));
  const files = await chosenFiles(PROJECT_ROOT, positionals);
  if (unknown.length > 0 || files.length === 0) {
    say(unknown.length > 0 ? `no engine is called ${unknown.join(', ')}` : 'no live test is called so');
    say(USAGE);
    return 2;
  }
  let wrong = 0;
  for (const name of TARGET_NAMES.filter((known) => values.on.includes(known))) {
    wrong += await tryEngine(name, files);
    if (!values.keep) await stopOtherEngine(TARGETS[name].engine);
  }
  await regenerate(PROJECT_ROOT, 'write');
  return wrong > 0 ? 1 : 0;
}

/** Runs the files on an engine, one after the other; returns how many came out otherwise than is known of it. */
async function tryEngine(name: TargetName, files: readonly string[]): Promise<number> {
  const { engine, proxied } = TARGETS[name];
  const place = { ...(await provideOtherEngine(engine, (line) => say(`${name}: ${line}`))), proxied };
  const about = await describe(place.dockerHost);
  let wrong = 0;
  for (const file of files) {
    const result = await runFile(file, place, (line) => say(`${name}: ${line}`));
    await recordRun(PROJECT_ROOT, name, about, [file, result]);
    wrong += tell(name, file, result);
  }
  return wrong;
}

/** Says what nothing explains, and what is explained and passed all the same. */
function tell(name: TargetName, file: string, { passed, others }: TriedFile): number {
  say(`${name}: ${file}: ${passed} passed, ${others.length} not`);
  const open = others.filter(({ test }) => differenceOf(name, file, test) === undefined);
  const needless = DIFFERENCES.filter(
    (one) => one.on === name && one.file === file && !others.some(({ test }) => differenceOf(name, file, test) === one),
  );
  for (const { test, said } of open) say(`${name}: ✗ ${file} > ${test}: ${said}`);
  for (const { test = 'all', why } of needless) say(`${name}: ${file} > ${test} passed, though: ${why}`);
  return open.length + needless.length;
}

/** What an engine calls itself; the Docker engine is built under other names too. */
async function describe(dockerHost: string): Promise<Omit<TriedEngine, 'files'>> {
  const format = '{{(index .Server.Components 0).Name}}|{{.Server.Version}}|{{.Server.APIVersion}}';
  const told = (await command(['docker', '-H', dockerHost, 'version', '--format', format])).trim().split('|');
  const [component = '', version = '', apiVersion = ''] = told;
  return { name: `${component.startsWith('Podman') ? 'Podman' : 'Docker'} ${version.split('+')[0]}`, apiVersion };
}

process.exitCode = await main();
