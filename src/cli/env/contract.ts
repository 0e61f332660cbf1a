import type { Position } from '../../model/evidence/position.ts';

/** What is asked of one variable. */
export interface ContractEntry {
  readonly name: string;
  readonly required: boolean;
  /** What is used where it is not set. */
  readonly default?: string;
  /** A regular expression that the whole value has to match. */
  readonly pattern?: string;
  /** Whether its value is a secret; told by its name when absent. */
  readonly secret?: boolean;
  /** The services that must get it. */
  readonly services: readonly string[];
  readonly at: Position;
}

/** What the environment of a project has to be. */
export interface Contract {
  /** A file or documents that somebody wrote, or what the Compose files themselves ask for. */
  readonly written: boolean;
  readonly entries: readonly ContractEntry[];
}
