import { join } from 'node:path';
import type { FormatName } from '../../../reports/reporters.ts';
import { type Scanner, scannedText } from '../../capture/last-scan.ts';
import type { Overrides } from '../../evaluate/judged.ts';
import type { Capture } from '../../model/capture.ts';
import type { ComparableRun } from '../../model/comparison.ts';
import type { Gate } from '../../model/gate.ts';
import type { Printable } from '../../model/printable.ts';
import type { RunResult } from '../../model/result.ts';
import { BASELINE_FILE } from '../../runs/layout.ts';
import type { OutputFolder } from '../../runs/output-folder.ts';
import { baselineText } from '../../runs/stored-baseline.ts';
import { writeText } from '../../runs/write-text.ts';
import { renderReports, writeReports } from '../report-files/render-reports.ts';
import type { ReportTarget } from '../report-files/report-targets.ts';
import { type FinishedRun, finishRun } from './finish-run.ts';
import { judgeCapture } from './judge-capture.ts';
import { resultText, type Screen } from './print-result.ts';
import { type Sealing, signedResult, UNSEALED } from './sealing.ts';
import { writeDocuments } from './write-documents.ts';

export interface JudgeAndReport {
  readonly formats: readonly FormatName[];
  /** Reports in one file each, beside the folder of the run. */
  readonly reports?: readonly ReportTarget[];
  readonly redactor: Scanner;
  /** What stdout gets, where no report goes there. */
  readonly screen?: Screen;
  readonly overrides?: Overrides;
  readonly sealing?: Sealing;
  /** The gates, where they are being loaded already. */
  readonly gatesFor?: (capture: Capture) => Promise<readonly Gate[]>;
}

/** A run that was judged, reported and published. */
export interface JudgedRun extends FinishedRun {
  readonly result: RunResult;
  /** What is to be printed on stdout: the report that was asked for there, or the result. */
  readonly printed: Printable;
}

/**
 * The second and the third stage on a capture that lies in the folder of a run. The folder is published when all that is
 * to be written or printed was looked through.
 */
export async function judgeAndReport(
  capture: Capture,
  output: OutputFolder,
  { formats, reports = [], redactor, overrides, screen = 'none', sealing = UNSEALED, gatesFor }: JudgeAndReport,
): Promise<JudgedRun> {
  const judged = await judgeCapture(capture, overrides, gatesFor);
  const result = signedResult(judged, sealing.key?.id);
  if (overrides?.baseline) await keepBaseline(overrides.baseline, output.temporary, redactor);
  await writeDocuments(result, formats, output.temporary, redactor);
  const rendered = await renderReports(reports, result, redactor);
  const text = resultText(result, screen, redactor);
  const finished = await finishRun(output, capture, { result, sealing, scanner: redactor });
  return { result, ...finished, printed: (await writeReports(rendered)) ?? text };
}

/** The baseline that a capture was judged with and does not carry, so that it can be judged the same again. */
async function keepBaseline(baseline: ComparableRun, folder: string, scanner: Scanner): Promise<void> {
  await writeText(join(folder, BASELINE_FILE), scannedText(scanner, BASELINE_FILE, baselineText(baseline)));
}
