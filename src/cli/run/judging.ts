import { type FormatName, REPORTERS } from '../../../reports/reporters.ts';
import type { EvaluateOptions } from '../../evaluate/evaluate.ts';
import type { Settings } from '../../model/settings.ts';
import type { RunOptions } from './run-options.ts';
import { formatsFrom } from './target.ts';

/** How a capture is judged, and in which formats the result is written. */
export interface Judging extends Omit<EvaluateOptions, 'runId'> {
  readonly formats: readonly FormatName[];
}

/**
 * The command line wins over the settings file.
 *
 * @throws GatesError `GATES_USAGE` for a format that does not exist
 */
export function judgingFrom(options: RunOptions, settings: Settings): Judging {
  return {
    failOn: options.failOn ?? settings.failOn,
    severity: { ...settings.severity, profile: options.severity ?? settings.severity.profile },
    keepGoing: options.keepGoing === true,
    formats: formatsFrom(options.format, Object.keys(REPORTERS)) as FormatName[],
  };
}
