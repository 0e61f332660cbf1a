import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redactor } from '../../src/capture/redact/redactor.ts';
import { objectText } from '../../src/capture/seal.ts';
import { loadCapture, storeCapture } from '../../src/capture/store.ts';
import type { Capture, ManifestEntry } from '../../src/model/capture.ts';
import { PROJECT_ROOT } from '../../tools/project-root.ts';
import { NODE, PROGRAM } from '../program.ts';
import type { Row } from '../row.ts';
import { sideBySide } from '../side-by-side.ts';

const ROUNDS = 9;
const SIZES = [50, 150];
const RECORDED = `${PROJECT_ROOT}/fixtures/captures/ultra-agent-os-enterprise`;

/** Kinds of which every container has a piece of its own. */
const OF_CONTAINERS = new Set(['containers', 'processes', 'resourceUsage', 'logs', 'portProbes', 'httpExchanges']);

/** The capture with the pieces of its containers several times, each copy under names and identifiers of its own. */
function multiplied(capture: Capture, containers: number): Capture {
  const own = capture.manifest.pieces.filter(({ kind }) => kind === 'containers').length;
  const copies = Math.ceil(containers / own);
  const names = namesOf(capture);
  const pieces: ManifestEntry[] = [];
  const values = new Map<string, unknown>();
  const add = (piece: ManifestEntry, value: unknown) => {
    const id = `E${pieces.length + 1}`;
    if (value === undefined) pieces.push({ ...piece, id });
    else pieces.push({ ...piece, id, sha256: createHash('sha256').update(objectText(value)).digest('hex') });
    if (value !== undefined) values.set(id, value);
  };
  for (const piece of capture.manifest.pieces) {
    const value = capture.values.get(piece.id);
    add(piece, value);
    if (!OF_CONTAINERS.has(piece.kind)) continue;
    for (let copy = 2; copy <= copies; copy += 1) add(piece, renamed(value, names, copy));
  }
  return { manifest: { ...capture.manifest, pieces }, values };
}

/** Identifiers and names of the containers, and names of their services. */
function namesOf({ manifest, values }: Capture): readonly string[] {
  const containers = manifest.pieces.filter(({ kind }) => kind === 'containers').map(({ id }) => values.get(id));
  return containers.flatMap((value) => {
    const { id, name, service } = value as { id: string; name: string; service: string };
    return [id, name, service];
  });
}

function renamed(value: unknown, names: readonly string[], copy: number): unknown {
  const text = JSON.stringify(value, (_, text: unknown) => {
    if (typeof text !== 'string' || !names.includes(text)) return text;
    return /^[\da-f]{64}$/.test(text) ? `${copy.toString(16).padStart(4, '0')}${text.slice(4)}` : `${text}-${copy}`;
  });
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}

/**
 * `gates evaluate` on a recorded capture, and on those with as many containers as a crowded host has, made of copies of
 * the recorded ones; against a Node that does nothing.
 */
export async function evaluation(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-bench-'));
  try {
    for (const containers of SIZES) {
      const crowded = multiplied(await loadCapture(RECORDED), containers);
      await storeCapture(crowded, join(folder, `of ${containers}`), new Redactor());
    }
    const took = sideBySide(contenders(folder), ROUNDS);
    const beside = { name: 'node -e 0', value: took.nothing };
    return [
      { what: 'gates evaluate, 50 containers', value: took.fifty, unit: 'ms', beside, target: { most: 4 } },
      { what: 'gates evaluate, 150 containers', value: took.crowded, unit: 'ms', target: { most: 1000 } },
      { what: 'the same with result.json alone', value: took.resultOnly, unit: 'ms', target: { most: 1000 } },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function contenders(folder: string) {
  const out = ['--quiet', '--out', join(folder, 'out')];
  const evaluate = (containers: number) => [...PROGRAM, 'evaluate', `of ${containers}`, ...out];
  return [
    { name: 'nothing', argv: [NODE, '-e', '0'], folder },
    { name: 'fifty', argv: evaluate(50), folder },
    { name: 'crowded', argv: evaluate(150), folder },
    { name: 'resultOnly', argv: [...evaluate(150), '--format', 'json'], folder },
  ] as const;
}
