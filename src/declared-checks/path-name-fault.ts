import type * as z from 'zod';
import { type PathStep, pathSteps } from '../assertions/path-steps.ts';
import { didYouMean } from '../shared/nearest.ts';

type Shape = z.ZodType;

/**
 * A name in a path that evidence of this shape cannot have: such a path would find nothing, whatever is there, and
 * nobody would notice.
 *
 * @returns what is wrong, naming the nearest name that is there; undefined when the path can find something
 */
export function pathNameFault(path: string, shape: Shape): string | undefined {
  let shapes = forms(shape);
  for (const step of pathSteps(path)) {
    const unknown = step === 'any' ? undefined : step.names.find((name) => !shapes.some((each) => mayHave(each, name)));
    if (unknown !== undefined) return `there is no "${unknown}" in ${path}. ${hintFor(unknown, shapes)}`;
    shapes = shapes.flatMap((each) => below(each, step)).flatMap(forms);
  }
  return undefined;
}

/** The shape of what a path finds: of each form that it may have. */
export function shapesAt(path: string, shape: Shape): readonly Shape[] {
  return pathSteps(path).reduce<readonly Shape[]>(
    (shapes, step) => shapes.flatMap((each) => below(each, step)).flatMap(forms),
    forms(shape),
  );
}

function hintFor(name: string, shapes: readonly Shape[]): string {
  if (shapes.some((each) => 'element' in each.def)) return 'It is a list: write [*] for each of it.';
  const known = [...new Set(shapes.flatMap((each) => Object.keys(keysOf(each) ?? {})))];
  return known.length > 0 ? didYouMean(name, known) : 'It is no object.';
}

function mayHave(shape: Shape, name: string): boolean {
  const keys = keysOf(shape);
  if (keys) return Object.hasOwn(keys, name);
  return 'valueType' in shape.def || isOpen(shape);
}

/** A shape of anything. */
function isOpen({ def }: Shape): boolean {
  return def.type === 'unknown' || def.type === 'any' || def.type === 'lazy';
}

function below(shape: Shape, step: PathStep): readonly Shape[] {
  const { def } = shape;
  const keys = keysOf(shape);
  if (keys) return step === 'any' ? Object.values(keys) : step.names.flatMap((name) => keys[name] ?? []);
  if ('valueType' in def) return [def.valueType as Shape];
  if ('element' in def) return step === 'any' ? [def.element as Shape] : [];
  return isOpen(shape) ? [shape] : [];
}

function keysOf({ def }: Shape): Readonly<Record<string, Shape>> | undefined {
  return 'shape' in def ? (def.shape as Readonly<Record<string, Shape>>) : undefined;
}

/** What a shape is without wrappers; a union is each of its options. */
function forms(shape: Shape): readonly Shape[] {
  const { def } = shape;
  if ('innerType' in def) return forms(def.innerType as Shape);
  if (def.type === 'pipe' && 'in' in def) return forms(def.in as Shape);
  return 'options' in def ? (def.options as readonly Shape[]).flatMap(forms) : [shape];
}
