import { type CrossHostCheck, type MergedHost, MergedResult } from '../../model/merged-result.ts';
import { PRIORITIES, type Priority, reaches } from '../../model/priority.ts';
import type { RunResult } from '../../model/result.ts';
import type { PlacedWaiver } from '../../model/waiver.ts';
import { groupBy } from '../../shared/group-by.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { openFindings } from '../open-findings.ts';
import { acceptedBetweenHosts } from './accepted-between-hosts.ts';
import { engineVersionsDiffer } from './engine-versions-differ.ts';
import { type HostCheck, runHostCheck } from './host-check.ts';
import type { HostView } from './host-view.ts';
import { imageVersionsDiffer } from './image-versions-differ.ts';
import { nameOnSeveralHosts } from './name-on-several-hosts.ts';
import { portOnSeveralHosts } from './port-on-several-hosts.ts';
import { secretOnSeveralHosts } from './secret-on-several-hosts.ts';

/** What is asked of several hosts together, most urgent first. */
const HOST_CHECKS: readonly HostCheck[] = [
  imageVersionsDiffer,
  secretOnSeveralHosts,
  portOnSeveralHosts,
  nameOnSeveralHosts,
  engineVersionsDiffer,
];

/** A host, and the folder of its run relative to the merged report. */
export interface PlacedHost {
  readonly view: HostView;
  readonly folder: string;
}

/**
 * Puts the runs of several hosts together. Each host keeps its own gates and its own evidence; only what is between
 * them is judged here. Pure.
 *
 * @param failOn cross-host findings of this priority or a more urgent one fail, unless somebody accepted them; a question
 *   as urgent as that, and without an answer, leaves the whole unestablished
 * @param given waivers beside those that the captures carry
 */
export function mergeHosts(
  placed: readonly PlacedHost[],
  failOn: Priority,
  given: readonly PlacedWaiver[] = [],
): MergedResult {
  const views = placed.map(({ view }) => view);
  const judged = HOST_CHECKS.map((check) => runHostCheck(check, views));
  const { checks, waivers } = acceptedBetweenHosts(judged, views, given);
  const codes = checks.filter(({ id }) => isUrgent(id, failOn)).map(exitCodeOf);
  const exitCode = worst([...views.map(({ result }) => result.exitCode), ...codes]);
  return {
    schema: 'gates-merged/1',
    verdict: VERDICTS.get(exitCode) ?? 'not-established',
    exitCode,
    failOn,
    hosts: placed.map(hostRow),
    checks: [...checks],
    waivers: [...waivers],
    notes: sameEngine(views),
  };
}

function isUrgent(check: string, failOn: Priority): boolean {
  return HOST_CHECKS.some(({ meta }) => meta.id === check && reaches(meta.priority, failOn));
}

/** What was not read is not as it should be, also where all that was found is accepted. */
function exitCodeOf({ verdict, reason }: CrossHostCheck): number {
  if (verdict === 'fail') return EXIT_CODES.gateFailed;
  return verdict === 'not-applicable' || reason === undefined ? EXIT_CODES.ready : EXIT_CODES.notEstablished;
}

/** What says most comes first: a failure, then an error of ours, then what is not known. */
function worst(codes: readonly number[]): number {
  if (codes.includes(EXIT_CODES.gateFailed)) return EXIT_CODES.gateFailed;
  if (codes.includes(EXIT_CODES.internalError)) return EXIT_CODES.internalError;
  return codes.every((code) => code === EXIT_CODES.ready) ? EXIT_CODES.ready : EXIT_CODES.notEstablished;
}

const VERDICTS: ReadonlyMap<number, RunResult['verdict']> = new Map([
  [EXIT_CODES.ready, 'passed'],
  [EXIT_CODES.gateFailed, 'failed'],
]);

function hostRow({ view: { label, result, engine }, folder }: PlacedHost): MergedHost {
  const { run, verdict, exitCode, gates } = result;
  const checks = gates.flatMap(({ sections }) => sections.flatMap((section) => section.checks));
  const findings = checks.flatMap(openFindings);
  const counts = PRIORITIES.map((one) => [one, findings.filter(({ priority }) => priority === one).length] as const);
  return {
    label,
    folder,
    runId: run.id,
    takenAt: run.takenAt,
    host: run.host,
    project: run.project,
    ...(engine && { engine: { id: engine.id, name: engine.name, version: engine.version } }),
    verdict,
    exitCode,
    gates: gates.map(({ id, title, verdict: came }) => ({ id, title, verdict: came })),
    findings: MergedResult.shape.hosts.element.shape.findings.parse(Object.fromEntries(counts)),
  };
}

/** Two captures of one engine are no two hosts: what they have in common says nothing. */
function sameEngine(views: readonly HostView[]): string[] {
  const engines = views.flatMap(({ label, engine }) => (engine ? [{ label, id: engine.id }] : []));
  return [...groupBy(engines, ({ id }) => id).values()]
    .filter((group) => group.length > 1)
    .map((group) => `${group.map(({ label }) => label).join(' and ')} are captures of the same engine.`);
}
