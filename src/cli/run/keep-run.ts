import { hostname } from 'node:os';
import type { CaptureIntake } from '../../capture/capture-intake.ts';
import type { Intake, Reading } from '../../model/intake.ts';
import { recordedLimits } from '../../model/limits/recorded-limit.ts';
import { expectationsOf } from '../../settings/expectations.ts';
import { pipelineJobOf } from '../stages/pipeline-job.ts';
import { userName } from '../stages/user-name.ts';
import { toolVersion } from '../version.ts';
import type { CollectRequest } from './collect-request.ts';

/** Who ran this, where and when; the checks have no other clock. */
export function keepRun(
  request: CollectRequest,
  intake: CaptureIntake,
  project: string,
  interruptedBy: string | undefined,
): void {
  const reading = {
    collector: 'run/1',
    action: 'read the command line and the settings',
    startedAt: request.takenAt.toISOString(),
    durationMs: 0,
    bytes: 0,
    truncated: false,
  };
  intake.keep('run', 'run', { ...reading, value: request }, (value) => ({
    ...runBy(value),
    project,
    limits: recordedLimits(intake.limits),
    ...(interruptedBy !== undefined && { interruptedBy }),
  }));
  keepOwnRules(request, intake, reading);
  intake.keep('thresholds', 'thresholds', { ...reading, value: request.settings.thresholds }, (value) => value);
  keepJudgedBy(request, intake, reading);
  if (request.judging) intake.keep('judging', 'judging', { ...reading, value: request.judging }, (value) => value);
}

function runBy({ runId, takenAt, gates, gatesNamed, command, previousRun }: CollectRequest) {
  const pipelineJob = pipelineJobOf(process.env);
  return {
    ...(runId !== undefined && { id: runId }),
    takenAt: takenAt.toISOString(),
    toolVersion: toolVersion(),
    nodeVersion: process.version,
    user: userName(),
    host: hostname(),
    ...(pipelineJob && { pipelineJob }),
    command: [...command],
    gates: [...gates],
    gatesNamed,
    ...(previousRun && { previousRun }),
  };
}

type Origin = Omit<Reading<object>, 'value' | 'missing'>;

/** What a project asks beyond the checks of the program: expectations, declared checks, plugins. */
function keepOwnRules({ settings, plugins = [] }: CollectRequest, intake: Intake, origin: Origin): void {
  const { expectations, checks } = settings;
  if (expectations.length > 0)
    intake.keep('expectations', 'expectations', { ...origin, value: expectations }, (entries) => ({
      expectations: expectationsOf(entries),
    }));
  if (checks.length > 0)
    intake.keep('declaredChecks', 'declaredChecks', { ...origin, value: checks }, (declared) => ({ checks: declared }));
  for (const plugin of plugins)
    intake.keep('plugins', plugin.name, { ...origin, value: plugin }, ({ name, sha256, files, checks: own }) => ({
      name,
      sha256,
      files: files.size,
      checks: [...own],
    }));
}

/** What decides how findings weigh, beside the settings: waivers, changes that deal with findings, the baseline. */
function keepJudgedBy({ waivers = [], settings, baseline }: CollectRequest, intake: Intake, origin: Origin): void {
  if (waivers.length > 0)
    intake.keep('waivers', 'waivers', { ...origin, value: waivers }, (value) => ({ waivers: [...value] }));
  const references = Object.entries(settings.refs).map(([of, change]) => ({ of, change }));
  if (references.length > 0)
    intake.keep('changeReferences', 'changeReferences', { ...origin, value: references }, (value) => ({
      references: value,
    }));
  if (baseline) intake.keep('baseline', baseline.run.id, { ...origin, value: baseline }, (value) => value);
}
