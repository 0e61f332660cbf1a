import type { GatesErrorCode } from '../model/errors.ts';

/** An error of the operator's making, taken apart: what, where, why, and what to do. */
export interface ErrorShape {
  readonly what: string;
  readonly where: readonly string[];
  readonly why?: string;
  readonly toDo: string;
  readonly code: GatesErrorCode;
}

export interface Told {
  readonly code: GatesErrorCode;
  readonly message: string;
  readonly hint: string;
  readonly cause?: unknown;
}

/** `compose.yaml:4:5: the key "image" is defined twice` */
const PLACED = /^\S.*?:\d+(?::\d+)?: /;
const LOOKED_FOR = /^(.*?) Looked for: (.*?)\.?$/s;
const ADVICE = /^(.*?) (Did you mean "[^"]*"\?|Choose one of: .*\.)$/s;

/** What is wrong where a message only says where: each of its lines is a place. */
const TITLES: Partial<Record<GatesErrorCode, string>> = {
  GATES_SETTINGS_INVALID: 'The settings are not valid.',
  GATES_FLOWS_INVALID: 'The flow files are not valid.',
  GATES_CONTRACT_INVALID: 'The contract is not valid.',
  GATES_ENVIRONMENT_INVALID: 'The environment file is not valid.',
  GATES_COMPOSE_INVALID: 'The Compose files are not valid.',
};

/** Takes an error apart, so that every one is printed in the same order. */
export function errorShape({ code, message, hint, cause }: Told): ErrorShape {
  const lines = message.split('\n').map((line) => line.trim());
  const places = lines.filter((line) => PLACED.test(line));
  const others = lines.filter((line) => !PLACED.test(line)).join(' ');
  const said = others === '' ? (TITLES[code] ?? 'Something is not as it should be.') : others;
  const [, before = said, lookedFor] = LOOKED_FOR.exec(said) ?? [];
  const [, what = before, advice] = ADVICE.exec(before) ?? [];
  const why = reasonIn(cause, message);
  return {
    what,
    where: [...places, ...(lookedFor === undefined ? [] : [`looked for ${lookedFor}`])],
    ...(why !== undefined && { why }),
    toDo: advice === undefined ? hint : `${advice} ${hint}`,
    code,
  };
}

/** What the system said, where the message does not say it already. */
function reasonIn(cause: unknown, message: string): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return undefined;
  return message.includes(cause.code) || message.includes(cause.message) ? undefined : cause.message;
}

/** The shape as text, with a newline at its end. */
export function errorLines({ what, where, why, toDo, code }: ErrorShape): string {
  const places =
    where.length > 1
      ? ['  Where:', ...where.map((place) => `    ${place}`)]
      : where.map((place) => `  Where: ${place}`);
  return [
    `gates: ${what}`,
    ...places,
    ...(why === undefined ? [] : [`  Why:   ${why}`]),
    `  To do: ${toDo} [${code}]`,
    '',
  ].join('\n');
}
