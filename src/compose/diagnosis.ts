import type { ComposeDiagnostic, ComposeProject, VariableUse } from '../model/evidence/compose-project.ts';
import type { Position } from '../model/evidence/position.ts';
import type { VersionChange } from '../model/evidence/version-change.ts';
import { INPUT_LIMITS } from './limits-of-input.ts';
import { DEFAULT_VERSION } from './version/compose-version.ts';
import { createVersionSense } from './version/version-sense.ts';

/**
 * Stable names of what can be said of the files. `yaml` means that a file could not be parsed, `too-large` that there is
 * more than is read.
 */
export const DIAGNOSTIC_CODES = [
  'yaml',
  'dotenv',
  'env-file-missing',
  'label-file-missing',
  'include-missing',
  'extends-missing',
  'file-outside-project',
  'file-unreadable',
  'several-files',
  'interpolation',
  'variable-required',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'scalar-changed',
  'obsolete-key',
  'merge-conflict',
  'include-conflict',
  'conflicting-keys',
  'undefined-reference',
  'dependency-cycle',
  'include-cycle',
  'extends-cycle',
  'image-missing',
  'project-name',
  'invalid-port',
  'invalid-volume',
  'invalid-duration',
  'invalid-size',
  'invalid-command',
  'invalid-healthcheck',
  'container-name-duplicate',
  'too-large',
  'more-faults',
] as const;
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

const MORE: DiagnosticCode = 'more-faults';

/** Gathers what is seen while the files are resolved, so that loading need not stop at the first fault. */
export interface Diagnosis {
  /** Each once, however many aliases bring it to other places. */
  readonly diagnostics: readonly ComposeDiagnostic[];
  readonly unsupported: ComposeProject['unsupported'];
  readonly versionSensitive: NonNullable<ComposeProject['versionSensitive']>;
  /** Whether a construct has the meaning of newer versions; that it has two meanings is noted. */
  isNewer(change: VersionChange, at: Position): boolean;
  /** One per place in a file, named by the path where it takes effect. */
  variables(): VariableUse[];
  /** True when no more is listed, so that no effort need be made to say more. */
  isFull(): boolean;
  error(code: DiagnosticCode, message: string, at?: Position): void;
  warn(code: DiagnosticCode, message: string, at?: Position): void;
  used(use: VariableUse): void;
}

/** @param version of Docker Compose that the files are read as */
export function createDiagnosis(version = DEFAULT_VERSION): Diagnosis {
  const sense = createVersionSense(version);
  const diagnostics = new Map<string, ComposeDiagnostic>();
  const uses = new Map<string, VariableUse>();
  const isFull = () => diagnostics.size > INPUT_LIMITS.diagnostics;
  const add = (level: ComposeDiagnostic['level'], code: DiagnosticCode, message: string, at?: Position) => {
    if (isFull()) return;
    const key = JSON.stringify([code, message, at]);
    if (diagnostics.has(key)) return;
    if (diagnostics.size < INPUT_LIMITS.diagnostics) {
      diagnostics.set(key, { level, code, message, ...(at !== undefined && { at }) });
    } else
      diagnostics.set('', {
        level: 'error',
        code: MORE,
        message: `${diagnostics.size} faults are listed, there are more`,
      });
  };
  return {
    get diagnostics() {
      return [...diagnostics.values()];
    },
    unsupported: [],
    get versionSensitive() {
      return sense.seen();
    },
    isNewer: (change, at) => sense.isNewer(change, at),
    isFull,
    variables: () => [...uses.values()],
    error: (code, message, at) => add('error', code, message, at),
    warn: (code, message, at) => add('warning', code, message, at),
    used: (use) => {
      const { at } = use;
      const key = `${at.file}\n${at.line}:${at.column} ${use.name} ${use.operator} ${use.fallback ?? ''}`;
      const known = uses.get(key);
      // A value behind an anchor is met at every alias; the anchor itself often stands in an extension field.
      if (!known || (known.path.startsWith('x-') && !use.path.startsWith('x-'))) uses.set(key, use);
    },
  };
}
