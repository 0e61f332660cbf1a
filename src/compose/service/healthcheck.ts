import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { childOf, isNull, type Tree, textOf, textsOf } from '../tree.ts';
import { readDuration } from './duration.ts';
import { flagOf, numberOf } from './typed.ts';

type Healthcheck = NonNullable<ComposeService['healthcheck']>;

const DURATIONS = [
  ['interval', 'intervalMs'],
  ['timeout', 'timeoutMs'],
  ['start_period', 'startPeriodMs'],
] as const;
const FORMS = ['NONE', 'CMD', 'CMD-SHELL'];

/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md#healthcheck */
export function healthcheckOf(tree: Tree | undefined, diagnosis: Diagnosis): Healthcheck | undefined {
  if (tree?.type !== 'mapping') return undefined;
  const test = testOf(childOf(tree, 'test'), diagnosis);
  const retries = numberOf(childOf(tree, 'retries'));
  return {
    ...(test && { test }),
    disabled: flagOf(childOf(tree, 'disable')) || test?.[0] === 'NONE',
    ...durations(tree, diagnosis),
    ...(retries !== undefined && { retries }),
    at: tree.at,
  };
}

function testOf(tree: Tree | undefined, diagnosis: Diagnosis): string[] | undefined {
  if (tree === undefined || isNull(tree)) return undefined;
  const line = textOf(tree);
  if (line !== undefined) return ['CMD-SHELL', line];
  const test = [...textsOf(tree)];
  if (test.length === 0 || FORMS.includes(test[0] ?? '')) return test;
  diagnosis.error('invalid-healthcheck', `the test of a health check must start with ${FORMS.join(', ')}`, tree.at);
  return undefined;
}

function durations(tree: Tree, diagnosis: Diagnosis): Partial<Healthcheck> {
  const found = DURATIONS.flatMap(([key, name]) => {
    const child = childOf(tree, key);
    if (child === undefined || textOf(child) === undefined) return [];
    const ms = readDuration(child, diagnosis);
    if (ms === undefined) diagnosis.error('invalid-duration', `${key} is no duration such as 1m30s`, child.at);
    return ms === undefined ? [] : [[name, ms] as const];
  });
  return Object.fromEntries(found);
}
