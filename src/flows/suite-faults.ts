import { milliseconds } from '../assertions/milliseconds.ts';
import type { Target } from '../model/flow/target.ts';
import { groupBy } from '../shared/group-by.ts';
import type { FlowFault } from './fault.ts';
import type { ParsedFlowFile } from './parse-flow-file.ts';
import { soundPart } from './sound-flows.ts';
import { worstCase } from './worst-case.ts';

/** The worst case of one address, which several files may call by different names. */
export interface AddressBudget {
  readonly address: string;
  readonly requests: number;
  readonly windowMs: number;
  readonly reserve: number;
  readonly worstCase: number;
  readonly bursts: number;
}

/**
 * The requests that the flows of all files can send, by the address they go to.
 *
 * @param isSelected whether a flow is to run
 */
export function suiteBudgets(files: readonly ParsedFlowFile[], isSelected: (id: string) => boolean): AddressBudget[] {
  return [...groupBy(budgeted(files), ({ target }) => addressText(target))].map(([address, users]) => {
    const worst = users.map(({ file, name }) => {
      const sound = soundPart(file.content);
      return worstCase(
        name,
        sound.flows.filter(({ flow }) => isSelected(flow.id)),
        sound,
      );
    });
    const strictest = users
      .map(({ target }) => target.budget)
      .toSorted((left, right) => usable(left) - usable(right))[0];
    return {
      address,
      requests: strictest?.requests ?? 0,
      windowMs: milliseconds(strictest?.window ?? '') ?? 0,
      reserve: strictest?.reserve ?? 0,
      worstCase: worst.reduce((sum, { requests }) => sum + requests, 0),
      bursts: worst.reduce((sum, { bursts }) => sum + bursts, 0),
    };
  });
}

/** What is wrong with several files together, though each by itself is sound. */
export function suiteFaults(files: readonly ParsedFlowFile[], isSelected: (id: string) => boolean): FlowFault[] {
  const over = suiteBudgets(files, isSelected).filter((each) => each.worstCase > each.requests - each.reserve);
  return [
    ...repeatedFlows(files),
    ...over.flatMap(({ address, worstCase: worst, requests, reserve }) => {
      const first = budgeted(files).find(({ target }) => addressText(target) === address);
      if (!first) return [];
      const message = `at worst the flows of all files send ${worst} requests to ${address}, of which ${requests - reserve} are usable`;
      return [
        { code: 'flow.budget' as const, message, at: first.file.places.keyAt(['targets', first.name, 'budget']) },
      ];
    }),
  ];
}

function repeatedFlows(files: readonly ParsedFlowFile[]): FlowFault[] {
  const all = files.flatMap(({ content, places }) =>
    (content?.flows ?? []).map(({ id }, index) => ({ id, at: places.valueAt(['flows', index, 'id']) })),
  );
  return [...groupBy(all, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    others
      .filter(({ at }) => at.file !== first.at.file)
      .map(({ id, at }) => ({
        code: 'flow.duplicate' as const,
        message: `there is another flow "${id}" already, in ${first.at.file}:${first.at.line}`,
        at,
      })),
  );
}

function budgeted(files: readonly ParsedFlowFile[]): { file: ParsedFlowFile; name: string; target: Target }[] {
  return files.flatMap((file) =>
    Object.entries(file.content?.targets ?? {})
      .filter(([, target]) => target.budget !== undefined)
      .map(([name, target]) => ({ file, name, target })),
  );
}

function addressText({ service, port, url }: Target): string {
  return url ?? `${service ?? ''}:${port ?? ''}`;
}

function usable(budget: Target['budget']): number {
  return (budget?.requests ?? 0) - (budget?.reserve ?? 0);
}
