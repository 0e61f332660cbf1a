import { createHash, randomFillSync } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaptureManifest, ManifestEntry } from '../../src/model/capture.ts';
import { sealRunFolder } from '../../src/runs/seal-run-folder.ts';
import { PROGRAM } from '../program.ts';
import type { Row } from '../row.ts';
import { sideBySide } from '../side-by-side.ts';

const ROUNDS = 5;
const MEBIBYTE = 1 << 20;
const SHAPES = [
  { name: '1 GiB in 64 objects', objects: 64, bytes: 16 * MEBIBYTE },
  { name: '1 GiB in 4096 objects', objects: 4096, bytes: MEBIBYTE / 4 },
];

/** The folder of a run whose capture has so many objects of random bytes. */
async function largeRun(objects: number, bytes: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-bench-'));
  await mkdir(join(folder, 'capture/objects'), { recursive: true });
  const content = Buffer.alloc(bytes);
  const pieces: ManifestEntry[] = [];
  for (let count = 1; count <= objects; count += 1) {
    const sha256 = createHash('sha256').update(randomFillSync(content)).digest('hex');
    await writeFile(join(folder, 'capture/objects', sha256), content);
    pieces.push({ ...PIECE, id: `E${count}`, subject: `service-${count}`, bytes, sha256 });
  }
  const capture: CaptureManifest = { ...CAPTURE, pieces };
  const lines = pieces.map(({ sha256 }) => `${sha256}  objects/${sha256}\n`).toSorted();
  await writeFile(join(folder, 'capture/manifest.json'), JSON.stringify(capture));
  await writeFile(join(folder, 'capture/SHA256SUMS'), lines.join(''));
  await sealRunFolder(folder, { runId: 'bench', toolVersion: 'bench', capture });
  return folder;
}

const PIECE = {
  kind: 'logs',
  collector: 'engine/1',
  action: 'GET',
  startedAt: '',
  durationMs: 0,
  truncated: false,
  redactions: 0,
};
const CAPTURE = {
  schema: 'gates-capture/1' as const,
  takenAt: '',
  toolVersion: '',
  ledger: [],
  redaction: { secrets: 0, masked: 0, weak: 0 },
};

/**
 * `gates verify` on runs whose captures are large, in turns with `sha256sum -c` on the same files. Both read every byte
 * once, from the page cache.
 */
export async function verification(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { name, objects, bytes } of SHAPES) {
    const folder = await largeRun(objects, bytes);
    const contenders = [
      { name: 'sha256sum', argv: ['sha256sum', '--check', '--quiet', 'SHA256SUMS'], folder },
      { name: 'gates', argv: [...PROGRAM, 'verify', '.'], folder },
    ] as const;
    const took = sideBySide(contenders, ROUNDS);
    const rate = (ms: number) => (objects * bytes) / 1e6 / (ms / 1000);
    const beside = { name: 'sha256sum -c', value: rate(took.sha256sum) };
    const what = `gates verify, ${name}`;
    rows.push({ what, value: rate(took.gates), unit: 'MB/s', beside, target: { least: 0.6 } });
    await rm(folder, { recursive: true });
  }
  return rows;
}
