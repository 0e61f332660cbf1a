import { markdownTable } from 'markdown-table';
import { baseline } from '../../fixtures/faults/matrix/baseline.ts';
import { type CellRun, GRACE_MS, hangs } from '../../fixtures/faults/matrix/cell-run.ts';
import { CELLS } from '../../fixtures/faults/matrix/cells.ts';
import { FLOW_CELLS } from '../../fixtures/faults/matrix/flows/flow-cells.ts';
import { flowSystem } from '../../fixtures/faults/matrix/flows/flow-system.ts';
import { flowBaseline, runFlowCell } from '../../fixtures/faults/matrix/flows/run-flow-cell.ts';
import { runCells, runEach } from '../../fixtures/faults/matrix/run-matrix.ts';
import type { Spoilt } from '../../fixtures/faults/matrix/spoilt.ts';
import { groupBy } from '../../src/shared/group-by.ts';
import { faultRows } from './fault-table.ts';

// Every call that an audit or a flow makes, with every way in which it is not answered, and what is said then. Ends with 1
// where one looks better than without the fault, or takes longer than it may. Words behind it choose calls.

const chosen = process.argv.slice(2);
const isChosen = ({ source, call }: Spoilt) => chosen.every((word) => `${source} ${call.name}`.includes(word));
const runs = [...(await runsOfAudits()), ...(await runsOfFlows())];

const say = (...lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
const falsePasses = runs.filter(({ falsehoods }) => falsehoods.length > 0);
const hung = runs.filter(hangs);
say(tableOf(runs), '');
for (const run of new Set([...falsePasses, ...hung])) say(`${nameOf(run)}: ${troubleOf(run)}`);
say(...(await coverage()), '');
say(`runs          ${runs.length}`, `false passes  ${falsePasses.length}`, `hangs         ${hung.length}`);
say(`worst overrun ${worstOf(runs)} ms behind its deadline; ${GRACE_MS} ms are allowed`);
const delayedMs = Math.max(0, ...runs.map((run) => run.delayedMs));
say(`not counted   ${delayedMs} ms of a run at most, in which the machine worked for others`);
process.exitCode = falsePasses.length + hung.length > 0 || runs.length === 0 ? 1 : 0;

async function runsOfAudits(): Promise<readonly CellRun[]> {
  const cells = CELLS.filter(isChosen);
  if (cells.length === 0) return [];
  const sound = await baseline();
  process.stderr.write(`without a fault: exit code ${sound.sound.exitCode} after ${sound.soundMs} ms at most\n`);
  const made = await runCells(sound, cells, tell);
  await sound.system.close();
  return made;
}

async function runsOfFlows(): Promise<readonly CellRun[]> {
  const cells = FLOW_CELLS.filter(isChosen);
  if (cells.length === 0) return [];
  const system = await flowSystem();
  const sound = await flowBaseline(
    system,
    cells.map(({ call }) => call),
  );
  process.stderr.write(`flows without a fault: all pass, after ${sound.soundMs} ms at most\n`);
  const made = await runEach(cells, (cell) => runFlowCell(sound, cell), tell);
  await system.close();
  return made;
}

/** One row for each call: how many faults, and how the audits ended. */
function tableOf(all: readonly CellRun[]): string {
  const byCall = groupBy(all, ({ cell }) => `${cell.source}: ${cell.call.name}`);
  const rows = [...byCall].map(([name, of]) => {
    const ended = (code: number) => String(of.filter(({ exitCode }) => exitCode === code).length);
    const late = of.filter(({ cell }) => cell.kind === 'harmless').length;
    const wrong = of.filter(({ falsehoods }) => falsehoods.length > 0).length;
    return [
      name,
      String(of.length),
      ended(1),
      ended(3),
      ended(0),
      String(late),
      String(wrong),
      String(of.filter(hangs).length),
      String(worstOf(of)),
    ];
  });
  const head = [
    'call',
    'runs',
    'exit 1',
    'exit 3',
    'exit 0',
    'only late',
    'false passes',
    'hangs',
    'worst overrun, ms',
  ];
  return markdownTable([head, ...rows], { align: ['l', ...head.slice(1).map(() => 'r')] });
}

/** Which test shows each of the faults that are listed in the documents. */
async function coverage(): Promise<string[]> {
  const rows = await faultRows();
  return rows.map(({ number, happens, shownBy }) => {
    const tests = shownBy.map(({ file, title }) => `\n     ${file}: ${title}`);
    return `${String(number).padStart(3)}  ${happens}${tests.join('')}`;
  });
}

function worstOf(all: readonly CellRun[]): number {
  return Math.max(0, ...all.map(({ overrunMs }) => overrunMs));
}

function tell(run: CellRun): void {
  if (run.falsehoods.length > 0 || hangs(run)) process.stderr.write(`${nameOf(run)}: ${troubleOf(run)}\n`);
}

function nameOf({ cell }: CellRun): string {
  return `${cell.source}: ${cell.call.name}, ${cell.fault}`;
}

function troubleOf(run: CellRun): string {
  return [...run.falsehoods.slice(0, 5), ...(hangs(run) ? [`${run.overrunMs} ms too late`] : [])].join('; ');
}
