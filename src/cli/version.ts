import { readFileSync } from 'node:fs';

let known: string | undefined;

/** The version of the tool, from its own package file (one folder up when built, two in the sources). */
export function toolVersion(): string {
  known ??= versionInPackage();
  return known;
}

function versionInPackage(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const parsed: unknown = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
      if (
        typeof parsed === 'object' &&
        parsed !== null &&
        'name' in parsed &&
        parsed.name === 'gates' &&
        'version' in parsed
      ) {
        return String(parsed.version);
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  throw new Error('the package file of gates is not where it belongs');
}
