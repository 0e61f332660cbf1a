import { writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { CHECK_IDS } from '../../../gates/check-ids.generated.ts';
import { scannedText } from '../../capture/last-scan.ts';
import { consult } from '../../evaluate/evidence-index.ts';
import { GatesError } from '../../model/errors.ts';
import type { Printable } from '../../model/printable.ts';
import { SettingsFile } from '../../model/settings.ts';
import { parseSettings } from '../../settings/parse-settings.ts';
import { maskedMessage } from '../door.ts';
import { loadProject } from '../env/load-project.ts';
import { type Looked, look } from '../look/look.ts';
import { quickSettings } from '../look/quick-settings.ts';
import { ASKED } from './asked.ts';
import { draftSettings } from './draft-settings.ts';
import type { InitFacts } from './facts.ts';
import { findEnvironments } from './find-environments.ts';
import type { InitOptions } from './init-options.ts';
import { serviceFacts } from './service-facts.ts';

/**
 * `gates init`: writes a first `gates.yaml` from the files and from what runs. Returns what is printed on stdout.
 *
 * @throws GatesError `GATES_USAGE` when the file is there already, `GATES_COMPOSE_NOT_FOUND` when there is no project
 */
export async function init(options: InitOptions): Promise<Printable> {
  const folder = options.projectDirectory ?? process.cwd();
  const path = resolve(options.output ?? join(folder, 'gates.yaml'));
  const shown = relative('', path) || path;
  const settings = SettingsFile.parse(options.credentials === undefined ? {} : { credentials: options.credentials });
  const looked = await look(options, quickSettings(settings, { samples: 1 }), ['g2']);
  const facts = await factsFrom(looked, options);
  const text = scannedText(looked.redactor, shown, draftSettings(facts));
  parseSettings(text, shown, CHECK_IDS);
  if (options.print) return text;
  await write(path, shown, text, options.force === true);
  return maskedMessage(`${shown}: ${summary(facts)}. Check your set-up with \`gates doctor\`, then \`gates run\`.\n`);
}

async function factsFrom({ evidence, takenAt }: Looked, options: InitOptions): Promise<InitFacts> {
  const seen = consult(evidence, ASKED);
  const [project] = seen.composeProject.pieces;
  const { project: declared, directory } = loadProject(options);
  const [lost] = [...seen.engine.missing, ...seen.population.missing, ...seen.containers.missing];
  return {
    takenAt,
    project: project?.name ?? options.project,
    projectNamed: options.project !== undefined,
    files: options.file,
    environments: declared ? await findEnvironments(directory) : [],
    services: serviceFacts(seen, takenAt),
    unseen: lost?.message,
    withCredentials: options.credentials !== undefined,
  };
}

function summary({ services, environments, unseen }: InitFacts): string {
  const endpoints = services.reduce((sum, service) => sum + service.endpoints.length, 0);
  const running = services.filter(({ today }) => today !== undefined).length;
  const seen = unseen === undefined ? `${running} of them running` : `none seen running (${unseen})`;
  return `${services.length} services, ${seen}; ${endpoints} endpoints, ${environments.length} environments`;
}

async function write(path: string, shown: string, text: Printable, force: boolean): Promise<void> {
  try {
    await writeFile(path, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') {
      const hint =
        'See what would be written with --print, name another file with --output, or replace it with --force.';
      throw new GatesError({ code: 'GATES_USAGE', message: `${shown} is there already.`, hint, cause: error });
    }
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'ENOENT' && code !== 'EISDIR') throw error;
    const hint = 'Name another file with --output, or print it with --print.';
    throw new GatesError({
      code: 'GATES_OUTPUT_NOT_WRITABLE',
      message: `${shown} cannot be written (${code}).`,
      hint,
      cause: error,
    });
  }
}
