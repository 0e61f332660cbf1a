import type { FlowsAsked } from '../flows/flows-asked.ts';
import { reportTargets } from '../report-files/report-targets.ts';
import { useMoreMemory } from '../short-run.ts';
import { formatsFrom } from '../stages/formats.ts';
import { judgeAndReport } from '../stages/judge-and-report.ts';
import { prepareCapture } from '../stages/prepare-capture.ts';
import { printResult, screenFor } from '../stages/print-result.ts';
import { prepareSealing, sealedExitCode } from '../stages/sealing.ts';
import { takeCapture } from '../stages/take-capture.ts';
import { loadGates } from './load-gates.ts';
import type { RunOptions } from './run-options.ts';

/**
 * `gates run`: what `gates capture`, `gates evaluate` and `gates report` do, one after the other. Returns the exit code.
 *
 * @throws GatesError when it cannot start; nothing was collected then
 */
export async function run(gateNames: readonly string[], options: RunOptions, flows: FlowsAsked = {}): Promise<number> {
  const formats = formatsFrom(options.format);
  const reports = await reportTargets(options.report, options);
  const { request, timeoutMs } = await prepareCapture(gateNames, options, flows);
  // Loaded while the first sources answer. What V8 has made of them it takes back as long as its options are as ever.
  const gatesFor = loadGates(request.gates, request.plugins);
  if (!request.gates.includes('g2')) useMoreMemory();
  const sealing = await prepareSealing(options, request.settings);
  const { redactor } = request.functional;
  const screen = reports.some(({ file }) => file === undefined) ? 'none' : screenFor(options);
  const { result, folder, lacksTimestamp, printed } = await takeCapture(
    request,
    { out: options.out, timeoutMs, debug: options.debug },
    (capture, output) => judgeAndReport(capture, output, { formats, reports, redactor, screen, sealing, gatesFor }),
  );
  await printResult(printed, screen, folder);
  return sealedExitCode(result.exitCode, lacksTimestamp);
}
