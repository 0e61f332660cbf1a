import type { FormatName } from '../../../reports/reporters.ts';
import type { Redactor } from '../../capture/redact/redactor.ts';
import type { Overrides } from '../../evaluate/judged.ts';
import type { Capture } from '../../model/capture.ts';
import type { Gate } from '../../model/gate.ts';
import type { Printable } from '../../model/printable.ts';
import type { RunResult } from '../../model/result.ts';
import type { OutputFolder } from '../../runs/output-folder.ts';
import { storeBaseline } from '../../runs/stored-baseline.ts';
import { renderReports, writeReports } from '../report-files/render-reports.ts';
import type { ReportTarget } from '../report-files/report-targets.ts';
import { type FinishedRun, finishRun } from './finish-run.ts';
import { judgeCapture } from './judge-capture.ts';
import { type Sealing, signedResult, UNSEALED } from './sealing.ts';
import { writeDocuments } from './write-documents.ts';

export interface JudgeAndReport {
  readonly formats: readonly FormatName[];
  /** Reports in one file each, beside the folder of the run. */
  readonly reports?: readonly ReportTarget[];
  readonly redactor: Pick<Redactor, 'leaks'>;
  readonly overrides?: Overrides;
  readonly sealing?: Sealing;
  /** The gates, where they are being loaded already. */
  readonly gatesFor?: (capture: Capture) => Promise<readonly Gate[]>;
}

/** A run that was judged, reported and published. */
export interface JudgedRun extends FinishedRun {
  readonly result: RunResult;
  /** The report that was asked for on stdout. */
  readonly printed: Printable | undefined;
}

/** The second and the third stage on a capture that lies in the folder of a run, which is published then. */
export async function judgeAndReport(
  capture: Capture,
  output: OutputFolder,
  { formats, reports = [], redactor, overrides, sealing = UNSEALED, gatesFor }: JudgeAndReport,
): Promise<JudgedRun> {
  const judged = await judgeCapture(capture, overrides, gatesFor);
  const result = signedResult(judged, sealing.key?.id);
  if (overrides?.baseline) await storeBaseline(overrides.baseline, output.temporary);
  await writeDocuments(result, formats, output.temporary, redactor);
  const rendered = await renderReports(reports, result, redactor);
  const finished = await finishRun(output, capture, { result, sealing, scanner: redactor });
  return { result, ...finished, printed: await writeReports(rendered) };
}
