import type { FlowRecord } from '../model/evidence/flow-record.ts';
import type { Json } from '../model/flow/json.ts';
import type { Capture } from '../model/flow/step.ts';
import { documentOfRecord } from './documents.ts';
import { findNodes } from './json-path.ts';
import { documentFault } from './judge-json.ts';
import { rateLimitOf } from './rate-limit.ts';
import { firstGroup, regularExpression } from './regular-expression.ts';

/** A value that was captured, or why there is none. */
export type Captured = { readonly value: Json } | { readonly fault: string };

/** Takes one value out of what a step saw. Nothing found, or several values, is a fault; there is no empty capture. */
export function capture(record: FlowRecord, how: Capture): Captured {
  if (how.json !== undefined) return fromJson(record, how.json);
  const response = 'response' in record ? record.response : undefined;
  if (!response) return { fault: 'there is no answer to capture from' };
  if (how.header !== undefined) return onlyOne(response.headers[how.header.toLowerCase()] ?? []);
  if (how.ratelimit !== undefined) return onlyOne([rateLimitOf(response.headers)[how.ratelimit]].filter(isThere));
  if (how.matches === undefined) return { fault: 'it does not say what to capture' };
  const expression = regularExpression(how.matches);
  if (typeof expression === 'string') return { fault: expression };
  return onlyOne([firstGroup(expression, response.body.text)].filter(isThere));
}

function fromJson(record: FlowRecord, path: string): Captured {
  const document = documentOfRecord(record);
  const fault = documentFault(document);
  if (fault) return { fault: fault.missing };
  const nodes = 'value' in document ? findNodes(path, document.value) : [];
  if (typeof nodes === 'string') return { fault: nodes };
  const lost = 'inexact' in document && document.inexact.length > 0 && nodes.some(({ value }) => isUnsafe(value));
  return lost ? { fault: 'the number cannot be read exactly' } : onlyOne(nodes.map(({ value }) => value));
}

function onlyOne(values: readonly Json[]): Captured {
  const [value] = values;
  if (value === undefined) return { fault: 'nothing was found' };
  return values.length === 1 ? { value } : { fault: `${values.length} values were found, one is needed` };
}

function isUnsafe(value: Json): boolean {
  return (
    typeof value === 'number' && !Number.isSafeInteger(value) && (Number.isInteger(value) || !Number.isFinite(value))
  );
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
