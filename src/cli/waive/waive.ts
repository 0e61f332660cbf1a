import { stringify } from 'yaml';
import * as z from 'zod';
import { acceptFindings } from '../../evaluate/waivers/accept-findings.ts';
import type { CheckResult } from '../../model/check-result.ts';
import { GatesError } from '../../model/errors.ts';
import type { RunResult } from '../../model/result.ts';
import { WaiverEntry } from '../../model/waiver.ts';
import { readResult } from '../../runs/read-result.ts';
import { didYouMean } from '../../shared/nearest.ts';

export interface WaiveOptions {
  readonly run: string;
  readonly service?: string;
  readonly reason: string;
  readonly owner: string;
  readonly approver?: string;
  readonly expires: string;
}

/**
 * `gates waive`: the entry of `gates.waivers.yaml` that accepts a finding of a run. It is tried on the run before it is
 * given away.
 *
 * @throws GatesError `GATES_RESULT_INVALID`, `GATES_USAGE` when it would accept nothing
 */
export async function waive(wanted: string, { run, ...given }: WaiveOptions): Promise<string> {
  const { result } = await readResult(run);
  const { check, scope } = chosen(result, wanted, given.service);
  const { service: _inScope, ...said } = given;
  const entry = WaiverEntry.safeParse({ check: check.id, scope, ...said });
  if (!entry.success) throw usage(firstLine(entry.error), 'Give --expires as a day such as 2027-01-31.');
  refuseUseless(entry.data, check, result);
  const { scope: _, ...whole } = entry.data;
  return stringify({ waivers: [Object.keys(scope).length === 0 ? whole : orderly(entry.data)] });
}

type Scope = WaiverEntry['scope'];

function chosen(result: RunResult, wanted: string, service: string | undefined): { check: CheckResult; scope: Scope } {
  const checks = result.gates.flatMap(({ sections }) => sections.flatMap((section) => section.checks));
  const ofFinding = checks.find(({ findings }) => findings.some(({ fingerprint }) => fingerprint === wanted));
  if (ofFinding) return { check: ofFinding, scope: { fingerprint: wanted } };
  const check = checks.find(({ id }) => id === wanted);
  if (check) return { check, scope: service === undefined ? {} : { service } };
  const failing = checks.filter(({ findings }) => findings.length > 0).map(({ id }) => id);
  throw usage(`The run has no finding "${wanted}".`, didYouMean(wanted, failing));
}

/** A waiver that would be orphaned, expired or refused helps nobody. */
function refuseUseless(entry: WaiverEntry, { id, findings }: CheckResult, { run }: RunResult): void {
  const waiver = { ...entry, place: { file: 'gates.waivers.yaml', line: 1, column: 1 } };
  const day = new Date(run.takenAt).toISOString().slice(0, 10);
  const [outcome] = acceptFindings(id, findings, { waivers: [waiver], day }, undefined).waivers;
  if (outcome === undefined || outcome.state === 'applied') return;
  throw usage(`This waiver would not count: ${outcome.because ?? outcome.state}.`, HINTS[outcome.state]);
}

const HINTS = {
  orphaned: 'Name a check or a service that the run has a finding of.',
  expired: 'Give a last day after the one on which the run was made.',
  refused: 'Name somebody else than the owner with --approver.',
  'not-judged': 'Run the gate of the check first.',
} as const;

/** In the order in which people write it. */
function orderly({ check, scope, ...rest }: WaiverEntry): WaiverEntry {
  return { check, scope, ...rest };
}

function firstLine(error: z.ZodError): string {
  return z.prettifyError(error).split('\n').join(' ').trim();
}

function usage(message: string, hint: string): GatesError {
  return new GatesError({ code: 'GATES_USAGE', message, hint });
}
