import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Position } from '../../model/evidence/position.ts';
import type { VersionChange } from '../../model/evidence/version-change.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';
import { isAtLeast } from './compose-version.ts';

type Sensitive = NonNullable<ComposeProject['versionSensitive']>[number];

/** Tells which of two meanings holds, and keeps what it was asked. */
export interface VersionSense {
  isNewer(change: VersionChange, at: Position): boolean;
  /** Each construct once at each place. */
  seen(): Sensitive[];
}

/** @param version of Docker Compose that the files are read as */
export function createVersionSense(version: string): VersionSense {
  const seen = new Map<string, Sensitive>();
  return {
    isNewer(change, at) {
      const key = `${at.file}\n${at.line}:${at.column} ${change.construct}`;
      if (seen.size < INPUT_LIMITS.diagnostics) seen.set(key, { ...change, at });
      return isAtLeast(version, change.since);
    },
    seen: () => [...seen.values()],
  };
}
