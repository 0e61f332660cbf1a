import type { LookOptions } from '../look/look-options.ts';

/** The options of `gates init` as the command line gives them. */
export interface InitOptions extends Omit<LookOptions, 'config'> {
  readonly output?: string;
  readonly force?: true;
  readonly print?: true;
  /** Consent to use the passwords that the containers were started with. */
  readonly credentials?: 'from-containers';
}
