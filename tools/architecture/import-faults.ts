import type { ICruiseResult } from 'dependency-cruiser';

/** What must at least have been seen: a guard that sees nothing passes. */
export interface Floor {
  readonly modules: number;
  /** Each of them must have at least one module. */
  readonly folders: readonly string[];
}

/** Every broken import rule as one line, and what was missed if less was seen than is known to be there. */
export function importFaults(result: ICruiseResult, floor: Floor): string[] {
  const broken = result.summary.violations.map(
    ({ rule, from, to, cycle, via }) =>
      `${rule.name}: ${[from, ...((cycle ?? via)?.map(({ name }) => name) ?? [to])].join(' -> ')}`,
  );
  return [...broken, ...unseen(ownModules(result), floor)];
}

/** The modules of ours that were read, without packages and what could not be found. */
export function ownModules({ modules }: ICruiseResult): string[] {
  return modules
    .filter(
      ({ coreModule, couldNotResolve, source }) => !coreModule && !couldNotResolve && !source.includes('node_modules/'),
    )
    .map(({ source }) => source);
}

function unseen(modules: readonly string[], floor: Floor): string[] {
  const empty = floor.folders.filter((folder) => !modules.some((module) => module.startsWith(`${folder}/`)));
  const faults = empty.map((folder) => `floor: no module of ${folder} was seen`);
  if (modules.length >= floor.modules) return faults;
  return [
    ...faults,
    `floor: only ${modules.length} modules were seen, at least ${floor.modules} are known to be there`,
  ];
}
