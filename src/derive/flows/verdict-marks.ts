import type { FlowVerdict } from '../../assertions/judge-run.ts';

/** How a verdict of a flow or a step stands in a table. No two of them look alike. */
export const VERDICT_MARKS: Readonly<Record<FlowVerdict, string>> = {
  passed: '✓ passed',
  failed: '✗ failed',
  errored: '! errored',
  blocked: '? blocked',
  excluded: '– excluded',
  'not-run': '– not run',
};
