import { pathFault } from '../../assertions/json-path.ts';
import { schemaFault } from '../../assertions/json-schema.ts';
import type { StepKind } from '../../model/flow/step.ts';
import type { Report } from '../fault.ts';
import type { FlowContext } from '../flow-context.ts';
import { matcherFaults } from '../matcher-fault.ts';
import { matcherPlaces } from '../matcher-places.ts';
import { isStep, type PlacedStep } from '../sound-flows.ts';
import { withoutVariables } from '../without-variables.ts';
import { idleFaults } from './idle-faults.ts';

/** Kinds that say by themselves what is expected. */
const SELF_EVIDENT: readonly StepKind[] = ['waitUntil', 'compose'];

/** Steps that expect nothing, that expect what cannot be, and that expect what is always so. */
export function expectationFaults(placed: PlacedStep, context: FlowContext, report: Report): void {
  const { step, kind, path } = placed;
  const isForge = isStep(step, 'jwt') && step.jwt.forge !== undefined;
  if (!step.expect && !SELF_EVIDENT.includes(kind) && !isForge)
    report(
      'flow.expectation-missing',
      [...path, 'id'],
      `step "${step.id}" expects nothing; a step without expect passes whatever happens`,
    );
  for (const { matcher, path: at, counted, jsonPath } of matcherPlaces(placed)) {
    const broken = jsonPath === undefined ? undefined : pathFault(withoutVariables(jsonPath));
    if (broken !== undefined) report('flow.matcher', at, `no JSONPath of RFC 9535: ${broken}`, 'key');
    for (const fault of matcherFaults(matcher, counted)) report(fault.code, [...at, ...fault.path], fault.message);
  }
  idleFaults(placed, report);
  for (const word of ['expect', 'warn'] as const) schemaFaultsOf(placed, word, context, report);
}

function schemaFaultsOf(
  { step, path }: PlacedStep,
  word: 'expect' | 'warn',
  context: FlowContext,
  report: Report,
): void {
  const expectation = step[word];
  const schema = expectation && 'schema' in expectation ? expectation.schema : undefined;
  if (schema === undefined) return;
  const at = [...path, word, 'schema'];
  if (typeof schema === 'string' && !context.schemas) return;
  const read = typeof schema === 'string' ? context.schemas?.get(schema) : schema;
  if (typeof schema === 'string' && read === undefined)
    return report('flow.unknown-name', at, `there is no schema file "${schema}"`);
  const isObject = typeof read === 'object' && read !== null && !Array.isArray(read);
  const message = isObject ? schemaFault(read as Readonly<Record<string, unknown>>) : 'it is no JSON Schema object';
  if (message === undefined) return;
  const isVacuous = message.startsWith('it accepts any');
  report(isVacuous ? 'flow.expectation-vacuous' : 'flow.matcher', at, `schema: ${message}`);
}
