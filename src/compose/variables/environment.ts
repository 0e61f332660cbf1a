/** A variable of the project and where its value comes from. */
export interface Variable {
  readonly value: string;
  readonly from: 'environment' | 'env-file';
  /** Nobody set it; Compose does so itself. */
  readonly assumed?: boolean;
}

/** What variables are replaced with, and what services inherit by name. */
export type Environment = Pick<ReadonlyMap<string, Variable>, 'get'>;

/** The variables of the shell. */
export function shellEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.entries(variables).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, { value, from: 'environment' as const }] as const],
  );
  return new Map(set);
}

/** Two environments together; where both have a variable the first wins. */
export function joinEnvironments(first: Environment, second: Environment): Environment {
  return { get: (name) => first.get(name) ?? second.get(name) };
}

/** Values read from environment files; values that are added later are seen. */
export function fileEnvironment(values: ReadonlyMap<string, string>): Environment {
  return {
    get: (name) => {
      const value = values.get(name);
      return value === undefined ? undefined : { value, from: 'env-file' };
    },
  };
}

/** True for the spellings that Compose takes as yes in its own `COMPOSE_…` switches. */
export function isSwitchedOn(environment: Environment, name: string): boolean {
  return /^(?:1|t|T|true|TRUE|True)$/.test(environment.get(name)?.value ?? '');
}

/** True for a switch that says neither yes nor no, which Compose refuses. */
export function isMistakenSwitch(environment: Environment, name: string): boolean {
  const value = environment.get(name)?.value;
  return value !== undefined && !/^(?:[01tTfF]|true|TRUE|True|false|FALSE|False)$/.test(value);
}
