import type { VariableUse } from '../../model/evidence/compose-project.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';
import type { Environment, Variable } from './environment.ts';
import { parseTemplate, type Substitution } from './template.ts';

/** What was seen of one variable; where it stands is known to the caller only. */
export type Use = Omit<VariableUse, 'path' | 'at'>;

export interface Problem {
  readonly code: 'interpolation' | 'variable-required';
  readonly message: string;
}

export interface Interpolation {
  readonly text: string;
  readonly uses: readonly Use[];
  readonly problems: readonly Problem[];
}

/** Operands nest; beyond this depth nobody meant it. */
const DEEPEST = 50;

// The text is not quoted: a fallback in it may be a credential.
const INVALID = refused('invalid interpolation format; a literal $ has to be written as $$');
const TOO_LONG = refused('the value is longer than 1 MiB after its variables were replaced');

/** Replaces the variables of a text by their values. The operand is evaluated also when it is not needed, as Compose 2.26 does. */
export function interpolate(text: string, environment: Environment, depth = 0): Interpolation {
  const parts = depth > DEEPEST ? undefined : parseTemplate(text);
  if (parts === undefined) return INVALID;
  let replaced = '';
  const uses: Use[] = [];
  const problems: Problem[] = [];
  for (const part of parts) {
    if (typeof part === 'string') replaced += part;
    else {
      const result = substitute(part, environment, depth);
      replaced += result.text;
      uses.push(...result.uses);
      problems.push(...result.problems);
    }
    if (replaced.length > INPUT_LIMITS.length) return TOO_LONG;
  }
  return { text: replaced, uses, problems };
}

function refused(message: string): Interpolation {
  return { text: '', uses: [], problems: [{ code: 'interpolation', message }] };
}

function substitute(part: Substitution, environment: Environment, depth: number): Interpolation {
  const variable = environment.get(part.name);
  const { operator, name, operand } = part;
  if (operator === 'none') return given(part, variable);
  const inner = needsOperand(part) ? interpolate(operand, environment, depth + 1) : INERT;
  if (inner.problems.length > 0) return { ...given(part, variable), problems: inner.problems };
  const isSet = variable !== undefined && (operator.endsWith('-if-unset') || variable.value !== '');
  switch (operator) {
    case 'default':
    case 'default-if-unset':
      if (isSet) return given(part, variable);
      return { text: inner.text, uses: [use(part, 'fallback'), ...inner.uses], problems: [] };
    case 'alternate':
    case 'alternate-if-unset':
      if (!isSet) return { text: '', uses: [use(part, 'nothing')], problems: [] };
      return { text: inner.text, uses: [use(part, variable.from), ...inner.uses], problems: [] };
    case 'required':
    case 'required-if-unset': {
      if (isSet) return given(part, variable);
      const message = `required variable ${name} is missing a value${operand === '' ? '' : `: ${operand}`}`;
      return { text: '', uses: [use(part, 'nothing')], problems: [{ code: 'variable-required', message }] };
    }
  }
}

const INERT: Interpolation = { text: '', uses: [], problems: [] };

/** The message of a required variable is a template only when it looks like one. */
function needsOperand({ operator, operand }: Substitution): boolean {
  return !operator.startsWith('required') || operand.includes('$');
}

function given(part: Substitution, variable: Variable | undefined): Interpolation {
  return { text: variable?.value ?? '', uses: [use(part, variable?.from ?? 'nothing')], problems: [] };
}

function use({ name, operator, operand }: Substitution, resolvedFrom: Use['resolvedFrom']): Use {
  return { name, operator, resolvedFrom, ...(operator !== 'none' && { fallback: operand }) };
}
