import { plainText } from '../../assertions/show-value.ts';
import { render, type Variables } from '../../flows/render.ts';
import { variablesIn } from '../../flows/template.ts';
import { textsIn } from '../../flows/texts-in.ts';
import type { Json } from '../../model/flow/json.ts';
import type { FileScope } from './flow-scope.ts';
import type { RunNames } from './performer.ts';

/** What every flow of a file knows from the start: the run, the variables of the file, its secrets. */
export function firstVariables({ content, secrets }: FileScope, run: RunNames): Map<string, Json> {
  const known = new Map<string, Json>([
    ['run.id', run.id],
    ['run.short', run.short],
    ['run.startedAt', run.startedAt],
  ]);
  for (const [name, value] of Object.entries(content.vars ?? {})) known.set(`vars.${name}`, value);
  for (const [name, { value }] of secrets) if (value !== undefined) known.set(`secrets.${name}`, value);
  return known;
}

/** The names of the variables that a value speaks of, each once. */
export function variablesOf(value: unknown): string[] {
  return [...new Set(textsIn(value).flatMap(({ text }) => variablesIn(text)))];
}

/** A row of `forEach` with everything filled in, as variables `row.x`. */
export function rowVariables(row: Readonly<Record<string, Json>>): [string, Json][] {
  return Object.entries(row).map(([name, value]) => [`row.${name}`, value]);
}

/**
 * An action as it is shown to people: rows filled in with what stands in the file, every other variable by its name.
 *
 * @param row as it stands in the file
 */
export function shownAction(action: Json, row: Readonly<Record<string, Json>> | undefined): Json {
  const byName = (value: unknown) => new Map<string, Json>(variablesOf(value).map((name) => [name, `\${${name}}`]));
  const rows = new Map<string, Json>(rowVariables(row ?? {}));
  const rendered = render(action, new Map([...byName(action), ...rows]), 'data');
  return 'value' in rendered ? rendered.value : action;
}

/** Fills in a text, where that is possible. */
export function filledText(text: string, variables: Variables): string | undefined {
  const rendered = render(text, variables, 'data');
  return 'value' in rendered ? plainText(rendered.value) : undefined;
}
