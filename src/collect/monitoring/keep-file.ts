import { resolve } from 'node:path';
import type { EvidenceKind, EvidenceValue } from '../../model/evidence/kinds.ts';
import type { Intake } from '../../model/intake.ts';
import { readTextFile } from '../read-text-file.ts';
import type { MonitoringFile } from './files/monitoring-file.ts';
import { looksLike } from './files/usual-names.ts';

export interface FileInProject {
  readonly file: MonitoringFile;
  /** The project directory, absolute. */
  readonly directory: string;
}

/**
 * Reads a file and keeps what it says as one piece of evidence. A file that does not exist leaves none, nor does one
 * that was found by its name alone and holds something else.
 */
export async function keepFile<K extends EvidenceKind>(
  intake: Intake,
  kind: K,
  { file, directory }: FileInProject,
  shape: (text: string) => EvidenceValue<K> | Promise<EvidenceValue<K>>,
): Promise<void> {
  const { path } = file;
  const reading = await intake.read({ collector: 'monitoring/1', action: `read ${path}` }, async () => {
    const text = await readTextFile(resolve(directory, path), {
      within: directory,
      limits: intake.limits,
      limit: 'monitoringFile',
    });
    const isMeant = text !== undefined && (isRead(file) || looksLike(file.kind, text));
    return { value: isMeant ? await shape(text) : undefined, bytes: Buffer.byteLength(text ?? '') };
  });
  if ('missing' in reading) return intake.keep(kind, path, reading, missingValue);
  const { value } = reading;
  if (value !== undefined) intake.keep(kind, path, { ...reading, value }, (kept) => kept);
}

/** Mounts of Grafana bring other JSON files as well. */
function isRead({ kind, readers }: MonitoringFile): boolean {
  return kind !== 'dashboard' && readers.length > 0;
}

function missingValue(): never {
  throw new TypeError('what is missing has no value');
}
