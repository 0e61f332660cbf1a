import { resolve } from 'node:path';
import { scanned } from '../../capture/last-scan.ts';
import { Redactor } from '../../capture/redact/redactor.ts';
import { rememberingFiles } from '../../collect/compose-files/file-system.ts';
import { type Loaded, loadCompose } from '../../compose/load-compose.ts';
import { composeJson, type ResolvedProject } from '../../compose/render/compose-json.ts';
import { type Printable, printable } from '../../model/printable.ts';
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
  readonly output: Printable;
  /** What Compose would warn of, and what could not be resolved, a line each. */
  readonly warnings: readonly Printable[];
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
  return {
    output: loaded.resolved ? printed(loaded.resolved, redactor) : printable``,
    warnings: warningsOf(loaded, redactor),
  };
}

/** A `$` is written as `$$`, so that the output is a Compose file again. */
function printed(resolved: ResolvedProject, redactor: Redactor): Printable {
  const json = composeJson(resolved);
  gatherSecrets(json, redactor);
  const text = JSON.stringify(maskedJson(json, redactor), null, 2);
  const doubled = `${text.replaceAll('$', '$$$$')}\n`;
  // A secret may hold a dollar sign itself.
  const [, output] = scanned(redactor, [
    { place: 'the model', text },
    { place: 'the model on stdout', text: doubled },
  ]);
  return output?.text ?? printable``;
}

function warningsOf({ project }: Loaded, redactor: Redactor): readonly Printable[] {
  const said = project?.diagnostics.filter(({ level }) => level === 'warning') ?? [];
  const left = project?.unsupported.map(({ construct, at }) => ({ message: `not evaluated: ${construct}`, at })) ?? [];
  return [...said, ...left].map((one) => redactor.text(placedText(one)));
}
