import type { Resource, Resources } from './performer.ts';

/** What is open while a flow runs. */
export class KeptResources implements Resources {
  readonly #kept = new Map<string, Resource>();

  keep(stepId: string, resource: Resource): void {
    this.#kept.set(stepId, resource);
  }

  get(stepId: string): Resource | undefined {
    return this.#kept.get(stepId);
  }

  /** Closes all of it, whatever becomes of each. */
  async close(): Promise<void> {
    await Promise.allSettled([...this.#kept.values()].map((resource) => resource.close()));
    this.#kept.clear();
  }
}
