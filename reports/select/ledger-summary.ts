import type { Action } from '../../src/model/capture.ts';
import { compareText } from '../../src/shared/compare.ts';
import { kindOfCall } from './kind-of-call.ts';

/** All actions of one kind by one collector. Durations in milliseconds. */
export interface ActionGroup {
  readonly collector: string;
  readonly kind: string;
  readonly count: number;
  readonly failed: number;
  readonly bytes: number;
  readonly durationMs: number;
  /** What the calls leave behind on the target, each effect once. */
  readonly effects: readonly string[];
}

/** Counts the actions per collector and kind of call, in the order of their names. */
export function ledgerSummary(ledger: readonly Action[]): ActionGroup[] {
  const groups = new Map<string, Action[]>();
  for (const action of ledger) {
    const key = `${action.collector}\0${kindOfCall(action.action)}`;
    groups.set(key, [...(groups.get(key) ?? []), action]);
  }
  return [...groups].toSorted(([a], [b]) => compareText(a, b)).map(([, actions]) => summarise(actions));
}

function summarise(actions: readonly Action[]): ActionGroup {
  const [first] = actions;
  const sum = (amount: (action: Action) => number) => actions.reduce((total, action) => total + amount(action), 0);
  return {
    collector: first?.collector ?? '',
    kind: kindOfCall(first?.action ?? ''),
    count: actions.length,
    failed: actions.filter(({ outcome }) => outcome !== 'ok').length,
    bytes: sum(({ bytes }) => bytes),
    durationMs: sum(({ durationMs }) => durationMs),
    effects: [...new Set(actions.flatMap(({ effect }) => (effect === undefined ? [] : [effect])))],
  };
}
