import type { z } from 'zod';
import type { Position } from '../model/evidence/position.ts';
import { didYouMean } from '../shared/nearest.ts';
import { knownKeys } from './known-keys.ts';
import type { Path, Places } from './places.ts';
import { type LikelyBranch, likelyBranch } from './union-branch.ts';

type Issue = z.core.$ZodIssue;

/** Something wrong in a file, at its place. */
export interface YamlFault {
  readonly message: string;
  readonly at: Position;
}

interface Context {
  readonly shape: z.ZodType;
  readonly places: Places;
  /** The whole file. */
  readonly value: unknown;
  /** Says where a key belongs that is unknown in the object at a path and known elsewhere. */
  readonly placeOfKey?: (path: Path, key: string) => string | undefined;
}

/** Says in the words of a file's author what zod has against it. */
export function schemaFaults(issues: readonly Issue[], context: Context, at: Path = []): YamlFault[] {
  return issues.flatMap((issue) => issueFaults(issue, context, [...at, ...issue.path]));
}

function issueFaults(issue: Issue, context: Context, path: Path): YamlFault[] {
  const { places } = context;
  const name = path.length > 0 ? `"${pathText(path)}": ` : '';
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, context));
  if (issue.code === 'invalid_key')
    return [{ message: `${name}${issue.issues[0]?.message ?? issue.message}`, at: places.keyAt(path) }];
  const branch = issue.code === 'invalid_union' ? likelyBranch(issue.errors) : undefined;
  if (branch) return branchFaults(branch, context, path);
  return [{ message: `${name}${valueFault(issue, valueIn(context.value, path))}`, at: places.valueAt(path) }];
}

function branchFaults({ issues, oneOf }: LikelyBranch, context: Context, path: Path): YamlFault[] {
  const rest = schemaFaults(issues, context, path);
  const message = `"${pathText(path)}": needs one of ${oneOf.join(', ')}`;
  return oneOf.length > 0 ? [{ message, at: context.places.valueAt(path) }, ...rest] : rest;
}

function unknownKey(key: string, parent: Path, { shape, places, value, placeOfKey }: Context): YamlFault {
  const at = places.keyAt([...parent, key]);
  const name = pathText([...parent, key]);
  const known = knownKeys(shape, parent, value);
  if (known.includes(key)) return { message: `"${name}" cannot stand beside the other keys here`, at };
  const hint = placeOfKey?.(parent, key) ?? (known.length > 0 ? didYouMean(key, known) : '');
  return { message: `unknown key "${name}". ${hint}`.trim(), at };
}

function valueFault(issue: Issue, given: unknown): string {
  if (issue.code === 'invalid_value' && typeof given === 'string')
    return `there is no "${given}". ${didYouMean(given, issue.values.map(String))}`;
  return issue.message.endsWith('received undefined') ? 'is missing' : issue.message;
}

function valueIn(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}

function pathText(path: Path): string {
  return path.map(String).join('.');
}
