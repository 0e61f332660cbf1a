import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type Loaded, loadCompose } from '../load-compose.ts';
import { memoryFiles } from './memory-files.ts';

/** Where the projects lie when they are loaded; something lies above it because some reach there. */
export const PROBE_FOLDER = '/probes/project';

const FOLDER = fileURLToPath(new URL('../../../fixtures/compose-probes', import.meta.url));

const Arguments = z.object({
  args: z.array(z.string()),
  cmd: z.array(z.string()),
  env: z.record(z.string(), z.string()),
});
const Expected = z.object({
  ok: z.boolean(),
  stdout: z.unknown(),
  stderr: z.string(),
});

/** The versions of Docker Compose that every probe was recorded with. */
export const RECORDED_VERSIONS = ['2.26.1', '2.40.3'] as const;
type RecordedVersion = (typeof RECORDED_VERSIONS)[number];

export interface Probe {
  readonly name: string;
  readonly command: readonly string[];
  readonly expected: z.infer<typeof Expected>;
  /** The texts of its files by absolute path. */
  readonly files: Readonly<Record<string, string>>;
  /** Loads the project of the probe with its arguments. */
  load(): Loaded;
}

/** Every recorded project with what a version of Docker Compose made of it. */
export function readProbes(version: RecordedVersion): readonly Probe[] {
  return readdirSync(FOLDER)
    .filter((name) => statSync(join(FOLDER, name)).isDirectory())
    .map((name) => {
      const { args, cmd, env } = Arguments.parse(readJson(name, 'probe.json'));
      const files = filesBelow(join(FOLDER, name, 'project'), PROBE_FOLDER);
      return {
        name,
        command: cmd,
        expected: Expected.parse(readJson(name, expectedFile(name, version))),
        files,
        load: () => loadProbe(files, args, env, version),
      };
    });
}

/** Only where the second version makes something else of a probe has it a file of its own. */
function expectedFile(name: string, version: RecordedVersion): string {
  const own = `expected.${version}.json`;
  return existsSync(join(FOLDER, name, own)) ? own : 'expected.json';
}

function loadProbe(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  version: RecordedVersion,
): Loaded {
  const values = (option: string) => args.filter((_, index) => args[index - 1] === option);
  const [project] = values('-p');
  return loadCompose({
    fs: memoryFiles(files),
    workingDirectory: PROBE_FOLDER,
    files: values('-f'),
    profiles: values('--profile'),
    envFiles: values('--env-file'),
    environment: { PWD: PROBE_FOLDER, HOME: '/root', ...environment },
    composeVersion: { version, from: 'settings' },
    ...(project !== undefined && { project }),
  });
}

function filesBelow(folder: string, as: string): Record<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const [path, name] = [join(folder, entry.name), `${as}/${entry.name}`];
    return entry.isDirectory() ? Object.entries(filesBelow(path, name)) : [[name, readFileSync(path, 'utf8')] as const];
  });
  return Object.fromEntries(entries);
}

function readJson(name: string, file: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, name, file), 'utf8'));
}
