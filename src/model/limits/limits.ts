import { ANSWER_LIMITS } from './answer-limits.ts';
import { amountText, type LimitDefinition, type LimitUnit } from './definition.ts';
import { FILE_LIMITS } from './file-limits.ts';
import { FLOW_LIMITS } from './flow-limits.ts';
import type { SetLimit } from './set-limit.ts';
import { TIME_LIMITS } from './time-limits.ts';

/**
 * Every bound that an operator can move, by its name. Settings, their schema, the documentation, what a capture records
 * and what a report tells come from this list. What cannot be moved, and why: docs/adr/0017.
 */
export const LIMITS = { ...TIME_LIMITS, ...ANSWER_LIMITS, ...FILE_LIMITS, ...FLOW_LIMITS } as const;

export type LimitName = keyof typeof LIMITS;
export const LIMIT_NAMES = Object.keys(LIMITS) as readonly LimitName[];

/** The limits in force: milliseconds, bytes, or a number of things. */
export type Limits = Readonly<Record<LimitName, number>>;

export const USUAL_LIMITS = Object.fromEntries(LIMIT_NAMES.map((name) => [name, LIMITS[name].usual])) as Limits;

export function definitionOf(name: LimitName): LimitDefinition {
  return LIMITS[name];
}

/** The key of the settings that moves a limit: `limits.httpBody`, `logs.tail`. */
export function settingOf(name: LimitName): string {
  return definitionOf(name).setting ?? `limits.${name}`;
}

/** A limit in force, as it is told. */
export function setLimit(limits: Limits, name: LimitName): SetLimit {
  return reachedAt(name, limits[name]);
}

/** The same where only its amount is at hand: milliseconds, bytes, or a number of things. */
export function reachedAt(name: LimitName, amount: number): SetLimit {
  return { setting: settingOf(name), value: amountText(LIMITS[name].unit, amount) };
}

/** `limits.httpBody, 1 MiB`: the only way in which a limit is named in a sentence. */
export function limitText({ setting, value }: SetLimit): string {
  return `${setting}, ${value}`;
}

/** What is known of a setting; nothing for one that this version does not have. */
function definitionFor(setting: string): LimitDefinition | undefined {
  const name = LIMIT_NAMES.find((each) => settingOf(each) === setting);
  return name && definitionOf(name);
}

/** The most that a setting can be set to, in its own form; undefined where it is not bounded or not known. */
export function mostOf(setting: string): string | undefined {
  const { unit, most } = definitionFor(setting) ?? {};
  return unit === undefined || most === undefined || most === Number.MAX_SAFE_INTEGER
    ? undefined
    : amountText(unit, most);
}

/** What a setting is counted in; undefined where it is not known. */
export function unitOf(setting: string): LimitUnit | undefined {
  return definitionFor(setting)?.unit;
}
