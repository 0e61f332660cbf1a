import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordedCapture } from '../runs/testing/a-run-folder.ts';
import { loadCapture } from './store.ts';

const MOST = 2_000_000;
const SERVICES = 6;

/** Bytes of a stored capture, and how many services it is of. */
async function sizeOf(name: string): Promise<{ readonly bytes: number; readonly services: number }> {
  const folder = recordedCapture(name);
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name)));
  const bytes = (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
  const { manifest } = await loadCapture(folder);
  return { bytes, services: manifest.pieces.filter(({ kind }) => kind === 'containers').length };
}

test(`a capture of ${SERVICES} services is smaller than ${MOST} bytes, and grows no faster than they do`, async () => {
  const captures = await Promise.all((await readdir(recordedCapture('.'))).map(sizeOf));
  expect(captures.some(({ services }) => services >= SERVICES)).toBe(true);
  for (const { bytes, services } of captures) expect(bytes).toBeLessThan(MOST * Math.max(1, services / SERVICES));
});
