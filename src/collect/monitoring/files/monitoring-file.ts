import type { FileReader } from '../../../model/evidence/file-reader.ts';

export const MONITORING_FILE_KINDS = ['prometheus', 'rules', 'alertmanager', 'provisioning', 'dashboard'] as const;
export type MonitoringFileKind = (typeof MONITORING_FILE_KINDS)[number];

/** A file that configures monitoring, or seems to by its name. */
export interface MonitoringFile {
  readonly kind: MonitoringFileKind;
  /** Relative to the project directory. */
  readonly path: string;
  /** The services that have it mounted; empty for one that was found by its name alone. */
  readonly readers: readonly FileReader[];
}

/** Each file once, with the readers of all its mentions. */
export function mergeFiles(files: readonly MonitoringFile[]): MonitoringFile[] {
  const merged = new Map<string, MonitoringFile>();
  for (const file of files) {
    const key = `${file.kind} ${file.path}`;
    const known = merged.get(key)?.readers ?? [];
    const added = file.readers.filter(
      (reader) => !known.some(({ service, path }) => service === reader.service && path === reader.path),
    );
    merged.set(key, { ...file, readers: [...known, ...added] });
  }
  return [...merged.values()];
}
