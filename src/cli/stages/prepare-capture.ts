import { join } from 'node:path';
import { CHECK_CATALOGUE } from '../../../gates/check-catalogue.generated.ts';
import { readFingerprintKey } from '../../capture/fingerprint-key.ts';
import { Redactor } from '../../capture/redact/redactor.ts';
import type { Judging } from '../../model/evidence/judging.ts';
import type { Settings } from '../../model/settings.ts';
import { readHead } from '../../runs/history/history-file.ts';
import { FLOW_JOURNALS } from '../../runs/layout.ts';
import { newRunId } from '../../runs/run-id.ts';
import { readSettings } from '../../settings/read-settings.ts';
import { useDoor } from '../door.ts';
import type { FlowsAsked } from '../flows/flows-asked.ts';
import { KNOWN_NAMES } from '../options/known-names.ts';
import { limitsAsked } from '../options/limits-asked.ts';
import { isOwnWord } from '../own-words.ts';
import type { CollectRequest } from '../run/collect-request.ts';
import { gatesFrom } from '../run/gate-arguments.ts';
import { projectPlugins } from '../run/project-plugins.ts';
import { targetOptions } from '../run/target.ts';
import { failOnOf, readBaseline } from './baseline.ts';
import type { CaptureOptions } from './capture-options.ts';

/** What is to be captured: all that `collect` may be asked for. */
export type CaptureRequest = CollectRequest & Required<Pick<CollectRequest, 'functional' | 'runId' | 'judging'>>;

export interface PreparedCapture {
  readonly request: CaptureRequest;
  /** Total time for collecting, milliseconds. */
  readonly timeoutMs: number;
}

/**
 * Puts the command line and the settings together. Nothing is asked yet.
 *
 * @throws GatesError `GATES_USAGE`, `GATES_SETTINGS_INVALID`, `GATES_RESULT_INVALID` for the baseline
 */
export async function prepareCapture(
  gateNames: readonly string[],
  options: CaptureOptions,
  flows: FlowsAsked = {},
): Promise<PreparedCapture> {
  const { gates, named } = gatesFrom(gateNames);
  const folder = options.projectDirectory ?? process.cwd();
  const { settings, waivers, file } = await readSettings(folder, { named: options.config, ...KNOWN_NAMES });
  const plugins = await projectPlugins(settings, options.config ?? join(folder, file ?? 'gates.yaml'));
  const baseline = await readBaseline(options.baseline);
  const judging = judgingFrom(options, settings, baseline !== undefined);
  const takenAt = new Date();
  const { allowDestructive, host, context, fingerprintKey } = options;
  const key = fingerprintKey === undefined ? undefined : await readFingerprintKey(fingerprintKey);
  const redactor = useDoor(new Redactor(key, isOwnWord));
  const limits = limitsAsked(settings, options);
  const asked = { ...flows, ...(allowDestructive !== undefined && { allowDestructive }) };
  const request = {
    runId: newRunId(takenAt),
    previousRun: await readHead(options.out),
    gates,
    gatesNamed: named,
    target: targetOptions(options, settings),
    settings,
    limits,
    plugins,
    waivers,
    ...(baseline && { baseline }),
    judging,
    engine: { ...(host !== undefined && { host }), ...(context !== undefined && { context }) },
    command: ['gates', ...process.argv.slice(2)],
    takenAt,
    quiet: options.quiet === true,
    functional: { asked, judging, redactor, journals: join(options.out, FLOW_JOURNALS) },
  };
  return { request, timeoutMs: limits.run };
}

/** The command line wins over the settings file. */
function judgingFrom(
  { failOn, severity, keepGoing }: CaptureOptions,
  settings: Settings,
  hasBaseline: boolean,
): Judging {
  return {
    failOn: settings.failOn,
    ...failOnOf(failOn, hasBaseline),
    severity: { ...settings.severity, profile: severity ?? settings.severity.profile },
    keepGoing: keepGoing === true,
    catalogue: CHECK_CATALOGUE,
  };
}
