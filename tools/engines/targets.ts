import type { OtherEngine } from '../../fixtures/engine/other-engines.ts';

/** What the live tests are tried on: an engine, and what stands before it. */
export interface Target {
  readonly engine: OtherEngine;
  /** Audits go through a proxy that lets only reads pass. */
  readonly proxied: boolean;
}

export const TARGETS = {
  installed: { engine: 'installed', proxied: false },
  'docker-26.1': { engine: 'docker-26.1', proxied: false },
  proxied: { engine: 'installed', proxied: true },
  podman: { engine: 'podman', proxied: false },
} as const satisfies Record<string, Target>;
export type TargetName = keyof typeof TARGETS;

export const TARGET_NAMES = Object.keys(TARGETS) as readonly TargetName[];
