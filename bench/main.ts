import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../tools/project-root.ts';
import { benchTable } from './markdown-table.ts';
import { configuration } from './measurements/configuration.ts';
import { evaluation } from './measurements/evaluation.ts';
import { fiveRequests } from './measurements/five-requests.ts';
import { flowSuite } from './measurements/flow-suite.ts';
import { htmlReport } from './measurements/html-report.ts';
import { logs } from './measurements/logs.ts';
import { redaction } from './measurements/redaction.ts';
import { reportFormats } from './measurements/report-formats.ts';
import { runtime } from './measurements/runtime.ts';
import { start } from './measurements/start.ts';
import { verification } from './measurements/verification.ts';
import { withBenchTable } from './readme.ts';
import { holds, type Measurement, type Row } from './row.ts';

const USAGE = `usage: npm run bench -- [--readme] [NAME…]
Prints ratios of what runs side by side; --readme puts those with a target into README.md.`;

/** In the order of the table. Each takes a minute or a few, logs and runtime most of them. */
const MEASUREMENTS: ReadonlyMap<string, Measurement> = new Map([
  ['start', start],
  ['configuration', configuration],
  ['runtime', runtime],
  ['logs', logs],
  ['redaction', redaction],
  ['evaluation', evaluation],
  ['verification', verification],
  ['five-requests', fiveRequests],
  ['flow-suite', flowSuite],
  ['html-report', htmlReport],
  ['report-formats', reportFormats],
]);

async function bench(): Promise<void> {
  const options = { readme: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const unknown = positionals.filter((name) => !MEASUREMENTS.has(name));
  if (unknown.length > 0)
    throw new RangeError(`no measurement is called ${unknown.join(', ')}: ${[...MEASUREMENTS.keys()].join(', ')}`);
  const { rows, failed } = await measured(positionals);
  const held = rows.map(holds).filter((each) => each !== undefined);
  const table = benchTable(rows);
  process.stdout.write(`${table}\n\n${held.filter(Boolean).length} of ${held.length} targets hold\n`);
  if (failed.length > 0) {
    const left = values.readme ? '; README.md is left as it is' : '';
    process.stderr.write(`not measured: ${failed.join(', ')}${left}\n`);
    process.exitCode = 1;
  }
  const file = `${PROJECT_ROOT}/README.md`;
  if (values.readme && failed.length === 0) {
    const wanted = benchTable(rows.filter(({ target }) => target !== undefined));
    await writeFile(file, withBenchTable(await readFile(file, 'utf8'), wanted));
  }
}

/** The rows of the measurements with these names, or of all; one that fails takes none of the others with it. */
async function measured(names: readonly string[]): Promise<{ rows: Row[]; failed: string[] }> {
  const rows: Row[] = [];
  const failed: string[] = [];
  for (const [name, measure] of MEASUREMENTS) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    try {
      rows.push(...(await measure()));
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      failed.push(name);
    }
  }
  return { rows, failed };
}

try {
  await bench();
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = 2;
}
