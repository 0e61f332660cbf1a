import { hostname, userInfo } from 'node:os';
import type { CaptureIntake } from '../../capture/capture-intake.ts';
import { expectationsOf } from '../../settings/expectations.ts';
import { toolVersion } from '../version.ts';
import type { CollectRequest } from './collect-request.ts';

/** Who ran this, where and when; the checks have no other clock. */
export function keepRun(
  request: CollectRequest,
  intake: CaptureIntake,
  project: string,
  interruptedBy: string | undefined,
): void {
  const reading = {
    collector: 'run/1',
    action: 'read the command line and the settings',
    startedAt: request.takenAt.toISOString(),
    durationMs: 0,
    bytes: 0,
    truncated: false,
  };
  intake.keep('run', 'run', { ...reading, value: request }, ({ takenAt, gates, gatesNamed, command }) => ({
    takenAt: takenAt.toISOString(),
    toolVersion: toolVersion(),
    nodeVersion: process.version,
    user: userInfo().username,
    host: hostname(),
    command: [...command],
    project,
    gates: [...gates],
    gatesNamed,
    ...(interruptedBy !== undefined && { interruptedBy }),
  }));
  const { expectations } = request.settings;
  if (expectations.length > 0)
    intake.keep('expectations', 'expectations', { ...reading, value: expectations }, (entries) => ({
      expectations: expectationsOf(entries),
    }));
  intake.keep('thresholds', 'thresholds', { ...reading, value: request.settings.thresholds }, (value) => value);
}
