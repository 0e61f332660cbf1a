import { Flow, FlowFile } from '../model/flow/flow-file.ts';
import { STEP_KINDS, type Step, type StepKind, type StepOf } from '../model/flow/step.ts';
import type { Path } from '../strict-yaml/places.ts';

type Sections = Omit<FlowFile, 'flows'>;

/** A step with its place in the file. */
export interface PlacedStep {
  readonly step: Step;
  readonly kind: StepKind;
  readonly path: Path;
  readonly isCleanup: boolean;
}

/** A flow with its place in the file, and its steps in the order in which they run. */
export interface PlacedFlow {
  readonly flow: Flow;
  readonly path: Path;
  readonly steps: readonly PlacedStep[];
}

/** What of a file has the right shape; a section that has not is absent, and nothing is said of what uses it. */
export interface SoundFile {
  readonly sections: { readonly [K in keyof Sections]?: Sections[K] };
  /** Sections that are in the file and not of the right shape. */
  readonly unsound: readonly string[];
  readonly flows: readonly PlacedFlow[];
}

/** Takes what is of the right shape out of a file, so that its other faults can be told at the same time. */
export function soundPart(value: unknown): SoundFile {
  const given = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const parsed = Object.entries(FlowFile.shape)
    .filter(([name]) => name !== 'flows' && given[name] !== undefined)
    .map(([name, shape]) => ({ name, result: shape.safeParse(given[name]) }));
  const flows = Array.isArray(given['flows']) ? (given['flows'] as unknown[]) : [];
  return {
    sections: Object.fromEntries(parsed.flatMap(({ name, result }) => (result.success ? [[name, result.data]] : []))),
    unsound: parsed.filter(({ result }) => !result.success).map(({ name }) => name),
    flows: flows.flatMap((each, index) => {
      const flow = Flow.safeParse(each);
      return flow.success ? [placed(flow.data, ['flows', index])] : [];
    }),
  };
}

/** What a step does. A step that was parsed does exactly one thing. */
export function kindOf(step: Step): StepKind {
  const kind = STEP_KINDS.find((each) => each in step);
  if (kind === undefined) throw new TypeError('a step without a kind');
  return kind;
}

/** True for a step of a kind. */
export function isStep<K extends StepKind>(step: Step, kind: K): step is StepOf<K> & Step {
  return kind in step;
}

function placed(flow: Flow, path: Path): PlacedFlow {
  const steps = (list: readonly Step[], name: 'steps' | 'cleanup') =>
    list.map((step, index) => ({
      step,
      kind: kindOf(step),
      path: [...path, name, index],
      isCleanup: name === 'cleanup',
    }));
  return { flow, path, steps: [...steps(flow.steps, 'steps'), ...steps(flow.cleanup ?? [], 'cleanup')] };
}
