import { type JudgedRun, judgeRun } from '../../../assertions/judge-run.ts';
import { CaptureIntake } from '../../../capture/capture-intake.ts';
import { Redactor } from '../../../capture/redact/redactor.ts';
import { seal } from '../../../capture/seal.ts';
import type { Capture } from '../../../model/capture.ts';
import { FlowRun } from '../../../model/evidence/flow-run.ts';
import { collectFlows, type FlowsOptions } from '../collect-flows.ts';
import { RUN, scopeFor } from './scope-for.ts';

export interface RanFlows {
  readonly runs: readonly FlowRun[];
  readonly judged: readonly JudgedRun[];
  readonly capture: Capture;
  /** The whole evidence as text, to look for what must not stand in it. */
  readonly text: string;
  readonly journals: string;
}

const READING = {
  collector: 'run/1',
  action: 'run flows',
  startedAt: RUN.startedAt,
  durationMs: 0,
  bytes: 0,
  truncated: false,
};
const CONTEXT = {
  takenAt: RUN.startedAt,
  toolVersion: '0.0.0',
  nodeVersion: 'v20.19.0',
  user: 'tester',
  host: 'here',
  command: ['gates', 'run', 'g3'],
  project: 'shop',
  gates: ['g3'],
  gatesNamed: true,
};

/**
 * Runs a flow file without an engine: its targets are addresses. Evidence goes through the door as in a real run.
 *
 * @param journals a folder that is there
 */
export async function ranFlows(text: string, journals: string, different: Partial<FlowsOptions>): Promise<RanFlows> {
  const redactor = new Redactor(Buffer.alloc(32, 1));
  const intake = new CaptureIntake(new AbortController().signal);
  await collectFlows(intake, {
    ...scopeFor(text, journals, redactor),
    excluded: new Map(),
    required: () => true,
    concurrency: 1,
    say: () => undefined,
    ...different,
  });
  intake.keep('run', 'run', { ...READING, value: CONTEXT }, (value) => value);
  const capture = seal(intake, redactor, { takenAt: RUN.startedAt, toolVersion: '0.0.0' });
  const pieces = capture.manifest.pieces.filter(({ kind }) => kind === 'flowRuns');
  const missing = pieces.find((piece) => 'missing' in piece && piece.missing);
  if (missing) throw new Error(JSON.stringify(missing));
  const runs = pieces.map(({ id }) => FlowRun.parse(capture.values.get(id)));
  const all = JSON.stringify([...capture.values.values(), capture.manifest]);
  return { runs, judged: runs.map(judgeRun), capture, text: all, journals };
}
