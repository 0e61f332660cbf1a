import { join, relative } from 'node:path';
import { CHECK_IDS } from '../../../gates/check-ids.generated.ts';
import { runJson } from '../../../reports/json/run-json.ts';
import { renderVerdict } from '../../../reports/terminal/verdict.ts';
import type { CaptureIntake } from '../../capture/capture-intake.ts';
import { Redactor } from '../../capture/redact/redactor.ts';
import { seal } from '../../capture/seal.ts';
import { storeCapture } from '../../capture/store.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import type { RunResult } from '../../model/result.ts';
import { readSettings } from '../../settings/read-settings.ts';
import type { FlowsAsked } from '../flows/flows-asked.ts';
import { type Interruption, watchForInterruption } from '../interruption.ts';
import { type OutputFolder, openOutputFolder } from '../output-folder.ts';
import { toolVersion } from '../version.ts';
import { collect } from './collect.ts';
import type { CollectRequest } from './collect-request.ts';
import { writeDocuments } from './documents.ts';
import { gatesFrom } from './gate-arguments.ts';
import { type Judging, judgingFrom } from './judging.ts';
import { loadGates } from './load-gates.ts';
import type { RunOptions } from './run-options.ts';
import { targetOptions } from './target.ts';

/**
 * `gates run`: capture, evaluate, report. Returns the exit code.
 *
 * @throws GatesError when it cannot start; nothing was collected then
 */
export async function run(gateNames: readonly string[], options: RunOptions, flows: FlowsAsked = {}): Promise<number> {
  const { gates, named } = gatesFrom(gateNames);
  const { settings } = await readSettings(options.projectDirectory ?? process.cwd(), {
    named: options.config,
    checks: CHECK_IDS,
  });
  const judging = judgingFrom(options, settings);
  const takenAt = new Date();
  const output = await openOutputFolder(options.out, takenAt);
  const interruption = watchForInterruption(options.timeout ?? settings.timeouts.runMs);
  const { allowDestructive } = options;
  const asked = { ...flows, ...(allowDestructive !== undefined && { allowDestructive }) };
  const request = {
    gates,
    gatesNamed: named,
    target: targetOptions(options, settings),
    settings,
    engine: {
      ...(options.host !== undefined && { host: options.host }),
      ...(options.context !== undefined && { context: options.context }),
    },
    command: ['gates', ...process.argv.slice(2)],
    takenAt,
    quiet: options.quiet === true,
    functional: { asked, judging, redactor: new Redactor(), journals: join(options.out, 'flow-journals') },
  };
  try {
    const { result, folder } = await captureAndReport(request, interruption, output, judging);
    print(result, folder, options);
    return result.exitCode;
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    interruption.release();
  }
}

/** What `collect` is asked for, flows included. */
type FullRequest = CollectRequest & Required<Pick<CollectRequest, 'functional'>>;

async function captureAndReport(
  request: FullRequest,
  interruption: Interruption,
  output: OutputFolder,
  { formats, ...judging }: Judging,
): Promise<{ result: RunResult; folder: string }> {
  // Loaded while the first sources answer.
  const gatesFor = loadGates(request.gates);
  const intake: CaptureIntake = await collect(request, interruption);
  const { redactor } = request.functional;
  const capture = seal(intake, redactor, { takenAt: request.takenAt.toISOString(), toolVersion: toolVersion() });
  await storeCapture(capture, join(output.temporary, 'capture'));
  const result = evaluate(capture, await gatesFor(capture), { runId: output.runId, ...judging });
  await writeDocuments(result, formats, output.temporary, redactor);
  const folder = await output.publish(interruption.interruptedBy() === undefined);
  return { result, folder };
}

/** stdout is for the result: the JSON for scripts, or one screen for people. */
function print(result: RunResult, folder: string, options: RunOptions): void {
  if (options.json) {
    process.stdout.write(runJson(result));
    return;
  }
  const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  process.stdout.write(renderVerdict(result, { colour, width: process.stdout.columns ?? 100 }));
  process.stdout.write(`Report: ${relative('', folder) || folder}\n`);
}
