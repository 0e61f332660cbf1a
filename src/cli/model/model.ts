import { resolve } from 'node:path';
import { Redactor } from '../../capture/redact/redactor.ts';
import { rememberingFiles } from '../../collect/compose-files/file-system.ts';
import { type Loaded, loadCompose } from '../../compose/load-compose.ts';
import { composeJson, type ResolvedProject } from '../../compose/render/compose-json.ts';
import { GatesError } from '../../model/errors.ts';
import { gatherSecrets, maskedJson } from './masked-json.ts';
import { placedText, refusalOf } from './refusal.ts';

/** The options of `gates model` as the command line gives them. */
export interface ModelOptions {
  readonly file: readonly string[];
  readonly project?: string;
  readonly projectDirectory?: string;
  readonly profile: readonly string[];
  readonly envFile: readonly string[];
}

export interface ModelText {
  /** The project in the form of `docker compose config --format json`, masked. */
  readonly output: string;
  /** What Compose would warn of, and what could not be resolved, a line each. */
  readonly warnings: readonly string[];
}

/**
 * `gates model`: the resolved project as JSON.
 *
 * @throws GatesError with every reason why Compose would refuse the files
 */
export function modelText(options: ModelOptions): ModelText {
  const loaded = loadCompose({
    fs: rememberingFiles(),
    workingDirectory: process.cwd(),
    environment: process.env,
    files: options.file.map((file) => resolve(file)),
    profiles: options.profile,
    envFiles: options.envFile.map((file) => resolve(file)),
    ...(options.projectDirectory !== undefined && { projectDirectory: resolve(options.projectDirectory) }),
    ...(options.project !== undefined && { project: options.project }),
  });
  const redactor = new Redactor();
  redactor.gather(loaded.project);
  const refusal = refusalOf(loaded, redactor);
  if (refusal) throw refusal;
  return { output: loaded.resolved ? printed(loaded.resolved, redactor) : '', warnings: warningsOf(loaded, redactor) };
}

/** A `$` is written as `$$`, so that the output is a Compose file again. */
function printed(resolved: ResolvedProject, redactor: Redactor): string {
  const json = composeJson(resolved);
  gatherSecrets(json, redactor);
  const text = JSON.stringify(maskedJson(json, redactor), null, 2);
  if (!redactor.leaks(text)) return `${text.replaceAll('$', '$$$$')}\n`;
  const hint = 'Please report this: nothing was printed.';
  throw new GatesError({ code: 'GATES_SECRET_IN_OUTPUT', message: 'The model would have held a secret.', hint });
}

function warningsOf({ project }: Loaded, redactor: Redactor): readonly string[] {
  const said = project?.diagnostics.filter(({ level }) => level === 'warning') ?? [];
  const left = project?.unsupported.map(({ construct, at }) => ({ message: `not evaluated: ${construct}`, at })) ?? [];
  return [...said, ...left].map((one) => redactor.text(placedText(one)));
}
