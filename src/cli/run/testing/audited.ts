import { GATES } from '../../../../gates/index.generated.ts';
import { Redactor } from '../../../capture/redact/redactor.ts';
import { seal } from '../../../capture/seal.ts';
import type { EngineEndpoint } from '../../../collect/engine/endpoint.ts';
import { evaluate } from '../../../evaluate/evaluate.ts';
import type { RunResult } from '../../../model/result.ts';
import { SettingsFile } from '../../../model/settings.ts';
import { collect } from '../collect.ts';

export interface AuditOptions {
  readonly project: string;
  /** As in the settings file. */
  readonly settings?: object;
  readonly signal?: AbortSignal;
}

/** The runtime audit of a project on an engine, from the first call to the exit code, without a file being written. */
export async function audited(endpoint: EngineEndpoint, options: AuditOptions): Promise<RunResult> {
  const settings = SettingsFile.parse(options.settings ?? {});
  const takenAt = new Date();
  const signal = options.signal ?? new AbortController().signal;
  const request = {
    gates: ['g2'] as const,
    gatesNamed: true,
    target: { files: [], project: options.project, profiles: [], envFiles: [], projectDirectory: '/nowhere' },
    settings,
    engine: { host: endpoint.url },
    command: ['gates', 'run', 'g2'],
    takenAt,
    quiet: true,
  };
  const interruption = { signal, interruptedBy: () => undefined, release: () => undefined };
  const intake = await collect(request, interruption);
  const capture = seal(intake, new Redactor(), { takenAt: takenAt.toISOString(), toolVersion: '0.0.0' });
  const { failOn, severity } = settings;
  return evaluate(capture, GATES, { runId: 'test', failOn, severity, keepGoing: false });
}
