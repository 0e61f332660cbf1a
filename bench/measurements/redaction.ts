import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redactor } from '../../src/capture/redact/redactor.ts';
import { PROJECT_ROOT } from '../../tools/project-root.ts';
import type { Row } from '../row.ts';
import { median } from '../side-by-side.ts';

const ROUNDS = 3;
const MEGABYTES = 16;
const KNOWN = [5, 50, 300, 1000];
const CAPTURES = join(PROJECT_ROOT, 'fixtures', 'captures');

/**
 * The door on the texts of real captures, at growing numbers of known secrets, beside a search for one word in the same
 * texts. Time of the processor, because other processes may want it too.
 */
export async function redaction(): Promise<readonly Row[]> {
  const texts = enough(linesOf(stringsOfCaptures()));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const rate = (work: () => unknown) => bytes / 1000 / median(times(work));
  const search = rate(() => texts.filter((text) => text.includes('nowhere-to-be-found')));
  return KNOWN.flatMap((count): Row[] => {
    const redactor = new Redactor();
    for (let index = 0; index < count; index += 1) redactor.learn(secretOf(index));
    const scan = rate(() => texts.filter((text) => redactor.leaks(text)));
    const masking = rate(() => redactor.redact(texts));
    const beside = { name: 'search for one word', value: search };
    return [
      { what: `masking, ${count} known secrets`, value: masking, unit: 'MB/s', target: { least: 30 } },
      { what: `last scan, ${count} known secrets`, value: scan, unit: 'MB/s', beside },
    ];
  });
}

/** Without the first round, which is that of the compiler; milliseconds. */
function times(work: () => unknown): number[] {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const before = process.cpuUsage();
    work();
    return cpuMs(before);
  });
  return rounds.slice(1);
}

function cpuMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function secretOf(index: number): string {
  return createHash('sha256').update(`secret ${index}`).digest('base64url').slice(0, 24);
}

function stringsOfCaptures(): readonly string[] {
  return readdirSync(CAPTURES).flatMap((name) => {
    const folder = join(CAPTURES, name, 'objects');
    return readdirSync(folder).flatMap((object) => stringsIn(JSON.parse(readFileSync(join(folder, object), 'utf8'))));
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** As long as lines of a log are. */
function linesOf(some: readonly string[]): readonly string[] {
  const wanted = 160;
  const lines = [''];
  for (const word of some) {
    const line = `${lines.at(-1)} ${word}`;
    if (line.length > wanted) lines.push('');
    lines[lines.length - (line.length > wanted ? 2 : 1)] = line;
  }
  return lines;
}

function enough(some: readonly string[]): readonly string[] {
  const size = some.reduce((sum, text) => sum + text.length, 0);
  return Array.from({ length: Math.ceil((MEGABYTES * 1e6) / size) }, () => some).flat();
}
