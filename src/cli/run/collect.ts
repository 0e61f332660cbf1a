import { hostname, userInfo } from 'node:os';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { GatesError } from '../../model/errors.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { GateId } from '../../model/gate.ts';
import type { Settings } from '../../model/settings.ts';
import type { Interruption } from '../interruption.ts';
import { runSteps, type Step } from '../progress.ts';
import { toolVersion } from '../version.ts';
import type { TargetOptions } from './target.ts';

export interface CollectRequest {
  readonly gates: readonly GateId[];
  readonly gatesNamed: boolean;
  readonly target: TargetOptions;
  readonly settings: Settings;
  readonly engine: { readonly host?: string; readonly context?: string };
  readonly command: readonly string[];
  readonly takenAt: Date;
  readonly quiet: boolean;
}

/** Reads every source that the gates need, one after the other, and shows which one is being read. */
export async function collect(request: CollectRequest, interruption: Interruption): Promise<CaptureIntake> {
  const intake = new CaptureIntake(interruption.signal);
  const found: { project: string | undefined; containers: readonly Container[] } = {
    project: request.target.project,
    containers: [],
  };
  const steps: Step[] = [
    { title: 'Compose files', work: async (say) => void (found.project = await readFiles(request, intake, say)) },
  ];
  if (request.gates.some((gate) => gate !== 'g1')) {
    steps.push(
      {
        title: 'Docker engine',
        work: async (say) => void (found.containers = await readEngine(request, intake, found.project, say)),
      },
      { title: 'Endpoints', work: (say) => probe(request, intake, found.containers, say) },
    );
  }
  await runSteps(steps, { quiet: request.quiet });
  keepRun(request, intake, found.project ?? '', interruption.interruptedBy());
  return intake;
}

async function readFiles({ target, gates }: CollectRequest, intake: CaptureIntake, say: (text: string) => void) {
  const { collectComposeFiles } = await import('../../collect/compose-files/collect-compose-files.ts');
  const { collectEnvironmentFiles } = await import('../../collect/dotenv/collect-environment-files.ts');
  const { projectName, directory, lookedAt } = await collectComposeFiles(intake, {
    ...target,
    workingDirectory: process.cwd(),
    environment: process.env,
  });
  if (projectName === undefined) {
    if (target.project === undefined) throw noTarget(lookedAt);
    say('none at hand');
    return target.project;
  }
  if (gates.includes('g1')) await collectEnvironmentFiles(intake, { directory, envFiles: target.envFiles });
  say(projectName);
  return projectName;
}

function noTarget(lookedAt: readonly string[]): GatesError {
  return new GatesError({
    code: 'GATES_COMPOSE_NOT_FOUND',
    message: `There is no Compose file here and no project was named. Looked for: ${lookedAt.join(', ')}.`,
    hint: 'Run it where the Compose file is, name one with -f, or name a running project with -p.',
  });
}

async function readEngine(
  { engine, settings }: CollectRequest,
  intake: CaptureIntake,
  project: string | undefined,
  say: (text: string) => void,
): Promise<readonly Container[]> {
  const { resolveEndpoint } = await import('../../collect/engine/endpoint.ts');
  const { collectEngine } = await import('../../collect/engine/collect-engine.ts');
  const endpoint = resolveEndpoint({ ...engine, environment: process.env });
  say(endpoint.url);
  const { containers } = await collectEngine(intake, {
    endpoint,
    projectName: project ?? '',
    callMs: settings.timeouts.callMs,
    logTail: settings.logs.tail,
  });
  say(`${endpoint.url}, ${containers.length} containers`);
  return containers;
}

async function probe(
  { engine, settings }: CollectRequest,
  intake: CaptureIntake,
  containers: readonly Container[],
  say: (text: string) => void,
): Promise<void> {
  const { resolveEndpoint } = await import('../../collect/engine/endpoint.ts');
  const { probeHttp } = await import('../../collect/http/probe-http.ts');
  const { hostName } = resolveEndpoint({ ...engine, environment: process.env });
  await probeHttp(intake, {
    containers,
    endpoints: settings.endpoints,
    engineHost: hostName,
    callMs: settings.timeouts.callMs,
  });
  say('asked');
}

/** Who ran this, where and when; the checks have no other clock. */
function keepRun(
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
  intake.keep('run', 'run', { ...reading, value: request }, ({ takenAt, gates, gatesNamed, command }) => ({
    takenAt: takenAt.toISOString(),
    toolVersion: toolVersion(),
    nodeVersion: process.version,
    user: userInfo().username,
    host: hostname(),
    command: [...command],
    project,
    gates: [...gates],
    gatesNamed,
    ...(interruptedBy !== undefined && { interruptedBy }),
  }));
  intake.keep('thresholds', 'thresholds', { ...reading, value: request.settings.thresholds }, (value) => value);
}
