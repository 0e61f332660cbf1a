import { clearInterval, setInterval } from 'node:timers';
import type { SlowRead } from '../capture/capture-intake.ts';
import { type Printable, partName, printable } from '../model/printable.ts';
import { printError } from './output.ts';
import { colourOn } from './screen.ts';

/** Sets what the line of a step says. */
export type Say = (text: Printable) => void;

/** One step of a run that a person may want to watch. `work` may set what the line says. */
export interface Step {
  readonly title: Printable;
  readonly work: (say: Say) => Promise<void>;
  /** What takes longest at the moment. */
  readonly slowest?: () => SlowRead | undefined;
}

/** A read that is over sooner is not worth a word. */
const WORTH_TELLING_MS = 1000;
const TICK_MS = 250;

/** Runs steps one after the other and shows them on stderr: live on a terminal, line by line in a pipe, or not at all. */
export async function runSteps(steps: readonly Step[], options: { readonly quiet: boolean }): Promise<void> {
  if (options.quiet) {
    for (const { work } of steps) await work(() => {});
    return;
  }
  const { Listr, ListrLogger, ProcessOutput } = await import('listr2');
  const isLive = process.stderr.isTTY && process.env['TERM'] !== 'dumb';
  const logger = new ListrLogger({
    processOutput: new ProcessOutput(process.stderr, process.stderr),
    useIcons: true,
    ...(!colourOn(process.stderr) && { color: {} }),
  });
  await new Listr(
    steps.map((step) => ({ title: step.title, task: (_: unknown, task: Titled) => watched(step, task, isLive) })),
    {
      renderer: isLive ? 'default' : 'simple',
      rendererOptions: { logger, collapseErrors: true },
      // The tasks do their own interrupt handling; the list must not end the process.
      registerSignalListeners: false,
    },
  ).run();
}

/** Of the list; what is set here is printable all the same. */
interface Titled {
  title: string;
}

/** Keeps the line of a step up to date: what it says of itself, what takes long by now, and in the end how long it took. */
async function watched({ title, work, slowest }: Step, task: Titled, isLive: boolean): Promise<void> {
  const start = performance.now();
  let said = title;
  const show = (suffix: Printable) => {
    task.title = printable`${said}${suffix}`;
  };
  const tick = () => show(slowText(slowest?.()));
  const timer = isLive ? setInterval(tick, TICK_MS) : undefined;
  try {
    await work((text) => {
      said = printable`${title}: ${text}`;
      show(printable``);
    });
  } finally {
    clearInterval(timer);
    const durationMs = performance.now() - start;
    show(durationMs < WORTH_TELLING_MS ? printable`` : printable` (${seconds(durationMs)})`);
  }
}

/** ` — engine, 3.2 s` */
export function slowText(slow: SlowRead | undefined): Printable {
  if (!slow || slow.durationMs < WORTH_TELLING_MS) return printable``;
  return printable` — ${sourceOf(slow)}, ${seconds(slow.durationMs)}`;
}

/** Says on stderr which source kept everybody waiting longest, where one did. */
export function tellSlowest(reads: readonly SlowRead[]): void {
  const text = slowestText(reads);
  if (text !== '') printError(text);
}

/** `Slowest source: engine, 2.0 s`; empty where nothing took long. */
export function slowestText(reads: readonly SlowRead[]): Printable {
  const [slowest] = reads.toSorted((a, b) => b.durationMs - a.durationMs);
  if (!slowest || slowest.durationMs < WORTH_TELLING_MS) return printable``;
  return printable`Slowest source: ${sourceOf(slowest)}, ${seconds(slowest.durationMs)}\n`;
}

/** Without the version. What exactly was asked is in the ledger, where it is masked. */
function sourceOf({ collector }: SlowRead): Printable {
  return partName(collector.replace(/\/.*$/, ''));
}

/** With one decimal, also where that is 0. */
function seconds(milliseconds: number): Printable {
  const tenths = Math.round(milliseconds / 100);
  return printable`${Math.floor(tenths / 10)}.${tenths % 10} s`;
}
