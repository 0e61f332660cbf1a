import type { Json } from '../../model/flow/json.ts';
import type { LiveStep } from './live-step.ts';

/** What a login gave, and how it went. */
export interface Login {
  readonly step: LiveStep;
  /** By the name of the capture; empty when it failed. */
  readonly values: ReadonlyMap<string, Json>;
  readonly verdict: 'passed' | 'failed';
}

/** The logins that flows share. One that failed is not tried again: it would only use up the limit of the login. */
export class Sessions {
  readonly #logins = new Map<string, Promise<Login>>();

  /**
   * @param key of whom and for whom it is
   * @param logIn is called for the first who asks
   * @returns the login, and whether it was made just now
   */
  async get(key: string, logIn: () => Promise<Login>): Promise<{ readonly login: Login; readonly isNew: boolean }> {
    const known = this.#logins.get(key);
    if (known) return { login: await known, isNew: false };
    const working = logIn();
    this.#logins.set(key, working);
    const login = await working;
    // One that was interrupted says nothing: cleanup may need it.
    if (login.step.run.status === 'not-run') this.#logins.delete(key);
    return { login, isNew: true };
  }
}
