import { EXIT_CODES } from '../../evaluate/exit-code.ts';
import { GatesError } from '../../model/errors.ts';
import type { RunResult } from '../../model/result.ts';
import type { Settings } from '../../model/settings.ts';
import { signingKeyFrom } from '../../runs/attest/key-files.ts';
import type { TimestampRequest } from '../../runs/attest/timestamp.ts';
import type { Retention } from '../../runs/history/prune-runs.ts';
import type { SigningKey } from '../../signing/keys/private-key.ts';

/** How the folder of a run is ended: by whom it is signed, who confirms its time, and how many runs are kept. */
export interface Sealing {
  readonly key?: SigningKey | undefined;
  readonly timestamp?: TimestampRequest | undefined;
  /** Without a token the exit code is not 0. */
  readonly timestampRequired: boolean;
  readonly retention?: Retention | undefined;
}

/** What the command line says about it. */
export interface SealingOptions {
  readonly signKey?: string;
  readonly timestampCmd?: string;
}

export const UNSEALED: Sealing = { timestampRequired: false };

/** A result that says with which key its run is signed; as it is without one. */
export function signedResult(result: RunResult, signedBy: string | undefined): RunResult {
  return signedBy === undefined ? result : { ...result, run: { ...result.run, signedBy } };
}

/** A run that lacks a timestamp it needs is not established; another reason not to be 0 is the stronger one. */
export function sealedExitCode(exitCode: number, lacksTimestamp: boolean): number {
  return lacksTimestamp && exitCode === EXIT_CODES.ready ? EXIT_CODES.notEstablished : exitCode;
}

const DEADLINE_MS = 30_000;

/**
 * Reads the key and puts the command line and the settings together, before anything is collected.
 *
 * @throws GatesError `GATES_KEY_INVALID`, `GATES_USAGE`
 */
export async function prepareSealing(
  { signKey, timestampCmd }: SealingOptions,
  { seal, history }: Partial<Pick<Settings, 'seal' | 'history'>> = {},
): Promise<Sealing> {
  const command = timestampCmd === undefined ? seal?.timestampCommand : [timestampCmd];
  if (seal?.timestampRequired && !command)
    throw new GatesError({
      code: 'GATES_USAGE',
      message: 'A timestamp is required, and no command is given that gets one.',
      hint: 'Set seal.timestampCommand in the settings, or give --timestamp-cmd.',
    });
  return {
    key: signKey === undefined ? undefined : await signingKeyFrom(signKey),
    timestamp: command && { command, deadlineMs: seal?.timestampMs ?? DEADLINE_MS },
    timestampRequired: seal?.timestampRequired ?? false,
    retention: history,
  };
}
