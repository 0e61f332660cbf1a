import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redactor } from '../src/capture/redact/redactor.ts';
import { PROJECT_ROOT } from '../tools/project-root.ts';
import { median } from './side-by-side.ts';

// The door on the texts of real captures, at growing numbers of known secrets, beside a copy of the same texts and a
// search for one word in them. Time of the processor, because other processes may want it too.

const ROUNDS = 3;
const MEGABYTES = 16;
const KNOWN = [5, 50, 300, 1000];
const CAPTURES = join(PROJECT_ROOT, 'fixtures', 'captures');

interface Measured {
  readonly name: string;
  readonly work: () => unknown;
}

const words = stringsOfCaptures();
const texts = enough(linesOf(words));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
process.stdout.write(`${texts.length} lines, ${(bytes / 1e6).toFixed(1)} MB\n`);
report([
  { name: '  copy', work: () => Buffer.from(texts.join('\n')) },
  { name: '  search for one word', work: () => texts.filter((text) => text.includes('nowhere-to-be-found')) },
]);
for (const count of KNOWN) {
  const redactor = new Redactor();
  for (let index = 0; index < count; index += 1) redactor.learn(secretOf(index));
  const before = process.cpuUsage();
  redactor.leaks('to have it compiled');
  process.stdout.write(`${count} known secrets (compiled in ${cpuMs(before).toFixed(0)} ms)\n`);
  report([
    { name: '  last scan', work: () => texts.filter((text) => redactor.leaks(text)) },
    { name: '  masking', work: () => redactor.redact(texts) },
  ]);
}

function report(contenders: readonly Measured[]): void {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { name, work } of contenders) {
      const before = process.cpuUsage();
      work();
      // The first round is that of the compiler.
      if (round > 0) times.get(name)?.push(cpuMs(before));
    }
  }
  for (const [name, measured] of times)
    process.stdout.write(`${name.padEnd(22)} ${(bytes / 1000 / median(measured)).toFixed(0).padStart(6)} MB/s\n`);
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
