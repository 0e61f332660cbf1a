import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong with a value of several forms, as seen from the form that it was most likely meant to have. */
export interface LikelyBranch {
  readonly issues: readonly Issue[];
  /** Keys of which one is missing, when it is that what keeps the value from having any of the forms. */
  readonly oneOf: readonly string[];
}

/** Picks the form with the fewest strange keys, then the fewest faults; undefined when no form is near. */
export function likelyBranch(branches: readonly (readonly Issue[])[]): LikelyBranch | undefined {
  const near = branches.filter((issues) => !issues.some(isOfOtherKind));
  const [best] = near.toSorted((left, right) => strangeKeys(left) - strangeKeys(right) || left.length - right.length);
  if (!best) return undefined;
  const isCommon = (key: string) => near.every((issues) => missingKeys(issues).includes(key));
  const own = near.map((issues) => missingKeys(issues).filter((key) => !isCommon(key)));
  const lacksForm = missingKeys(best).some((key) => !isCommon(key));
  if (strangeKeys(best) > 0) return { issues: best.filter((issue) => !isMissing(issue)), oneOf: [] };
  if (!lacksForm) return { issues: best, oneOf: [] };
  const rest = best.filter((issue) => !isMissing(issue) || isCommon(String(issue.path[0])));
  return { issues: rest, oneOf: own.flat() };
}

function isOfOtherKind({ code, path }: Issue): boolean {
  return path.length === 0 && code !== 'unrecognized_keys' && code !== 'custom';
}

function strangeKeys(issues: readonly Issue[]): number {
  return issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : []))
    .length;
}

function missingKeys(issues: readonly Issue[]): string[] {
  return issues.filter(isMissing).map(({ path }) => String(path[0]));
}

/** zod leaves the input out where there is none. */
function isMissing({ code, path, message }: Issue): boolean {
  return (
    path.length === 1 && (code === 'invalid_type' || code === 'invalid_value') && message.endsWith('received undefined')
  );
}
