import { Redactor } from '../../capture/redact/redactor.ts';
import { loadCapture } from '../../capture/store.ts';
import { recordedGates } from '../../evaluate/recorded-run.ts';
import { findCapture } from '../../runs/find-capture.ts';
import { readSettings } from '../../settings/read-settings.ts';
import { maskedMessage } from '../door.ts';
import { KNOWN_NAMES } from '../options/known-names.ts';
import { printError } from '../output.ts';
import { reportTargets } from '../report-files/report-targets.ts';
import { loadGates } from '../run/load-gates.ts';
import { pluginsAtHand } from '../run/plugins-at-hand.ts';
import { useMoreMemory } from '../short-run.ts';
import { failOnOf, readBaseline } from '../stages/baseline.ts';
import { formatsFrom } from '../stages/formats.ts';
import { judgeStoredCapture } from '../stages/judge-stored-capture.ts';
import { printResult, screenFor } from '../stages/print-result.ts';
import { prepareSealing, sealedExitCode } from '../stages/sealing.ts';
import type { EvaluateOptions } from './evaluate-options.ts';

/**
 * `gates evaluate`: judges a capture and writes the folder of a run, as `gates run` does after it has read. Returns the
 * exit code.
 *
 * @throws GatesError `GATES_CAPTURE_INVALID`, `GATES_SETTINGS_INVALID`, `GATES_USAGE`, `GATES_OUTPUT_NOT_WRITABLE`
 */
export async function evaluateCapture(path: string, options: EvaluateOptions): Promise<number> {
  const formats = formatsFrom(options.format);
  const reports = await reportTargets(options.report, options);
  const { settings } = await readSettings(process.cwd(), { named: options.config, ...KNOWN_NAMES });
  const sealing = await prepareSealing(options, settings);
  const found = await findCapture(path);
  if (!options.quiet) printError(await maskedMessage(`Capture: ${found.folder}\n`));
  const capture = await loadCapture(found.folder);
  const { failOn, severity, keepGoing } = options;
  const baseline = await readBaseline(options.baseline);
  const hasBaseline = baseline !== undefined || capture.manifest.pieces.some(({ kind }) => kind === 'baseline');
  const overrides = {
    ...failOnOf(failOn, hasBaseline),
    ...(baseline && { baseline }),
    ...(severity !== undefined && { profile: severity }),
    ...(keepGoing !== undefined && { keepGoing }),
  };
  const gatesFor = loadGates(recordedGates(capture), await pluginsAtHand(options.plugin));
  useMoreMemory();
  const redactor = new Redactor();
  const screen = reports.some(({ file }) => file === undefined) ? 'none' : screenFor(options);
  const how = { formats, reports, redactor, screen, overrides, sealing, gatesFor };
  const judged = await judgeStoredCapture({ capture, folder: found.folder }, options.out, how);
  const { result, folder, lacksTimestamp, printed } = judged;
  await printResult(printed, screen, folder);
  return sealedExitCode(result.exitCode, lacksTimestamp);
}
