import { g1Gate } from '../../../gates/g1-config/index.generated.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import type { Redactor } from '../../capture/redact/redactor.ts';
import { seal } from '../../capture/seal.ts';
import { collectComposeFiles } from '../../collect/compose-files/collect-compose-files.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import { GatesError } from '../../model/errors.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { RunResult } from '../../model/result.ts';
import type { Settings } from '../../model/settings.ts';
import { lookedForText } from '../looked-for.ts';
import type { CollectRequest } from '../run/collect-request.ts';
import { collectConfiguration } from '../run/configuration-sources.ts';
import { keepRun } from '../run/keep-run.ts';
import { toolVersion } from '../version.ts';

export interface JudgedConfiguration {
  readonly result: RunResult;
  readonly project: ComposeProject;
  /** The project directory, absolute. */
  readonly directory: string;
}

/**
 * Judges the configuration by G1 without writing a report.
 *
 * @param redactor learns the secrets of the files
 * @param instead texts to be taken for what is on disk, by real path
 * @throws GatesError when there is no Compose file, or one that is no YAML
 */
export async function judgeConfiguration(
  request: CollectRequest,
  { severity }: Pick<Settings, 'severity'>,
  redactor: Redactor,
  instead: ReadonlyMap<string, string> = new Map(),
): Promise<JudgedConfiguration> {
  const intake = new CaptureIntake(new AbortController().signal);
  const { target, takenAt } = request;
  const { services, composeVersion } = request.settings;
  const from = { workingDirectory: process.cwd(), environment: process.env, instead, services, composeVersion };
  const { project, directory, lookedAt } = await collectComposeFiles(intake, { ...target, ...from });
  if (!project) {
    throw new GatesError({
      code: 'GATES_COMPOSE_NOT_FOUND',
      message: `There is no Compose file here. Looked for: ${lookedForText(lookedAt)}.`,
      hint: 'Run it where the Compose file is, or name one with -f.',
    });
  }
  await collectConfiguration(intake, { directory, project, envFiles: target.envFiles, environments: {}, services });
  keepRun(request, intake, project.name, undefined);
  const capture = seal(intake, redactor, { takenAt: takenAt.toISOString(), toolVersion: toolVersion() });
  const result = evaluate(capture, [g1Gate], { runId: 'configuration', failOn: 'P1', severity, keepGoing: false });
  return { result, project, directory };
}
