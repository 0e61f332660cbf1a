import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from what pays in a server only: a run of seconds does not win back the memory and the time of the processor
 * that it would spend. To be called before any code is read: V8 takes code back only with the options with which it was
 * compiled. How large the young generation may grow, and the old one at first, only the first line of `bin/gates.cjs` can
 * tell it.
 */
export function prepareForShortRun(): void {
  // Fifteen times as many turns as usual before a function is compiled once more, to be faster: most never win that
  // back, and where two processors have the engine and the services to run as well, one of them was busy with it. What
  // scans logs gets there in milliseconds. Node 20 counts what was executed, later ones count calls.
  setFlagsFromString(
    process.version.startsWith('v20.') ? '--interrupt-budget=1000000' : '--invocation-count-for-turbofan=45000',
  );
  // Four megabytes are collected sooner than a second thread wakes up to help.
  setFlagsFromString('--no-parallel-scavenge');
  // The parser of HTTP answers is WebAssembly. To compile it once more, for speed, takes 40 MB and longer than all that
  // is won: the engine is what answers are waited for.
  setFlagsFromString('--wasm-tiering-budget=1000000000');
  growBy(20);
  // What V8 makes of code is good for the same options only. These have done their work when V8 started; forgotten, they
  // make no difference between `gates` and `node bin/gates.cjs`.
  setFlagsFromString('--min-semi-space-size=0');
  setFlagsFromString('--max-semi-space-size=0');
  setFlagsFromString('--initial-old-space-size=0');
}

/**
 * Lets garbage be collected less often, which takes a fifth less time. For runs that audit no running system, of whose
 * memory nothing is to be taken; to be called behind what loads the gates.
 */
export function useMoreMemory(): void {
  growBy(100);
}

/** How far the heap grows until garbage is collected, instead of to several times what is in use. */
function growBy(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
