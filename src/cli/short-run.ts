import { setFlagsFromString } from 'node:v8';

interface Option {
  readonly name: string;
  /** What V8 starts with. */
  readonly usual: number;
  readonly ours: number;
}

const IS_NODE_20 = process.version.startsWith('v20.');

/**
 * Keeps V8 from what pays in a server only: a run of seconds does not win back the memory and the time of the processor
 * that it would spend.
 */
const OPTIONS: readonly Option[] = [
  // Fifteen times as many turns as usual before a function is compiled once more, to be faster: most never win that
  // back, and where two processors have the engine and the services to run as well, one of them was busy with it. What
  // scans logs gets there in milliseconds. Node 20 counts what was executed, later ones count calls.
  IS_NODE_20
    ? { name: 'interrupt-budget', usual: 67_584, ours: 1_000_000 }
    : { name: 'invocation-count-for-turbofan', usual: 3000, ours: 45_000 },
  // The parser of HTTP answers is WebAssembly. To compile it once more, for speed, takes 40 MB and longer than all that
  // is won: the engine is what answers are waited for.
  { name: 'wasm-tiering-budget', usual: IS_NODE_20 ? 1_800_000 : 13_000_000, ours: 1_000_000_000 },
];

/** How far the heap grows until garbage is collected, in percent, instead of to several times what is in use. */
let growth = 20;

/**
 * Sets the options of a short run. How large the young generation may grow, and the old one at first, only the first line
 * of `bin/gates.cjs` can tell V8.
 */
export function prepareForShortRun(): void {
  // These have done their work when V8 started; forgotten, they make no difference to what it takes back.
  for (const name of ['min-semi-space-size', 'max-semi-space-size', 'initial-old-space-size']) set(name, 0);
  // Four megabytes are collected sooner than a second thread wakes up to help.
  setFlagsFromString('--no-parallel-scavenge');
  useOwnOptions();
}

/**
 * Reads code with the options that V8 starts with: what it made of code before, and Node keeps of its own modules, it takes
 * back with the same options only, and otherwise compiles all anew.
 */
export function withUsualOptions<T>(read: () => T): T {
  for (const { name, usual } of OPTIONS) set(name, usual);
  set('heap-growing-percent', 0);
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
  for (const { name, ours } of OPTIONS) set(name, ours);
  set('heap-growing-percent', growth);
}

function set(name: string, value: number): void {
  setFlagsFromString(`--${name}=${value}`);
}
