import type { DockerfileInstruction } from '../../model/evidence/dockerfile.ts';
import { expandVariables } from './expand-variables.ts';

type Values = Map<string, string>;

/**
 * What the variables of a Dockerfile stand for while it is read from top to bottom: `ARG`s before the first `FROM` count
 * in `FROM` lines and for `ARG`s of the same name, `ENV` before `ARG`, and a stage takes over the `ENV` of its base.
 */
export class BuildVariables {
  readonly #head: Values = new Map();
  readonly #environments = new Map<string, Values>();
  #arguments: Values = new Map();
  #environment: Values | undefined;

  /** Starts a stage; its base, when it is an earlier stage, hands down what that one has set. */
  openStage({ base, name }: { readonly base: string; readonly name?: string }): void {
    this.#arguments = new Map();
    this.#environment = new Map(this.#environments.get(base.toLowerCase()));
    if (name !== undefined) this.#environments.set(name, this.#environment);
  }

  /** Remembers what an `ARG` or `ENV` assigns; of an `ARG` the default. */
  assign({ name, values }: DockerfileInstruction): void {
    for (const { name: variable, value } of values) {
      const known = value === null ? undefined : this.#expand(value);
      if (name === 'ENV' && known !== undefined) this.#environment?.set(variable, known);
      if (name === 'ARG') this.#setArgument(variable, known ?? this.#head.get(variable));
    }
  }

  /** A text of a `FROM` line. */
  inHead(text: string): string {
    return expandVariables(text, (name) => this.#head.get(name));
  }

  /** A text within the current stage. */
  inStage(text: string): string {
    return this.#expand(text);
  }

  #setArgument(name: string, value: string | undefined): void {
    const scope = this.#environment ? this.#arguments : this.#head;
    if (value !== undefined) scope.set(name, value);
  }

  #expand(text: string): string {
    const inScope = (name: string) => this.#environment?.get(name) ?? this.#arguments.get(name);
    return expandVariables(text, this.#environment ? inScope : (name) => this.#head.get(name));
  }
}
