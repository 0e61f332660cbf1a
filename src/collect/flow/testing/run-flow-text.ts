import { join } from 'node:path';
import { folderWith } from '../../../../tools/testing/temporary-folder.ts';
import { type JudgedRun, judgeRun } from '../../../assertions/judge-run.ts';
import { CaptureIntake } from '../../../capture/capture-intake.ts';
import { Redactor } from '../../../capture/redact/redactor.ts';
import { seal } from '../../../capture/seal.ts';
import { parseFlowFile } from '../../../flows/parse-flow-file.ts';
import type { Capture } from '../../../model/capture.ts';
import { FlowRun } from '../../../model/evidence/flow-run.ts';
import { collectFlows, type FlowsOptions } from '../collect-flows.ts';
import type { RunScopeOptions } from '../run-scope.ts';

export interface RanFlows {
  readonly runs: readonly FlowRun[];
  readonly judged: readonly JudgedRun[];
  readonly capture: Capture;
  /** The whole evidence as text, to look for what must not stand in it. */
  readonly text: string;
  readonly journals: string;
}

export const RUN = { id: 'g3-2026-11-21-6000c229', short: '6000c229', startedAt: '2026-11-21T12:00:00.000Z' };

/** Runs a flow file without an engine: its targets are addresses. Evidence goes through the door as in a real run. */
export async function runFlowText(text: string, different: Partial<FlowsOptions> = {}): Promise<RanFlows> {
  const journals = await folderWith({});
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
  const capture = seal(intake, redactor, { takenAt: RUN.startedAt, toolVersion: '0.0.0' });
  const pieces = capture.manifest.pieces.filter(({ kind }) => kind === 'flowRuns');
  const missing = pieces.find((piece) => 'missing' in piece && piece.missing);
  if (missing) throw new Error(JSON.stringify(missing));
  const runs = pieces.map(({ id }) => FlowRun.parse(capture.values.get(id)));
  const all = JSON.stringify([...capture.values.values(), capture.manifest]);
  return { runs, judged: runs.map(judgeRun), capture, text: all, journals };
}

/** What the flows of a text share, without an engine. */
export function scopeFor(text: string, journals: string, redactor: Redactor): RunScopeOptions {
  const parsed = parseFlowFile(text, 'a.flow.yaml');
  if (parsed.faults.length > 0) throw new Error(parsed.faults.map(({ message }) => message).join('\n'));
  const file = {
    path: 'a.flow.yaml',
    absolute: join(journals, 'a.flow.yaml'),
    sha256: 'a',
    parsed,
    schemas: new Map(),
  };
  return {
    run: RUN,
    project: 'shop',
    callMs: 1000,
    files: [file],
    signal: new AbortController().signal,
    masker: {
      learn: (secret) => redactor.learn(secret),
      gather: (value) => redactor.gather(value),
      mask: (value) => redactor.redact(value).value,
    },
    journals,
    engineHost: '127.0.0.1',
    isLocal: true,
    environment: {},
    containers: [],
    mayAsk: () => false,
  };
}

/** A flow file with one flow, whose steps are given as they stand in YAML. */
export function flowText(url: string, steps: string, { top = '', flow = '' } = {}): string {
  return `version: 1
suite: shop
targets:
  api: { url: "${url.replace(/\/$/, '')}", protocol: http }
${top}
flows:
  - id: a.flow
    title: It works
    priority: P1
    covers: [jobs.create]
    effects: write
${indented(flow, 4)}
    steps:
${indented(steps, 6)}
`;
}

function indented(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}
