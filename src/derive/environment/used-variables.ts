import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { Position } from '../../model/evidence/position.ts';
import { isAmbient, needsValue } from './variable-use.ts';

type ReadProject = DeepReadonly<Pick<ComposeProject, 'files' | 'variables' | 'services' | 'secrets' | 'configs'>>;

/** A variable that the Compose files name, and where. */
export interface NamedVariable {
  readonly name: string;
  readonly at: Position;
}

/** A secret or a config whose content is a variable: without the variable there is no content. */
export interface ContentVariable extends NamedVariable {
  readonly kind: 'secret' | 'config';
}

/** The variables that the contents of secrets and configs are taken from. */
export function contentVariables({ files, secrets, configs }: ReadProject): readonly ContentVariable[] {
  const start = { file: files[0] ?? '', line: 1, column: 1 };
  const of = (kind: ContentVariable['kind'], contents: ReadProject['secrets']) =>
    contents.flatMap(({ environment: name, at = start }) => (name === undefined ? [] : [{ name, kind, at }]));
  return [...of('secret', secrets), ...of('config', configs)];
}

/** Every place where the Compose files name a variable: `${NAME}`, and the content of a secret or a config. */
export function namedVariables(project: ReadProject): readonly NamedVariable[] {
  return [...project.variables, ...contentVariables(project)].map(({ name, at }) => ({ name, at }));
}

/** The variables that have to be set, each once, where it is first needed: those without a default, and contents. */
export function neededVariables(project: ReadProject): readonly NamedVariable[] {
  const needed = [...project.variables.filter(needsValue), ...contentVariables(project)];
  return needed
    .filter(({ name }, index) => !isAmbient(name) && needed.findIndex((other) => other.name === name) === index)
    .map(({ name, at }) => ({ name, at }));
}

/**
 * Every variable that the Compose files take from outside: put in place of `${NAME}`, inherited by a service by its
 * name alone, or the content of a secret or a config. The model does not tell an inherited value from a written one, so
 * each name in the environment of a service counts.
 */
export function usedVariables(project: ReadProject): ReadonlySet<string> {
  return new Set([
    ...namedVariables(project).map(({ name }) => name),
    ...project.services.flatMap(({ environment }) => environment.map(({ name }) => name)),
  ]);
}
