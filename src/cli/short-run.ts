import { setFlagsFromString } from 'node:v8';

interface Option {
  /** How V8 starts. */
  readonly usual: string;
  readonly ours: string;
}

const MAJOR = Number.parseInt(process.versions.node, 10);
/** How many calls V8 waits for before it compiles a function once more: as read off Node 21 to 25. */
const USUAL_CALLS: Readonly<Record<number, number>> = { 21: 3000, 22: 3000, 23: 6000, 24: 10_000, 25: 16_000 };

/**
 * Keeps V8 from what pays in a server only: a run of seconds does not win back the memory and the time of the processor
 * that it would spend.
 */
const OPTIONS: readonly Option[] = [
  // Fifteen times as many turns as usual before a function is compiled once more, to be faster: most never win that
  // back, and where two processors have the engine and the services to run as well, one of them was busy with it. What
  // scans logs gets there in milliseconds. Node 20 counts what was executed, later ones count calls.
  MAJOR === 20
    ? { usual: '--interrupt-budget=67584', ours: '--interrupt-budget=1000000' }
    : {
        usual: `--invocation-count-for-turbofan=${USUAL_CALLS[MAJOR] ?? 16_000}`,
        ours: '--invocation-count-for-turbofan=45000',
      },
  // The parser of HTTP answers is WebAssembly. To compile it once more, for speed, takes 40 MB and longer than all that
  // is won: the engine is what answers are waited for. A budget, however large, is used up by some hundred answers.
  { usual: '--wasm-tier-up', ours: '--no-wasm-tier-up' },
  { usual: '--wasm-dynamic-tiering', ours: '--no-wasm-dynamic-tiering' },
  // Four megabytes are collected sooner than a second thread wakes up to help.
  { usual: '--parallel-scavenge', ours: '--no-parallel-scavenge' },
];

/** How far the heap grows until garbage is collected, in percent, instead of to several times what is in use. */
let growth = 20;

/**
 * Sets the options of a short run. How large the young generation may grow, and the old one at first, only the first line
 * of `bin/gates.cjs` can tell V8.
 */
export function prepareForShortRun(): void {
  // These have done their work when V8 started; forgotten, they make no difference to what it takes back.
  for (const size of ['min-semi-space', 'max-semi-space', 'initial-old-space']) setFlagsFromString(`--${size}-size=0`);
  useOwnOptions();
}

/**
 * Reads code with the options that V8 starts with: what it made of code before, and Node keeps of its own modules, it takes
 * back with the same options only, and otherwise compiles all anew, as it does in a version of Node not known here.
 */
export function withUsualOptions<T>(read: () => T): T {
  for (const { usual } of OPTIONS) setFlagsFromString(usual);
  growBy(0);
  try {
    return read();
  } finally {
    useOwnOptions();
  }
}

/**
 * Lets garbage be collected less often, which takes a fifth less time. For runs that audit no running system, of whose
 * memory nothing is to be taken.
 */
export function useMoreMemory(): void {
  growth = 100;
  useOwnOptions();
}

function useOwnOptions(): void {
  for (const { ours } of OPTIONS) setFlagsFromString(ours);
  growBy(growth);
}

function growBy(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
